/** Signing keys that everybody can read: documentation, templates, defaults. Compiled from the places named with each. */
import type { KnownKey } from './keys.ts';
import type { KeyGroup } from './known-keys/group.ts';
import { TOKENS } from './known-keys/jwt.ts';
import { NODE } from './known-keys/node.ts';
import { OTHERS } from './known-keys/others.ts';
import { PLACEHOLDERS } from './known-keys/placeholders.ts';
import { PYTHON } from './known-keys/python.ts';

const GROUPS: readonly KeyGroup[] = [...PYTHON, ...NODE, ...TOKENS, ...OTHERS, ...PLACEHOLDERS];

const keysOf = ({ source, formats, keys = [], hex = [], base64 = [] }: KeyGroup): readonly KnownKey[] =>
  [
    ...keys.map((text) => Buffer.from(text, 'utf8')),
    ...hex.map((text) => Buffer.from(text, 'hex')),
    ...base64.map((text) => Buffer.from(text, 'base64')),
  ].map((bytes) => ({ bytes, formats, source }));

/** One key published in several places is known for the formats of all of them; the first place is its source. */
const merged = (keys: readonly KnownKey[]): readonly KnownKey[] => {
  const byBytes = new Map<string, KnownKey>();
  for (const key of keys) {
    const id = Buffer.from(key.bytes).toString('latin1');
    const known = byBytes.get(id);
    byBytes.set(id, known ? { ...known, formats: [...new Set([...known.formats, ...key.formats])] } : key);
  }
  return [...byBytes.values()];
};

/** Every key once, framework documentation first. */
export const KNOWN_KEYS: readonly KnownKey[] = merged(GROUPS.flatMap(keysOf));
