import { describe, expect, it } from 'vitest';
import { guessedKeys } from './guessed-keys.ts';

const textsOf = (...words: readonly string[]): readonly string[] =>
  guessedKeys({ words, year: 2026 }).map(({ bytes }) => Buffer.from(bytes).toString());

describe('guessedKeys', () => {
  it('puts around a word what people put around it', () => {
    const texts = textsOf('acme');
    for (const wanted of [
      'acme',
      'Acme',
      'ACME',
      'acme-secret',
      'acme_secret_key',
      'AcmeSecret',
      'acme2026',
      'acme-2021',
    ])
      expect(texts).toContain(wanted);
  });

  it('is the same each time, each key once, and bounded', () => {
    const words = Array.from({ length: 100 }, (_, at) => `word${at}`);
    expect(textsOf(...words)).toEqual(textsOf(...words));
    expect(new Set(textsOf(...words)).size).toBe(textsOf(...words).length);
    expect(textsOf(...words).length).toBeLessThanOrEqual(4_000);
  });

  it('makes nothing out of nothing, and nothing of other years', () => {
    expect(textsOf()).toEqual([]);
    expect(textsOf('acme')).not.toContain('acme2027');
    expect(textsOf('acme')).not.toContain('acme2020');
    expect(textsOf('acme')).not.toContain('secret');
  });
});
