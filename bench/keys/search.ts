import { readFileSync } from 'node:fs';
import djangoSession from '../../src/cookies/formats/django-session.ts';
import flask from '../../src/cookies/formats/flask.ts';
import { createKeyCache, type KnownKey, testKeys } from '../../src/cookies/keys.ts';
import { keyAt } from '../../src/cookies/packed-keys.ts';
import { packLines } from '../../src/cookies/packed-lines.ts';
import { readVectors, receivedFrom } from '../../test/cookie-vectors.ts';

/** A recorded cookie and the key that is put at the end of the list for it, so that every guess before it is wrong. */
const CASES = {
  flask: { format: flask, vector: '000-flask' },
  django: { format: djangoSession, vector: '023-django' },
} as const;

export type CaseName = keyof typeof CASES;

export const caseNamed = (name: CaseName) => {
  const { format, vector: id } = CASES[name];
  const vector = readVectors().find((each) => each.id === id);
  if (vector === undefined || vector.secret === null) throw new Error(`no recorded cookie ${id}`);
  return { format, id, cookie: receivedFrom(vector), secret: vector.secret };
};

/** A whole list, one key a line. */
export const readList = (path: string): readonly KnownKey[] => {
  const { keys, lines } = packLines({ bytes: readFileSync(path), line: 1 });
  return lines.map((line, place) => ({ bytes: keyAt(keys, place).slice(), formats: [], source: `line ${line}` }));
};

/** One search from nothing: seconds, and the key that it came to. */
export function search(name: CaseName, keys: readonly KnownKey[]) {
  const { format, cookie } = caseNamed(name);
  const start = performance.now();
  const { verified } = testKeys(cookie, format, { keys, cache: createKeyCache() });
  const seconds = (performance.now() - start) / 1000;
  return { seconds, found: verified && Buffer.from(verified.key.bytes).toString() };
}
