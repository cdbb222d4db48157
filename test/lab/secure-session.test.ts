import { describe, expect, it } from 'vitest';
import format from '../../src/cookies/formats/fastify-secure-session.ts';
import { SECURE_SESSION_KEYS } from '../../src/cookies/known-keys/secure-session.ts';
import { secureSessionKey } from '../../src/cookies/primitives/secure-session-key.ts';
import { openedBy, received } from '../vector-cases.ts';

/** Made by @fastify/secure-session 8.4.0 with this secret and `salt: 'mq9hDxBVDbspDR6n'`. */
const SECRET = 'averylogphrasebiggerthanthirtytwochars';
const SALTED = received(
  'session',
  'r4Z5OetLsjqUhrxtFUckQrd%2B8F3XuWhbq9zJXZ%2BeBycFvwz2RtpRyDs5qEJATefrAet7ZBQ4L7QJ%2FR88odR0c9vcIDSeokVq7tErQc4%3D%3BJbBleputEeZuwSj0v3XfCAxiH1Ttvu76',
);

describe('@fastify/secure-session by argon2id', () => {
  it('makes the key that libsodium makes', () => {
    const key = Buffer.from(secureSessionKey(Buffer.from(SECRET))).toString('hex');
    expect(key).toBe('b26d7bb1252a79d7f24e1af3ba192dda3fb33e965905edcff87493ace649b67e');
    expect(SECURE_SESSION_KEYS[SECRET]).toBe(key);
  });

  it('opens a cookie by secret and salt, and by no other salt', () => {
    const opened = openedBy(format, SALTED, Buffer.from(`${SECRET}|mq9hDxBVDbspDR6n`));
    expect(opened?.decoded?.payload).toMatchObject({ user: { id: 7 } });
    expect(openedBy(format, SALTED, Buffer.from(`${SECRET}|mq9hDxBVDbspDR6m`))).toBeUndefined();
  });
});
