import { xsalsa20poly1305 } from '@noble/ciphers/salsa.js';
import { describe, expect, it } from 'vitest';
import { openedBy, received } from '../../../test/vector-cases.ts';
import fastifySecureSession from './fastify-secure-session.ts';

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
    expect(openedBy(fastifySecureSession, cookie, Buffer.alloc(32, 3))).toBeUndefined();
  });

  it.each([
    ['one part', 'session', 'AAAA'],
    ['a short nonce', 'session', 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA;AAAA'],
    ['three parts', 'session', 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA;AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA;AAAA'],
  ])('is not %s', (_what, name, value) => {
    expect(fastifySecureSession.recognise(received(name, value))).toBeUndefined();
  });
});
