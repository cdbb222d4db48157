import { describe, expect, it } from 'vitest';
import { patternOf } from './pattern.ts';
import { keysOfTemplates } from './template-keys.ts';

const costs = Array.from({ length: 63 }, (_, cost) => cost);
const all = costs.map((cost) => keysOfTemplates(cost));
const placeOf = (key: string): number => all.findIndex((keys) => keys.includes(key));

describe('keys of templates', () => {
  it.each([
    'replace-with-a-strong-random-value',
    'generate-your-own-secret',
    'CHANGE_ME_use_openssl_rand_base64_32',
    'changeme-cookie-secret',
    'dev-session-secret-change-me-min-32-chars',
    'my_very_secure_cookie_secret',
    'This is my very secret cookie.',
    'winter is coming',
  ])('has %s', (key) => expect(placeOf(key)).toBeGreaterThan(0));

  it('gives the likely ones first', () => {
    expect(placeOf('change-this-to-a-random-string')).toBeLessThan(placeOf('put-a-strong-secret'));
    expect(placeOf('this is a secret')).toBeLessThan(placeOf('This is a secret!!'));
  });

  it('are some ten thousand, so that little is left out for them', () => {
    const count = all.flat().length;
    expect(count).toBeGreaterThan(50_000);
    expect(count).toBeLessThan(130_000);
  });

  it('are reported by their pattern', () => {
    expect(patternOf('replace-with-a-strong-random-value', [])).toBe('change-me phrase + value');
    expect(patternOf('my_very_secure_cookie_secret', [])).toBe('filler words + adjective + cookie_secret');
  });
});
