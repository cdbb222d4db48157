/** A cookie that no format knows: an opaque id, or whatever the peeler can read. */

import { isPrintable } from '../peel/bytes.ts';
import { leavesOf } from '../peel/json-path.ts';
import { type Peeled, peel } from '../peel/peel.ts';
import type { DecodedSession, Entry, ReceivedCookie } from './format.ts';
import { foundEntries } from './found-entries.ts';
import { loadedBy, namesClass } from './loaded-objects.ts';
import { mayBeSigned } from './mac-like.ts';
import { wireValue } from './primitives/wire.ts';
import { looksLikeReference, looksSealed } from './shape.ts';

/** 'reference' when it looks like an id and nothing comes out of it; 'plain', with what can be read, where nothing in it may be a signature; else 'unclear'. */
export const decodeUnknown = (cookie: ReceivedCookie): DecodedSession => {
  const value = wireValue(cookie);
  const layers = peel(value);
  const innermost = layers.find(({ json }) => json !== undefined) ?? layers.at(-1);
  if (innermost) return perhapsSigned(cookie, fromLayer(innermost, value));
  if (looksLikeReference(value)) return { ...EMPTY, protection: 'reference', serializer: 'none' };
  if (looksSealed(value)) return { ...EMPTY, protection: 'unclear', serializer: 'none' };
  const text: DecodedSession = {
    ...EMPTY,
    protection: 'plain',
    serializer: 'text',
    payload: value,
    entries: [{ pointer: '', value }],
  };
  return perhapsSigned(cookie, text);
};

const EMPTY = { path: [], entries: [], deserialisesObjects: false } as const;

const perhapsSigned = (cookie: ReceivedCookie, decoded: DecodedSession): DecodedSession =>
  mayBeSigned({ cookie, entries: foundEntries(decoded) }) ? { ...decoded, protection: 'unclear' } : decoded;

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

/** The value itself too: what is beside the layer must not be lost. */
const entriesOf = (layer: Peeled, value: string): readonly Entry[] => {
  const inner = layer.json === undefined ? [{ pointer: '', value: layer.text }] : leavesOf(layer.json);
  const leaves = inner.map(({ pointer, value: leaf }) => ({ pointer, value: leaf }));
  return isPrintable(value) && !value.includes(layer.text) ? [...leaves, { pointer: '', value }] : leaves;
};
