import { encodeHex } from '../../peel/hex.ts';
import { parseJson } from '../../peel/json.ts';
import { defineFormat, type KeyTester, type ReceivedCookie } from '../format.ts';
import { fromAnyBase64, fromBase64 } from '../primitives/base64.ts';
import { contentOf } from '../primitives/content.ts';
import { openCbc } from '../primitives/crypto.ts';
import { hmacOver } from '../primitives/hmac-over.ts';
import { sealed } from '../primitives/session.ts';
import { wireValue } from '../primitives/wire.ts';

/** base64 of `lucky`, which is before every encrypted value. */
const MARK = 'bHVja3k=--';

/** Lucky (Crystal): a mark, then base64 of a pair of data and HMAC-SHA1; the data are AES-256-CBC with the iv behind. The first 32 bytes of the secret encrypt. */
export default defineFormat({
  id: 'lucky',
  framework: 'lucky',
  title: 'Lucky encrypted cookie',
  recognise: (cookie) => (wireValue(cookie).startsWith(MARK) ? 'certain' : undefined),
  decode: (cookie) => (wireValue(cookie).startsWith(MARK) ? sealed(['base64', 'aes-256-cbc']) : undefined),
  testers: [
    { id: 'lucky/secret', rounds: 0, cacheable: true, derive: (key) => (key.length < 32 ? undefined : key), prepare },
  ],
  page: {
    looks: '`_<app>_session` and cookies of the application: `bHVja3k=--` and base64.',
    keys: '`SECRET_KEY_BASE`, read in `config/server.cr`.',
    byHand:
      'Decode the part after the mark, twice where it is a JSON pair: cipher text, then 16 bytes of iv; AES-256-CBC under the secret.',
    seenWith: 'Lucky (source)',
  },
  source: 'https://github.com/luckyframework/lucky/blob/main/src/lucky/cookies/cookie_jar.cr',
});

function read(cookie: ReceivedCookie) {
  const value = wireValue(cookie);
  const bytes = value.startsWith(MARK) ? fromAnyBase64(value.slice(MARK.length), ['std', 'url']) : undefined;
  const pair = bytes && parseJson(bytes.toString('utf8'));
  if (!Array.isArray(pair) || typeof pair[0] !== 'string' || typeof pair[1] !== 'string') return undefined;
  const [sealedText, mac] = [fromBase64(pair[0], 'url'), fromBase64(pair[1], 'url')];
  return sealedText && sealedText.length >= 32 && mac ? { text: pair[0], sealedText, mac } : undefined;
}

function prepare(cookie: ReceivedCookie): ReturnType<KeyTester['prepare']> {
  const found = read(cookie);
  if (!found) return undefined;
  const macUnder = hmacOver('sha1', found.text);
  const hex = encodeHex(found.mac);
  return (secret) => {
    if (macUnder(secret) !== hex) return undefined;
    const plain = openCbc(secret.subarray(0, 32), found.sealedText.subarray(-16), found.sealedText.subarray(0, -16));
    const decoded = plain && contentOf(plain, { protection: 'encrypted', path: ['base64', 'aes-256-cbc'] });
    return { digest: 'hmac-sha1, aes-256-cbc', ...(decoded && { decoded }) };
  };
}
