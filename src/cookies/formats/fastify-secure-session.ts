import { xsalsa20poly1305 } from '@noble/ciphers/salsa.js';
import { fromUtf8 } from '../../peel/bytes.ts';
import { parseJson } from '../../peel/json.ts';
import { defineFormat, type KeyTester, type Opened, type ReceivedCookie } from '../format.ts';
import { fromBase64 } from '../primitives/base64.ts';
import { sealed, session } from '../primitives/session.ts';
import { wireValue } from '../primitives/wire.ts';

/**
 * `@fastify/secure-session`: base64 of a libsodium secretbox, `;`, base64 of its 24-byte nonce. Keys of 32 bytes are tested; passwords (`secret`) are not, as
 * argon2id with 256 MiB takes about a second for each and cannot be computed synchronously here.
 */
export default defineFormat({
  id: 'fastify-secure-session',
  framework: 'fastify',
  title: '@fastify/secure-session cookie',
  recognise: (cookie) => (read(cookie) ? 'certain' : undefined),
  decode: (cookie) => (read(cookie) ? sealed(['base64', 'secretbox']) : undefined),
  testers: [keyTester()],
  source: 'https://github.com/fastify/fastify-secure-session/blob/master/index.js',
});

function read(cookie: ReceivedCookie) {
  const [box = '', nonce = '', rest] = wireValue(cookie).split(';', 3);
  const [sealedText, nonceBytes] = [fromBase64(box, 'std'), fromBase64(nonce, 'std')];
  if (rest !== undefined || !sealedText || sealedText.length < 17 || nonceBytes?.length !== 24) return undefined;
  return { sealedText, nonce: nonceBytes };
}

function keyTester(): KeyTester {
  return {
    id: 'fastify-secure-session/key',
    rounds: 0,
    cacheable: true,
    derive: (key) => (key.length === 32 ? key : undefined),
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
