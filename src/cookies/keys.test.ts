import { describe, expect, it } from 'vitest';
import { readVectors, receivedFrom } from '../../test/cookie-vectors.ts';
import { cookieVector, received, vectorKey } from '../../test/vector-cases.ts';
import { defineFormat, type KeyTester } from './format.ts';
import djangoSession from './formats/django-session.ts';
import flask from './formats/flask.ts';
import h3 from './formats/h3.ts';
import { createKeyCache, type KnownKey, testKeys } from './keys.ts';

const keyOf = (text: string, formats: readonly string[] = []): KnownKey => ({
  bytes: Buffer.from(text),
  formats,
  source: 'a test',
});
const cookie = receivedFrom(cookieVector('000'));
const wrong = Array.from({ length: 4_000 }, (_, index) => keyOf(`wrong-${index}`));

/** Counts derivations; accepts nothing. */
const counting = (cost: KeyTester['cost'], cacheable: boolean) => {
  const counts = { derived: 0 };
  const tester: KeyTester = {
    id: 'counting',
    cost,
    cacheable,
    derive: (key) => {
      counts.derived += 1;
      return key;
    },
    prepare: () => () => undefined,
  };
  return { counts, format: defineFormat({ ...flask, id: 'counted', testers: [tester] }) };
};

describe('testKeys', () => {
  it('finds the key and says how', () => {
    const keys = [...wrong.slice(0, 10), keyOf('secret')];
    const { verified, tried } = testKeys(cookie, flask, { keys, cache: createKeyCache() });
    expect(verified?.key.bytes).toEqual(Buffer.from('secret'));
    expect(verified?.opened).toEqual({ digest: 'hmac-sha1', salt: 'cookie-session' });
    expect(tried).toBe(11);
  });

  it('finds nothing among wrong keys', () => {
    const search = testKeys(cookie, flask, { keys: wrong, cache: createKeyCache() });
    expect(search).toEqual({ tried: 4_000, left: 0 });
  });

  it('tries keys known for the format first, and those for others last', () => {
    const keys = [keyOf('secret', ['rails']), keyOf('a'), keyOf('b', ['flask'])];
    expect(testKeys(cookie, flask, { keys, cache: createKeyCache() }).tried).toBe(3);
    expect(
      testKeys(cookie, flask, { keys: [keyOf('a'), keyOf('secret', ['flask'])], cache: createKeyCache() }).tried,
    ).toBe(1);
  });

  it('derives a key once for all cookies', () => {
    const { counts, format } = counting('cheap', true);
    const cache = createKeyCache();
    for (let time = 0; time < 3; time += 1) testKeys(cookie, format, { keys: wrong, cache });
    expect(counts.derived).toBe(wrong.length);
  });

  it('derives anew where the salt stands in the cookie', () => {
    const { counts, format } = counting('cheap', false);
    const cache = createKeyCache();
    for (let time = 0; time < 3; time += 1) testKeys(cookie, format, { keys: wrong, cache });
    expect(counts.derived).toBe(wrong.length * 3);
  });

  it.each([
    ['slow', true, 3_000],
    ['slow', false, 200],
    ['costly', true, 12],
  ] as const)('stops early where a test is %s (kept: %s) and says what it left', (cost, cacheable, most) => {
    const { format } = counting(cost, cacheable);
    expect(testKeys(cookie, format, { keys: wrong, cache: createKeyCache() })).toEqual({
      tried: most,
      left: 4_000 - most,
    });
  });

  it('does not count keys that cannot be one for the format', () => {
    const vector = cookieVector('086');
    const right = vectorKey(vector);
    const keys = [...wrong, ...(right ? [{ bytes: right, formats: [], source: 'a test' }] : [])];
    const search = testKeys(receivedFrom(vector), h3, { keys, cache: createKeyCache() });
    expect(search.verified?.key.bytes).toEqual(right);
    expect(search.tried).toBe(2);
  });

  it('refuses a signature with bits left over, which Python would not accept either', () => {
    const value = cookieVector('023').value;
    const last = value.at(-1) ?? '';
    const sibling = String.fromCharCode(last.charCodeAt(0) + 1);
    const key = vectorKey(cookieVector('023'));
    const keys = key ? [{ bytes: key, formats: [], source: 'a test' }] : [];
    const changed = received('sessionid', value.slice(0, -1) + sibling);
    expect(testKeys(changed, djangoSession, { keys, cache: createKeyCache() }).verified).toBeUndefined();
  });

  it('has testers of different names, as derivations are kept under them', async () => {
    const { FORMATS } = await import('./formats/index.ts');
    const ids = FORMATS.flatMap(({ testers }) => testers.map(({ id }) => id));
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    expect(readVectors().length).toBeGreaterThan(100);
  });
});
