import { encodeHex } from '../../peel/hex.ts';
import { defineFormat, type KeyTester, type ReceivedCookie } from '../format.ts';
import { fromBase64 } from '../primitives/base64.ts';
import { contentOf } from '../primitives/content.ts';
import { openCbc } from '../primitives/crypto.ts';
import { hmacOver } from '../primitives/hmac-over.ts';
import { sealed } from '../primitives/session.ts';
import { wireValue } from '../primitives/wire.ts';

/** Ring's `cookie-store` (Clojure; Pedestal and Luminus use it): base64 of iv and AES-128-CBC, two dashes, HMAC-SHA256 in base64. One key of 16 bytes for both. */
export default defineFormat({
  id: 'ring',
  framework: 'ring',
  title: 'Ring cookie session',
  recognise: (cookie) => (read(cookie) ? 'certain' : undefined),
  decode: (cookie) => (read(cookie) ? sealed(['base64', 'aes-128-cbc']) : undefined),
  testers: [
    { id: 'ring/key', rounds: 0, cacheable: true, derive: (key) => (key.length === 16 ? key : undefined), prepare },
  ],
  page: {
    looks: '`ring-session`: base64, `--`, 44 characters of base64.',
    keys: '`(cookie-store {:key "…"})`: 16 characters in the code; a random key for each process without it.',
    byHand: '16 bytes of iv, then AES-128-CBC of an EDN map; the MAC is HMAC-SHA256 of both under the same key.',
    seenWith: 'Ring 1.15.5',
  },
  source: 'https://github.com/ring-clojure/ring/blob/master/ring-core/src/ring/middleware/session/cookie.clj',
});

function read(cookie: ReceivedCookie) {
  const [text = '', tag = '', more] = wireValue(cookie).split('--', 3);
  const [bytes, mac] = [fromBase64(text, 'std'), fromBase64(tag, 'std')];
  if (more !== undefined || !bytes || mac?.length !== 32) return undefined;
  return bytes.length >= 32 && bytes.length % 16 === 0 ? { bytes, mac } : undefined;
}

function prepare(cookie: ReceivedCookie): ReturnType<KeyTester['prepare']> {
  const found = read(cookie);
  if (!found) return undefined;
  const macUnder = hmacOver('sha256', found.bytes);
  const hex = encodeHex(found.mac);
  return (key) => {
    if (macUnder(key) !== hex) return undefined;
    const plain = openCbc(key, found.bytes.subarray(0, 16), found.bytes.subarray(16));
    const decoded = plain && contentOf(plain, { protection: 'encrypted', path: ['base64', 'aes-128-cbc'] });
    return { digest: 'aes-128-cbc, hmac-sha256', ...(decoded && { decoded }) };
  };
}
