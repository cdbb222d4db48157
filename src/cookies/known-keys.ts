/** Signing keys that everybody can read: documentation, templates, defaults. Compiled from the places named with each. */
import type { KnownKey } from './keys.ts';
import { APPLICATIONS } from './known-keys/applications.ts';
import { COPIED } from './known-keys/copied.ts';
import type { KeyGroup } from './known-keys/group.ts';
import { TOKENS } from './known-keys/jwt.ts';
import { NODE } from './known-keys/node.ts';
import { OTHERS } from './known-keys/others.ts';
import { PLACEHOLDERS } from './known-keys/placeholders.ts';
import { PYTHON } from './known-keys/python.ts';

const SPECIFIC: readonly KeyGroup[] = [...PYTHON, ...NODE, ...TOKENS, ...OTHERS, ...APPLICATIONS, ...COPIED];

const keysOf = ({ source, formats, keys = [], hex = [], base64 = [] }: KeyGroup): readonly KnownKey[] =>
  [
    ...keys.map((text) => Buffer.from(text, 'utf8')),
    ...hex.map((text) => Buffer.from(text, 'hex')),
    ...base64.map((text) => Buffer.from(text, 'base64')),
  ].map((bytes) => ({ bytes, formats, source }));

/** Empty stands for any. */
const union = (a: readonly string[], b: readonly string[]): readonly string[] =>
  a.length === 0 || b.length === 0 ? [] : [...new Set([...a, ...b])];

const idOf = ({ bytes }: KnownKey): string => Buffer.from(bytes).toString('latin1');

/** One key published in several places is known for the formats of all of them; the first place is its source. */
const merged = (keys: readonly KnownKey[]): ReadonlyMap<string, KnownKey> => {
  const byId = new Map<string, KnownKey>();
  for (const key of keys) {
    const known = byId.get(idOf(key));
    byId.set(idOf(key), known ? { ...known, formats: union(known.formats, key.formats) } : key);
  }
  return byId;
};

const placeholders = PLACEHOLDERS.flatMap(keysOf);
const byId = merged([...SPECIFIC.flatMap(keysOf), ...placeholders]);

/** Every key once; placeholders of any framework first, most common first, as slow formats reach only the beginning. */
export const KNOWN_KEYS: readonly KnownKey[] = [...new Set([...placeholders.map(idOf), ...byId.keys()])].flatMap(
  (id) => byId.get(id) ?? [],
);
