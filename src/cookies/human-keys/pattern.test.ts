import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { patternOf } from './pattern.ts';

describe('patternOf', () => {
  it.each([
    ['acme_secret_key_2024', 'site word + secret_key + year'],
    ['AcmeTools123!', 'site word + digits + punctuation'],
    ['dev-secret-change-in-production', 'environment word + secret + change-me phrase'],
    ['mySecretKey', 'filler words + secretkey'],
    ['flask-secret', 'framework name + secret'],
    ['chave_secreta', 'Portuguese words + Spanish words'],
    ['aaaaaaaaaaaaaaaa', 'a sequence, a repeat or a common literal'],
  ])('tells %s as %s', (key, pattern) => {
    expect(patternOf(key, ['acme tools', 'acme'])).toBe(pattern);
  });

  it('never says a word of the site', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{4,10}$/), (word) => {
        const pattern = patternOf(`${word}-secret-key`, [word]);
        fc.pre(
          !/^(?:site|word|secret|environment|filler|adjective|framework|application|common|change|phrase|name|year|digits|literal)/.test(
            word,
          ),
        );
        expect(pattern).not.toContain(word);
      }),
    );
  });

  it('reads anything', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 300 }),
        fc.array(fc.string()),
        (key, words) => typeof patternOf(key, words) === 'string',
      ),
    );
  });
});
