import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyAt } from '../packed-keys.ts';
import { type GuessFrom, humanKeys } from './human-keys.ts';

const textsOf = (from: Partial<GuessFrom>, most: number): readonly string[] =>
  [...humanKeys({ words: [], year: 2026, ...from }, most)].flatMap((batch) =>
    Array.from({ length: batch.count }, (_, place) => Buffer.from(keyAt(batch, place)).toString()),
  );

const generic = new Set(textsOf({}, 100_000));

describe('humanKeys', () => {
  it.each([
    'secret',
    'dev-secret-change-in-production',
    'this-is-test-key',
    'super-secret-key-change-in-production',
    'dev-secret-not-safe',
    'your-super-secret-jwt-key-change-this-in-production',
    'change-me-to-a-random-string',
    'YOUR_SECRET_KEY',
    'mySecretKey',
    'supersecretkey123',
    'This is a secret key',
    's3cr3t',
    'mi_clave_secreta',
    'sua_chave_secreta',
    'votre_cle_secrete',
    'geheim',
    'chiave_segreta',
    'gizli_anahtar',
    'kunci_rahasia',
    'tajny_klucz',
    'секретный_ключ',
    'qwertyuiop',
    '0123456789abcdef0123456789abcdef',
    'x'.repeat(32),
  ])('has %s among the first hundred thousand', (key) => {
    expect(generic.has(key)).toBe(true);
  });

  it('has none that a random generator makes, and none with the words of a site that it was not told', () => {
    for (const key of ['_5#y2LF4Q8zxec', '09d25e094faa6ca2556c818166b7a956', 'acme-secret', 'acme'])
      expect(generic.has(key)).toBe(false);
  });

  it('puts words of the site and years where people put them', () => {
    const keys = new Set(textsOf({ words: ['acme tools', 'acmetools', 'acme'] }, 150_000));
    for (const key of [
      'acme',
      'acme-secret',
      'acme_secret_key_2024',
      'AcmeSecretKey',
      'acme_tools_secret_key',
      'acmetools-dev-secret-change-in-production',
      'super-secret-acme-key',
      'acme2026',
      'ACME_SECRET_KEY',
    ])
      expect(keys).toContain(key);
    expect(keys).toContain('dev-secret');
  });

  it('starts with what is likeliest, and has the years of the scan', () => {
    expect(textsOf({}, 3_000)).toEqual(
      expect.arrayContaining(['secret', 'your-secret-key', 'change-me', 'dev-secret-key']),
    );
    expect(textsOf({ year: 2031 }, 100_000)).toContain('secret2031');
    expect(generic).not.toContain('secret2031');
  });

  it('is the same each time, gives as many as are asked for, and each once', () => {
    const words = fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }), { maxLength: 30 });
    fc.assert(
      fc.property(
        words,
        fc.integer({ min: 0, max: 6_000 }),
        fc.integer({ min: 1990, max: 2100 }),
        (site, most, year) => {
          const keys = textsOf({ words: site, year }, most);
          expect(keys).toHaveLength(most);
          expect(textsOf({ words: site, year }, most)).toEqual(keys);
          expect(new Set(keys).size).toBe(most);
          expect(keys.every((key) => key.length > 0 && Buffer.byteLength(key) <= 200)).toBe(true);
        },
      ),
      { numRuns: 5 },
    );
  });

  it('goes on where a shorter run ended, in batches of some thousand', () => {
    const batches = [...humanKeys({ words: ['acme'], year: 2026 }, 20_000)];
    expect(batches.every(({ count }) => count > 0 && count <= 4_096)).toBe(true);
    expect(textsOf({ words: ['acme'] }, 5_000)).toEqual(textsOf({ words: ['acme'] }, 20_000).slice(0, 5_000));
  });
});
