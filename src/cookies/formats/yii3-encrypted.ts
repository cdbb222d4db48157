import { createHash, hkdfSync } from 'node:crypto';
import { equalBytes } from '../../peel/bytes.ts';
import { decodeHex } from '../../peel/hex.ts';
import { defineFormat, type KeyTester, type ReceivedCookie } from '../format.ts';
import { contentOf } from '../primitives/content.ts';
import { hmac, openCbc } from '../primitives/crypto.ts';
import { sealed } from '../primitives/session.ts';

const SALT = 16;
const MAC_HEX = 64;

/** Yii 3's `CookieEncryptor`: MD5 of the class and the cookie's name, then, percent-encoded twice, a salt, HMAC-SHA256 in hexadecimal, an iv and AES-128-CBC. */
export default defineFormat({
  id: 'yii3-encrypted',
  framework: 'yii3',
  title: 'Yii 3 encrypted cookie',
  recognise: (cookie) => (read(cookie) ? 'certain' : undefined),
  decode: (cookie) => (read(cookie) ? sealed(['percent', 'aes-128-cbc']) : undefined),
  testers: [
    {
      id: 'yii3-encrypted/key',
      rounds: 0,
      cacheable: true,
      derive: (key) => (key.length === 0 ? undefined : key),
      prepare,
    },
  ],
  page: {
    looks:
      'A name that the application chooses: 32 hexadecimal digits, then bytes that are percent-encoded twice (`%25…`).',
    keys: 'The key given to `CookieEncryptor`.',
    byHand:
      'HKDF-SHA256 of the key with the salt and the cookie name gives the AES key; HKDF of that with `AuthorizationKey` gives the MAC key.',
    seenWith: 'yiisoft/cookies (main, 2026-11)',
  },
  source: 'https://github.com/yiisoft/cookies/blob/master/src/CookieEncryptor.php',
});

function read(cookie: ReceivedCookie): Buffer | undefined {
  const prefix = /^[0-9a-f]{32}[^0-9a-f]/.test(cookie.value) ? cookie.value.slice(0, 32) : '';
  const own = prefix && createHash('md5').update(`Yiisoft\\Cookies\\CookieEncryptor${cookie.name}`).digest('hex');
  if (prefix === '' || prefix !== own) return undefined;
  const once = percentBytes(cookie.value.slice(32)).toString('latin1');
  const bytes = percentBytes(once);
  const isLong = bytes.length >= SALT + MAC_HEX + 32 && (bytes.length - SALT - MAC_HEX) % 16 === 0;
  return isLong && decodeHex(bytes.toString('latin1', SALT, SALT + MAC_HEX)) ? bytes : undefined;
}

/** The bytes that percent escapes stand for: they are no UTF-8. */
function percentBytes(text: string): Buffer {
  return Buffer.from(
    text.replace(/%([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  );
}

function prepare(cookie: ReceivedCookie): ReturnType<KeyTester['prepare']> {
  const bytes = read(cookie);
  if (!bytes) return undefined;
  const mac = Buffer.from(bytes.toString('latin1', SALT, SALT + MAC_HEX), 'hex');
  const signed = bytes.subarray(SALT + MAC_HEX);
  return (secret) => {
    const key = Buffer.from(hkdfSync('sha256', secret, bytes.subarray(0, SALT), cookie.name, 16));
    const macKey = Buffer.from(hkdfSync('sha256', key, '', 'AuthorizationKey', 16));
    if (!equalBytes(hmac('sha256', macKey, signed), mac)) return undefined;
    const plain = openCbc(key, signed.subarray(0, 16), signed.subarray(16));
    const decoded = plain && contentOf(plain, { protection: 'encrypted', path: ['percent', 'aes-128-cbc'] });
    return { digest: 'aes-128-cbc, hmac-sha256', ...(decoded && { decoded }) };
  };
}
