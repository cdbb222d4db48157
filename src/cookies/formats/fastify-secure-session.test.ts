import { xsalsa20poly1305 } from '@noble/ciphers/salsa.js';
import { describe, expect, it } from 'vitest';
import { openedBy, received } from '../../../test/vector-cases.ts';
import { createKeyCache, testKeys } from '../keys.ts';
import { KNOWN_KEYS } from '../known-keys.ts';
import fastifySecureSession from './fastify-secure-session.ts';

/** Made by @fastify/secure-session 8.4.0 with the secret of its README and `request.session.set('user', { id: 7, api_key: 'planted-value' })`. */
const RECORDED = received(
  'session',
  '0rTGUjvGJC1eX6iQ%2FgmeiUFTRm8vf0U9oIoAfPr3w%2BJIIdXAdqCg8kEXn3gsyV02FpGOOqRQd6wJHrFhnuYzrMSV2Ba8X7XJdmH1f28%3D%3BEMdYQZefZLM029CnBnllSIkTrVmC5f%2Bp',
);

describe('fastify-secure-session', () => {
  it('opens with its key file', () => {
    const [key, nonce] = [Buffer.alloc(32, 1), Buffer.alloc(24, 2)];
    const box = xsalsa20poly1305(key, nonce).encrypt(Buffer.from('{"a":1}'));
    const cookie = received(
      'session',
      encodeURIComponent(`${Buffer.from(box).toString('base64')};${nonce.toString('base64')}`),
    );
    expect(fastifySecureSession.recognise(cookie)).toBe('certain');
    expect(fastifySecureSession.decode(cookie)?.protection).toBe('encrypted');
    expect(openedBy(fastifySecureSession, cookie, key)?.decoded?.payload).toEqual({ a: 1 });
    expect(openedBy(fastifySecureSession, cookie, nonce)).toBeUndefined();
  });

  it('opens a recorded cookie by a published secret, without making its key anew', () => {
    const { verified } = testKeys(RECORDED, fastifySecureSession, { keys: KNOWN_KEYS, cache: createKeyCache() });
    expect(verified?.tester.id).toBe('fastify-secure-session/published-secret');
    expect(verified?.opened.decoded?.payload).toMatchObject({ user: { id: 7, api_key: 'planted-value' } });
  });

  it("tries none of the published keys by argon2id, and three of the user's own", () => {
    const outsider = { ...RECORDED, value: RECORDED.value.replace('0rTG', '0rTH') };
    const published = testKeys(outsider, fastifySecureSession, { keys: KNOWN_KEYS, cache: createKeyCache() });
    expect(published.verified).toBeUndefined();
    expect(published.left).toBeGreaterThan(0);
    const [slow] = fastifySecureSession.testers.filter(({ rounds }) => rounds > 0);
    const counted = { ...fastifySecureSession, testers: slow ? [{ ...slow, derive: () => new Uint8Array(32) }] : [] };
    const own = Array.from({ length: 10 }, (_, at) => ({
      bytes: Buffer.from(`a secret of the user, long enough ${at}`),
      formats: [],
      source: 'a test',
      supplied: true,
    }));
    expect(testKeys(outsider, counted, { keys: own, cache: createKeyCache() })).toEqual({ tried: 3, left: 7 });
  });

  it.each([
    ['one part', 'session', 'AAAA'],
    ['a short nonce', 'session', 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA;AAAA'],
    ['three parts', 'session', 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA;AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA;AAAA'],
  ])('is not %s', (_what, name, value) => {
    expect(fastifySecureSession.recognise(received(name, value))).toBeUndefined();
  });
});
