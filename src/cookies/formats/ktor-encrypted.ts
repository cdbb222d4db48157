import { decodeHex, encodeHex } from '../../peel/hex.ts';
import { defineFormat, type KeyTester, type ReceivedCookie } from '../format.ts';
import { contentOf } from '../primitives/content.ts';
import { hmac, openCbc } from '../primitives/crypto.ts';
import { type MacPair, macTester } from '../primitives/mac-tester.ts';
import { sealed } from '../primitives/session.ts';
import { hexKey, keyPair } from '../primitives/testers.ts';
import { wireValue } from '../primitives/wire.ts';

const VALUE = /^([0-9a-f]{32})\/((?:[0-9a-f]{32}){1,512}):([0-9a-f]{64})(?:\/[0-9a-f]{64})?$/;
const PATH = ['hex', 'aes-cbc'];

/**
 * Ktor's `SessionTransportTransformerEncrypt`: iv, cipher text and its HMAC-SHA256 (of the clear text before Ktor 3), in hexadecimal. The two keys together are written
 * `<encryption key>|<sign key>`, as text or both in hexadecimal.
 */
export default defineFormat({
  id: 'ktor-encrypted',
  framework: 'ktor',
  title: 'Ktor encrypted session',
  recognise: (cookie) => (read(cookie) ? 'certain' : undefined),
  decode: (cookie) => (read(cookie) ? sealed(PATH) : undefined),
  testers: [
    { id: 'ktor-encrypted/pair', rounds: 0, cacheable: true, derive: bothKeys, prepare },
    { id: 'ktor-encrypted/hex-pair', rounds: 0, cacheable: true, derive: bothHexKeys, prepare },
    macTester({ id: 'ktor-encrypted/sign-key', digest: 'sha256', pairs }),
    macTester({
      id: 'ktor-encrypted/hex-sign-key',
      digest: 'sha256',
      pairs,
      derive: hexKey,
      salt: 'key from hexadecimal',
    }),
  ],
  page: {
    looks:
      'A name that the application chooses, `user_session` in the guide: 32 hexadecimal digits, `%2F`, more of them, `%3A`, 64 more.',
    keys: '`SessionTransportTransformerEncrypt(encryptKey, signKey)`; the guide publishes `00112233445566778899aabbccddeeff` and `6819b57a326945c1968f45236589`.',
    byHand:
      'AES-CBC under the encryption key with the first part as iv; the last part is HMAC-SHA256 of the cipher text under the other key.',
    seenWith: 'Ktor 3.5.2',
  },
  source: 'https://ktor.io/docs/server-sessions.html#sign_encrypt_session',
});

function read(cookie: ReceivedCookie) {
  const [, iv, text, mac = ''] = VALUE.exec(wireValue(cookie)) ?? [];
  const [ivBytes, sealedText] = [iv, text].map((hex) => (hex === undefined ? undefined : decodeHex(hex)));
  return ivBytes && sealedText && { iv: ivBytes, sealedText, mac };
}

function pairs(cookie: ReceivedCookie): readonly MacPair[] | undefined {
  const found = read(cookie);
  return found && [{ message: found.sealedText, mac: Buffer.from(found.mac, 'hex') }];
}

/** Packed with the length of the encryption key in front. */
function packed(encryptKey: Uint8Array | undefined, signKey: Uint8Array | undefined): Uint8Array | undefined {
  if (!encryptKey || !signKey || ![16, 24, 32].includes(encryptKey.length)) return undefined;
  return Buffer.concat([Uint8Array.of(encryptKey.length), encryptKey, signKey]);
}

function bothKeys(key: Uint8Array): Uint8Array | undefined {
  const [encryptKey, signKey = ''] = keyPair(key) ?? [];
  return packed(encryptKey, Buffer.from(signKey));
}

function bothHexKeys(key: Uint8Array): Uint8Array | undefined {
  const [encryptKey, signKey = ''] = keyPair(key) ?? [];
  return packed(encryptKey && hexKey(encryptKey), hexKey(Buffer.from(signKey)));
}

function prepare(cookie: ReceivedCookie): ReturnType<KeyTester['prepare']> {
  const found = read(cookie);
  if (!found) return undefined;
  return (both) => {
    const end = 1 + (both[0] ?? 0);
    const bytes = openCbc(both.subarray(1, end), found.iv, found.sealedText);
    const isMac = (text: Uint8Array): boolean => encodeHex(hmac('sha256', both.subarray(end), text)) === found.mac;
    if (!bytes || !(isMac(found.sealedText) || isMac(bytes))) return undefined;
    const decoded = contentOf(bytes, { protection: 'encrypted', path: PATH });
    return { digest: 'aes-cbc, hmac-sha256', decoded };
  };
}
