import { xsalsa20poly1305 } from '@noble/ciphers/salsa.js';
import { fromUtf8 } from '../../peel/bytes.ts';
import { parseJson } from '../../peel/json.ts';
import { defineFormat, type KeyTester, type Opened, type ReceivedCookie } from '../format.ts';
import { SECURE_SESSION_KEYS } from '../known-keys/secure-session.ts';
import { fromBase64 } from '../primitives/base64.ts';
import { SALT_BYTES, SHORTEST_SECRET, secureSessionKey } from '../primitives/secure-session-key.ts';
import { sealed, session } from '../primitives/session.ts';
import { keyPair } from '../primitives/testers.ts';
import { wireValue } from '../primitives/wire.ts';

/** Argon2id over 256 MiB takes as long as some ten million rounds of PBKDF2: three of the user's own keys are tried in a scan. */
const ARGON2ID = 10_000_000;

/**
 * `@fastify/secure-session`: base64 of a libsodium secretbox, `;`, base64 of its 24-byte nonce. Its key is 32 bytes (`key`), or made by argon2id from a `secret` and
 * a salt that is the same everywhere unless configured, so that the keys of published secrets are in a table. A key with another salt is written `<secret>|<salt>`.
 */
export default defineFormat({
  id: 'fastify-secure-session',
  framework: 'fastify',
  title: '@fastify/secure-session cookie',
  recognise: (cookie) => (!/^koa[.:]/.test(cookie.name) && read(cookie) ? 'certain' : undefined),
  decode: (cookie) => (read(cookie) ? sealed(['base64', 'secretbox']) : undefined),
  testers: [
    boxTester({ id: 'key', rounds: 0, derive: (key) => (key.length === 32 ? key : undefined) }),
    boxTester({ id: 'published-secret', rounds: 0, derive: publishedKey }),
    boxTester({
      id: 'secret',
      rounds: ARGON2ID,
      accepts: needsArgon2id,
      derive: (key) => (needsArgon2id(key) ? secureSessionKey(...secretAndSalt(key)) : undefined),
    }),
  ],
  page: {
    looks: '`session`: base64, `;` (`%3B`), base64 of 24 bytes.',
    keys: '`key` of the plugin (32 bytes, often a file `secret-key`), or `secret` and `salt`.',
    byHand:
      'The second part is the nonce of a libsodium secretbox. With `secret`, the key is argon2id of it and the salt.',
    seenWith: '@fastify/secure-session 8.4.0',
  },
  source: 'https://github.com/fastify/fastify-secure-session/blob/master/index.js',
});

function publishedKey(secret: Uint8Array): Uint8Array | undefined {
  const hex = SECURE_SESSION_KEYS[Buffer.from(secret).toString('latin1')];
  return hex === undefined ? undefined : Buffer.from(hex, 'hex');
}

function needsArgon2id(key: Uint8Array): boolean {
  return key.length >= SHORTEST_SECRET && publishedKey(key) === undefined;
}

function secretAndSalt(key: Uint8Array): [secret: Uint8Array, salt?: Uint8Array] {
  const [secret, salt = ''] = keyPair(key) ?? [];
  const bytes = Buffer.from(salt, 'ascii');
  return secret === undefined || secret.length < SHORTEST_SECRET || bytes.length !== SALT_BYTES
    ? [key]
    : [secret, bytes];
}

function read(cookie: ReceivedCookie) {
  const [box = '', nonce = '', rest] = wireValue(cookie).split(';', 3);
  const [sealedText, nonceBytes] = [fromBase64(box, 'std'), fromBase64(nonce, 'std')];
  if (rest !== undefined || !sealedText || sealedText.length < 17 || nonceBytes?.length !== 24) return undefined;
  return { sealedText, nonce: nonceBytes };
}

function boxTester({ id, ...way }: Pick<KeyTester, 'id' | 'rounds' | 'accepts' | 'derive'>): KeyTester {
  return {
    id: `fastify-secure-session/${id}`,
    cacheable: true,
    ...way,
    prepare(cookie) {
      const found = read(cookie);
      return found && ((key) => openBox(key, found));
    },
  };
}

function openBox(
  key: Uint8Array,
  { sealedText, nonce }: { sealedText: Uint8Array; nonce: Uint8Array },
): Opened | undefined {
  try {
    const payload = parseJson(fromUtf8(xsalsa20poly1305(key, nonce).decrypt(sealedText)) ?? '');
    const decoded = session({
      protection: 'encrypted',
      serializer: 'json',
      path: ['base64', 'secretbox', 'json'],
      payload,
    });
    return { digest: 'xsalsa20-poly1305', decoded };
  } catch {
    return undefined;
  }
}
