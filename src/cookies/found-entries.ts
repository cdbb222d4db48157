/** The readable values of a decoded cookie, with what lies in further layers inside them. */

import { inflate } from '../peel/inflate.ts';
import { leavesOf } from '../peel/json-path.ts';
import { type PeelBudget, peel } from '../peel/peel.ts';
import { printableStrings } from '../peel/strings.ts';
import type { DecodedSession, Entry } from './format.ts';
import { utf8OrLatin1 } from './primitives/text.ts';

export interface FoundEntry extends Entry {
  /** Way to the value for a reader, outermost first: `['base64url', 'zlib', 'json', '$.user.blob', 'base64', 'json', '$.token']`. */
  readonly path: readonly string[];
}

const MOST = 500;
/** A field is a small thing: two or three more layers are all that occur in practice. */
const FIELD_BUDGET: PeelBudget = { depth: 4, results: 8, output: 262_144 };
const SHORTEST = 12;

/** Entries of the format first, then those of nested layers; the pointer of a nested one starts with that of its field. At most 500. */
export const foundEntries = (decoded: DecodedSession): readonly FoundEntry[] => {
  const direct = decoded.entries.map((entry) => ({ ...entry, path: [...decoded.path, ...placeOf(entry.pointer)] }));
  const nested = direct.flatMap((entry) => (isLong(entry.value) ? nestedIn(entry, entry.value) : []));
  return [...direct, ...nested].slice(0, MOST);
};

const isLong = (value: Entry['value']): value is string => typeof value === 'string' && value.length >= SHORTEST;

const nestedIn = (entry: FoundEntry, value: string): readonly FoundEntry[] => {
  const outside = isBinary(value) ? binaryIn(entry, value) : [];
  return [...outside, ...layersIn(entry, value)];
};

const layersIn = (entry: FoundEntry, value: string): readonly FoundEntry[] =>
  peel(value, FIELD_BUDGET).flatMap((layer): readonly FoundEntry[] => {
    const path = [...entry.path, ...layer.path];
    if (typeof layer.json !== 'object') return [{ pointer: entry.pointer, value: layer.text, path }];
    return leavesOf(layer.json).map((leaf) => ({
      pointer: entry.pointer + leaf.pointer,
      value: leaf.value,
      path: leaf.path === '$' ? path : [...path, leaf.path],
    }));
  });

const isBinary = (value: string): boolean => /[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/.test(value);

/** What a binary value holds: in Go's sessions often a compressed one (goth), else the strings in it. */
const binaryIn = (entry: FoundEntry, value: string): readonly FoundEntry[] => {
  const inflated = inflate(Buffer.from(value, 'latin1'), FIELD_BUDGET.output);
  if (!inflated) return stringsIn(entry, value);
  const inner = { ...entry, value: utf8OrLatin1(inflated.bytes), path: [...entry.path, inflated.layer] };
  return [inner, ...layersIn(inner, inner.value)];
};

const stringsIn = (entry: FoundEntry, value: string): readonly FoundEntry[] =>
  printableStrings(Buffer.from(value, 'latin1')).map((text) => ({
    ...entry,
    value: text,
    path: [...entry.path, 'strings'],
  }));

/** `/user/keys/0` as `$.user.keys[0]`. */
const placeOf = (pointer: string): readonly string[] => {
  if (pointer === '') return [];
  const steps = pointer
    .slice(1)
    .split('/')
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  return [`$${steps.map(stepText).join('')}`];
};

const stepText = (step: string): string => {
  if (/^(?:0|[1-9][0-9]{0,5})$/.test(step)) return `[${step}]`;
  return /^[A-Za-z_][A-Za-z0-9_-]{0,80}$/.test(step) ? `.${step}` : `[${JSON.stringify(step.slice(0, 80))}]`;
};
