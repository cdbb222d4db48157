import { describe, expect, it } from 'vitest';
import { readVectors, receivedFrom } from '../../test/cookie-vectors.ts';
import { cookieVector, received, vectorKey } from '../../test/vector-cases.ts';
import { defineFormat, type KeyTester } from './format.ts';
import djangoSession from './formats/django-session.ts';
import flask from './formats/flask.ts';
import h3 from './formats/h3.ts';
import railsSigned from './formats/rails-signed.ts';
import { cacheForBatch, createKeyCache, type KnownKey, testKeys } from './keys.ts';

const keyOf = (text: string, formats: readonly string[] = []): KnownKey => ({
  bytes: Buffer.from(text),
  formats,
  source: 'a test',
});
const cookie = receivedFrom(cookieVector('000'));
const wrong = Array.from({ length: 4_000 }, (_, index) => keyOf(`wrong-${index}`));

/** Counts derivations; accepts nothing. */
const counting = (rounds: number, cacheable: boolean) => {
  const counts = { derived: 0 };
  const tester: KeyTester = {
    id: 'counting',
    rounds,
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

  it('finds the key of a session among very many, and counts those before it', () => {
    const many = Array.from({ length: 12_000 }, (_, index) => keyOf(`wrong-${index}`));
    const search = (keys: readonly KnownKey[]) => testKeys(cookie, flask, { keys, cache: createKeyCache() });
    const { verified, tried } = search([...many, keyOf('secret')]);
    expect(verified?.opened).toEqual({ digest: 'hmac-sha1', salt: 'cookie-session' });
    expect(tried).toBe(12_001);
    expect(search([...many.slice(0, 11_000), keyOf('secret'), ...many]).tried).toBe(11_001);
    expect(search([keyOf('x'.repeat(200)), ...many])).toEqual({ tried: 12_001, left: 0 });
  });

  it('tries very many keys one by one where they cannot be tried together', () => {
    const { counts, format } = counting(0, true);
    const many = Array.from({ length: 12_000 }, (_, index) => keyOf(`wrong-${index}`));
    expect(testKeys(cookie, format, { keys: many, cache: createKeyCache() })).toEqual({ tried: 12_000, left: 0 });
    expect(counts.derived).toBe(12_000);
  });

  it('tries keys known for the format first, and those for others last', () => {
    const keys = [keyOf('secret', ['rails']), keyOf('a'), keyOf('b', ['flask'])];
    expect(testKeys(cookie, flask, { keys, cache: createKeyCache() }).tried).toBe(3);
    expect(
      testKeys(cookie, flask, { keys: [keyOf('a'), keyOf('secret', ['flask'])], cache: createKeyCache() }).tried,
    ).toBe(1);
  });

  it('derives a key once for all cookies', () => {
    const { counts, format } = counting(0, true);
    const cache = createKeyCache();
    for (let time = 0; time < 3; time += 1) testKeys(cookie, format, { keys: wrong, cache });
    expect(counts.derived).toBe(wrong.length);
  });

  it('derives anew where the salt stands in the cookie', () => {
    const { counts, format } = counting(0, false);
    const cache = createKeyCache();
    for (let time = 0; time < 3; time += 1) testKeys(cookie, format, { keys: wrong, cache });
    expect(counts.derived).toBe(wrong.length * 3);
  });

  it.each([
    ['1,000 rounds', 1_000, 1_150],
    ['16,384 rounds', 16_384, 70],
    ['the work of argon2id', 10_000_000, 0],
  ])('stops where guesses take %s and says what it left', (_what, rounds, most) => {
    const { counts, format } = counting(rounds, true);
    const search = testKeys(cookie, format, { keys: wrong, cache: createKeyCache() });
    expect(search).toEqual({ tried: most, left: 4_000 - most });
    expect(counts.derived).toBe(most);
  });

  it('keeps what was derived slowly, and counts it as tried on the next cookie', () => {
    const { counts, format } = counting(1_000, true);
    const cache = createKeyCache();
    const [first, second] = [0, 1].map(() => testKeys(cookie, format, { keys: wrong, cache }));
    expect(second).toEqual(first);
    expect(counts.derived).toBe(1_150);
  });

  it("does more work for the user's own keys", () => {
    const { format } = counting(10_000_000, false);
    const keys = wrong.map((key) => ({ ...key, supplied: true }));
    expect(testKeys(cookie, format, { keys, cache: createKeyCache() })).toEqual({ tried: 3, left: 3_997 });
  });

  it('shares the work among all cookies, and leaves each slow tester some', () => {
    const cache = createKeyCache();
    const [one, other] = [counting(1_000, false).format, counting(1_000, false).format];
    const renamed = { ...other, testers: other.testers.map((tester) => ({ ...tester, id: 'other' })) };
    expect(testKeys(cookie, one, { keys: wrong, cache }).tried).toBe(1_150);
    expect(testKeys(cookie, one, { keys: wrong, cache }).tried).toBe(0);
    expect(testKeys(cookie, renamed, { keys: wrong, cache }).tried).toBe(150);
  });

  it('shares the work among batches whose derivations are not kept', () => {
    const cache = createKeyCache();
    const { format } = counting(1_000, true);
    const tried = [0, 1].map(() => testKeys(cookie, format, { keys: wrong, cache: cacheForBatch(cache) }).tried);
    expect(tried).toEqual([1_150, 0]);
    expect(cache.derived.size).toBe(0);
  });

  it('leaves keys of other formats out where guesses are slow, and says so', () => {
    const { format } = counting(1_000, true);
    const keys = [keyOf('a', ['rails-3']), keyOf('b'), keyOf('c', ['counted'])];
    expect(testKeys(cookie, format, { keys, cache: createKeyCache() })).toEqual({ tried: 2, left: 1 });
  });

  it('tries the key that fitted last before all others where guesses are slow', () => {
    const vector = cookieVector('096');
    const cache = createKeyCache();
    const keys = [...wrong.slice(0, 20), keyOf('secret')];
    const tried = [0, 1].map(() => testKeys(receivedFrom(vector), railsSigned, { keys, cache }).tried);
    expect(tried[0]).toBeGreaterThan(20);
    expect(tried[1]).toBeLessThan(tried[0] ?? 0);
  });

  it('does not count keys that cannot be one for the format', () => {
    const vector = cookieVector('086');
    const right = vectorKey(vector);
    const keys = [...wrong, ...(right ? [{ bytes: right, formats: [], source: 'a test' }] : [])];
    const search = testKeys(receivedFrom(vector), h3, { keys, cache: createKeyCache() });
    expect(search.verified?.key.bytes).toEqual(right);
    expect(search.tried).toBe(2);
  });

  it('opens every cookie of a server with the key that fitted the first, however slow a guess is', () => {
    const { format } = counting(16_384, false);
    const opening = format.testers.map((tester) => ({
      ...tester,
      prepare: () => (key: Uint8Array) => (Buffer.from(key).toString() === 'secret' ? { digest: 'none' } : undefined),
    }));
    const cache = createKeyCache();
    const keys = [...wrong.slice(0, 50), keyOf('secret')];
    const searches = Array.from({ length: 300 }, () =>
      testKeys(cookie, { ...format, testers: opening }, { keys, cache }),
    );
    expect(searches.every(({ verified }) => verified !== undefined)).toBe(true);
    expect(searches.at(-1)?.tried).toBe(1);
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
