/** A cookie that no format knows: an opaque id, or whatever the peeler can read. */

import { isPrintable } from '../peel/bytes.ts';
import { leavesOf } from '../peel/json-path.ts';
import { type Peeled, peel } from '../peel/peel.ts';
import type { DecodedSession, Entry, ReceivedCookie } from './format.ts';
import { loadedBy, namesClass } from './loaded-objects.ts';
import { wireValue } from './primitives/wire.ts';

/** 'reference' when it looks like an id and nothing comes out of it; else 'plain', with what can be read. */
export const decodeUnknown = (cookie: ReceivedCookie): DecodedSession => {
  const value = wireValue(cookie);
  const layers = peel(value);
  const innermost = layers.find(({ json }) => json !== undefined) ?? layers.at(-1);
  if (innermost) return fromLayer(innermost, value);
  if (looksOpaque(value)) return { ...EMPTY, protection: 'reference', serializer: 'none' };
  return { ...EMPTY, protection: 'plain', serializer: 'text', payload: value, entries: [{ pointer: '', value }] };
};

const EMPTY = { path: [], entries: [], deserialisesObjects: false } as const;

const fromLayer = (layer: Peeled, value: string): DecodedSession => {
  const object = loadedBy(layer);
  const entries = entriesOf(layer, value);
  const structured = layer.json !== undefined;
  const form = layer.path.at(-1) === 'urlencoded';
  return {
    protection: 'plain',
    serializer: object ?? (form ? 'urlencoded' : structured ? 'json' : layer.bytes ? 'binary' : 'text'),
    path: layer.path,
    payload: layer.json ?? layer.text,
    entries,
    deserialisesObjects: object !== undefined || namesClass(entries),
  };
};

/** The value itself too: what stands beside the layer must not be lost. */
const entriesOf = (layer: Peeled, value: string): readonly Entry[] => {
  const inner = layer.json === undefined ? [{ pointer: '', value: layer.text }] : leavesOf(layer.json);
  const leaves = inner.map(({ pointer, value: leaf }) => ({ pointer, value: leaf }));
  return isPrintable(value) && !value.includes(layer.text) ? [...leaves, { pointer: '', value }] : leaves;
};

/** One word of an id's alphabet with digits in it, or hexadecimal groups: long, and nothing a person would write. */
const looksOpaque = (value: string): boolean =>
  /^[A-Za-z0-9._~:,|+/=-]{16,512}$/.test(value) && /[0-9]/.test(value) && !/^[0-9.,:|-]{1,512}$/.test(value);
