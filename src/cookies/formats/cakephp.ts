import { equalBytes, toUtf8 } from '../../peel/bytes.ts';
import { decodeHex } from '../../peel/hex.ts';
import { parseJsonStructure } from '../../peel/json.ts';
import { type DecodedSession, defineFormat, type KeyTester, type ReceivedCookie } from '../format.ts';
import { fromAnyBase64 } from '../primitives/base64.ts';
import { hash, hmac, openCbc } from '../primitives/crypto.ts';
import { sealed, session } from '../primitives/session.ts';
import { keyPair, opened } from '../primitives/testers.ts';
import { plainValue, utf8OrLatin1 } from '../primitives/text.ts';

/** base64 of `Cake`, which `CookieCryptTrait` puts before every encrypted value. */
const MARK = 'Q2FrZQ==.';
const MAC_HEX = 64;
const PATH = ['base64', 'aes-256-cbc'];

/**
 * CakePHP 3 and later: `Security::encrypt`, which is 64 hex of HMAC-SHA256, an iv and AES-256-CBC. The key is the first 32 hex digits
 * of SHA-256 over key and `Security.salt`; both are often the same text. Two different ones are tried as `<key>|<salt>`.
 */
export default defineFormat({
  id: 'cakephp',
  framework: 'cakephp',
  title: 'CakePHP encrypted cookie',
  recognise(cookie) {
    return reading(cookie) && 'certain';
  },
  decode(cookie) {
    return reading(cookie) && sealed(PATH);
  },
  testers: [
    tester('same', (key) => cakeKey(key, key)),
    tester('pair', (key) => {
      const pair = keyPair(key);
      return pair && cakeKey(pair[0], toUtf8(pair[1]));
    }),
  ],
  page: {
    looks: 'Values of `EncryptedCookieMiddleware`: begin with `Q2FrZQ==.`.',
    keys: '`Security.salt` in `config/app_local.php` (`SECURITY_SALT`), and the key given to the middleware, often the same text.',
    byHand:
      'Decode what follows the first dot: 64 hexadecimal digits of the MAC, an iv of 16 bytes, AES-256-CBC. The AES key is the first 32 hexadecimal digits of SHA-256 of key and salt.',
    seenWith: 'CakePHP 5',
  },
  source: 'https://github.com/cakephp/cakephp/blob/5.x/src/Utility/Security.php',
});

function cakeKey(key: Uint8Array, salt: Uint8Array): Uint8Array {
  return toUtf8(hash('sha256', key, salt).toString('hex').slice(0, 32));
}

function reading(cookie: ReceivedCookie) {
  const text = plainValue(cookie.value);
  if (!text.startsWith(MARK)) return undefined;
  const bytes = fromAnyBase64(text.slice(MARK.length), ['std', 'url']);
  const mac = bytes && decodeHex(bytes.toString('latin1', 0, MAC_HEX));
  const inside = bytes?.subarray(MAC_HEX);
  return inside && mac?.length === 32 && inside.length >= 32 && inside.length % 16 === 0 ? { mac, inside } : undefined;
}

function tester(form: string, derive: KeyTester['derive']): KeyTester {
  return {
    id: `cakephp/${form}`,
    rounds: 0,
    cacheable: true,
    derive,
    prepare(cookie) {
      const found = reading(cookie);
      if (found === undefined) return undefined;
      return (key) => {
        if (!equalBytes(hmac('sha256', key, found.inside), found.mac)) return undefined;
        const bytes = openCbc(key, found.inside.subarray(0, 16), found.inside.subarray(16));
        return opened({ digest: 'aes-256-cbc, hmac-sha256', decoded: bytes && content(bytes) });
      };
    },
  };
}

function content(bytes: Uint8Array): DecodedSession {
  const text = utf8OrLatin1(bytes);
  const json = parseJsonStructure(text);
  if (json === undefined) return session({ protection: 'encrypted', serializer: 'text', path: PATH, payload: text });
  return session({ protection: 'encrypted', serializer: 'json', path: [...PATH, 'json'], payload: json });
}
