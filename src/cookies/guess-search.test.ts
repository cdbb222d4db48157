import { createHmac, pbkdf2Sync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { ReceivedCookie } from './format.ts';
import { type GuessWidth, guessKeys, MOST_GUESSED } from './guess-search.ts';

const hmac = (digest: string, key: string | Buffer, text: string): Buffer =>
  createHmac(digest, key).update(text).digest();
const cookie = (name: string, value: string): ReceivedCookie => ({ name, value, siblings: new Map() });
const flask = (secret: string, name = 'session'): ReceivedCookie => {
  const text = 'eyJhIjoxfQ.awCm-Q';
  return cookie(name, `${text}.${hmac('sha1', hmac('sha1', secret, 'cookie-session'), text).toString('base64url')}`);
};
const token = (secret: string, digest: 'sha256' | 'sha512'): ReceivedCookie => {
  const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const text = `${part({ alg: digest === 'sha256' ? 'HS256' : 'HS512', typ: 'JWT' })}.${part({ sub: '17', iat: 1_700_000_000 })}`;
  return cookie('token', `${text}.${hmac(digest, secret, text).toString('base64url')}`);
};
const search = (cookies: readonly ReceivedCookie[], words: readonly string[] = [], width: GuessWidth = 'usual') => {
  const steps = guessKeys(cookies, { words, year: 2026 }, width);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
};
const foundBy = (cookies: readonly ReceivedCookie[], words: readonly string[] = []): (string | undefined)[] => {
  const { fits } = search(cookies, words);
  return cookies.map((each) => {
    const fit = fits.find((other) => other.cookie === each);
    return fit && Buffer.from(fit.key).toString();
  });
};

describe('guessKeys', () => {
  it('finds the keys of several cookies of one salt, each its own', () => {
    const secrets = [
      'dev-secret-not-safe',
      'your-super-secret-key-here',
      'changeme-in-production',
      'dev-secret-not-safe',
    ];
    expect(foundBy(secrets.map((secret) => flask(secret)))).toEqual(secrets);
  });

  it('finds them in other formats, in lanes and one by one', () => {
    expect(foundBy([token('super-secret-jwt-key', 'sha256'), token('super-secret-jwt-key', 'sha512')])).toEqual([
      'super-secret-jwt-key',
      'super-secret-jwt-key',
    ]);
  });

  it('uses the words of the site', () => {
    expect(foundBy([flask('acme_secret_key_2024')], ['acme'])).toEqual(['acme_secret_key_2024']);
  });

  it('says how many were tried where none fits, and finds nothing', () => {
    const lost = token('Q7#zz-no-such-key', 'sha512');
    const { fits, tried } = search([lost]);
    expect(fits).toEqual([]);
    expect(tried.get(lost)).toBeGreaterThan(10_000);
    expect(search([lost]).tried.get(lost)).toBe(tried.get(lost));
  });

  it('tries few keys where each takes thousands of hash rounds', () => {
    const secret = pbkdf2Sync('Q7#zz', 'signed cookie', 1_000, 64, 'sha1');
    const data = Buffer.from('{"session_id":"0123456789abcdef0123456789abcdef"}').toString('base64');
    const rails = cookie('_app_session', `${data}--${hmac('sha1', secret, data).toString('hex')}`);
    for (const count of search([rails]).tried.values()) expect(count).toBeLessThan(20_000);
  });

  it('looks at the first hundred cookies, and at none that has no key', () => {
    expect(search([cookie('theme', 'dark')])).toEqual({ fits: [], tried: new Map() });
    const many = Array.from({ length: MOST_GUESSED + 1 }, () => flask('secret'));
    expect(search(many).fits).toHaveLength(MOST_GUESSED);
  });
});
