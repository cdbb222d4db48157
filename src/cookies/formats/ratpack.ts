import { encodeHex } from '../../peel/hex.ts';
import { defineFormat, type KeyTester, type ReceivedCookie } from '../format.ts';
import { fromBase64 } from '../primitives/base64.ts';
import { contentOf } from '../primitives/content.ts';
import { openCbc } from '../primitives/crypto.ts';
import { hmacOver } from '../primitives/hmac-over.ts';
import { macTester } from '../primitives/mac-tester.ts';
import { sealed } from '../primitives/session.ts';
import { keyPair } from '../primitives/testers.ts';
import { wireValue } from '../primitives/wire.ts';

const PATH = ['base64', 'aes-128-cbc'];

/** Ratpack's `ClientSideSessionModule`: base64 of the iv's length, iv and AES-CBC, a colon, HMAC-SHA1. Both keys together: `<secretToken>|<secretKey>`. */
export default defineFormat({
  id: 'ratpack',
  framework: 'ratpack',
  title: 'Ratpack session',
  recognise(cookie) {
    if (!read(cookie)) return undefined;
    return cookie.name.startsWith('ratpack_session') ? 'certain' : 'firm';
  },
  decode: (cookie) => (read(cookie) ? sealed(PATH) : undefined),
  testers: [
    { id: 'ratpack/token-and-key', rounds: 0, cacheable: true, derive: bothKeys, prepare },
    macTester({
      id: 'ratpack/token',
      digest: 'sha1',
      pairs(cookie) {
        const found = read(cookie);
        return found && [{ message: found.bytes, mac: found.mac }];
      },
    }),
  ],
  page: {
    looks:
      '`ratpack_session_0`, `ratpack_session_1`, … and `ratpack_session_lat_0`: base64, a colon, 28 characters of base64.',
    keys: '`secretToken` signs; `secretKey` encrypts, or a random key for each process. Without a `secretToken` it is made from the time of the start.',
    byHand:
      'First byte 16, then the iv and AES-CBC; the part after the colon is HMAC-SHA1 of these bytes under the token.',
    seenWith: 'Ratpack 1.9.0',
  },
  source: 'https://github.com/ratpack/ratpack/tree/master/ratpack-session/src/main/java/ratpack/session/clientside',
});

function read(cookie: ReceivedCookie) {
  const [text = '', tag = '', more] = wireValue(cookie).split(':', 3);
  const [bytes, mac] = [fromBase64(text, 'std'), fromBase64(tag, 'std')];
  if (more !== undefined || bytes?.[0] !== 16 || mac?.length !== 20 || (bytes.length - 17) % 16 !== 0) return undefined;
  return bytes.length > 17 ? { bytes, mac } : undefined;
}

function bothKeys(key: Uint8Array): Uint8Array | undefined {
  const [token, secret = ''] = keyPair(key) ?? [];
  const aes = Buffer.from(secret);
  return token && aes.length === 16 ? Buffer.concat([aes, token]) : undefined;
}

function prepare(cookie: ReceivedCookie): ReturnType<KeyTester['prepare']> {
  const found = read(cookie);
  if (!found) return undefined;
  const macUnder = hmacOver('sha1', found.bytes);
  const hex = encodeHex(found.mac);
  return (both) => {
    if (macUnder(both.subarray(16)) !== hex) return undefined;
    const bytes = openCbc(both.subarray(0, 16), found.bytes.subarray(1, 17), found.bytes.subarray(17));
    const decoded = bytes && contentOf(bytes, { protection: 'encrypted', path: PATH });
    return { digest: 'hmac-sha1, aes-128-cbc', ...(decoded && { decoded }) };
  };
}
