import { isRecord } from '../../parse/record.ts';
import { fromUtf8, toUtf8 } from '../../peel/bytes.ts';
import { parseJson, parseJsonStructure } from '../../peel/json.ts';
import { walkPhpSerialize } from '../../peel/walk/php-serialize.ts';
import { type DecodedSession, defineFormat, type KeyTester, type ReceivedCookie } from '../format.ts';
import { fromBase64 } from '../primitives/base64.ts';
import { openCbc, openGcm } from '../primitives/crypto.ts';
import { hmacOver } from '../primitives/hmac-over.ts';
import { sealed, session } from '../primitives/session.ts';
import { aesKey, opened } from '../primitives/testers.ts';
import { plainValue, utf8OrLatin1 } from '../primitives/text.ts';

/** `<40 hex>|`, an HMAC-SHA1 of the cookie's name (`CookieValuePrefix`). */
const PREFIX = 41;

interface Envelope {
  readonly iv: string;
  readonly value: string;
  readonly mac: string;
  readonly tag: string;
}

/**
 * Laravel: base64 of `{"iv","value","mac","tag"}`. AES-CBC with an HMAC-SHA256 over iv and value, or AES-GCM with a tag.
 * The session cookie holds an id; `SESSION_DRIVER=cookie` puts the session itself into a second cookie, named by that id.
 */
export default defineFormat({
  id: 'laravel',
  framework: 'laravel',
  title: 'Laravel encrypted cookie',
  isGeneric: true,
  recognise(cookie) {
    return envelope(cookie) && 'certain';
  },
  decode(cookie) {
    const found = envelope(cookie);
    return found && sealed(['base64', 'json', found.mac === '' ? 'aes-gcm' : 'aes-cbc']);
  },
  testers: [tester('cbc', prepareCbc), tester('gcm', prepareGcm)],
  page: {
    looks:
      '`laravel_session` (`laravel-session` in newer applications), `XSRF-TOKEN`: base64 that begins with `eyJpdiI6`.',
    keys: '`APP_KEY` in `.env` (`base64:…`).',
    byHand:
      'Decode it as base64: JSON of `iv`, `value`, `mac` and `tag`. AES-256-CBC under the key opens `value`: 40 hexadecimal digits of the name, a bar, and the content.',
    seenWith: 'Laravel 8.83.26 and 12.67.0',
  },
  source: 'https://github.com/laravel/framework/blob/master/src/Illuminate/Encryption/Encrypter.php',
});

type Check = ReturnType<KeyTester['prepare']>;

function tester(mode: string, prepare: (found: Envelope) => Check): KeyTester {
  return {
    id: `laravel/aes-${mode}`,
    rounds: 0,
    cacheable: true,
    derive: (key) => aesKey(key, [16, 32]),
    prepare(cookie) {
      const found = envelope(cookie);
      return found && prepare(found);
    },
  };
}

function envelope({ value }: ReceivedCookie): Envelope | undefined {
  const bytes = fromBase64(plainValue(value), 'std');
  const json = bytes && parseJson(fromUtf8(bytes) ?? '');
  if (!isRecord(json)) return undefined;
  const { iv, value: inside, mac, tag = '' } = json;
  if (typeof iv !== 'string' || typeof inside !== 'string' || typeof mac !== 'string') return undefined;
  return typeof tag === 'string' ? { iv, value: inside, mac, tag } : undefined;
}

function prepareCbc({ iv, value, mac }: Envelope): Check {
  const [ivBytes, inside] = [fromBase64(iv, 'std'), fromBase64(value, 'std')];
  if (ivBytes?.length !== 16 || inside === undefined || !/^[0-9a-f]{64}$/.test(mac)) return undefined;
  const macUnder = hmacOver('sha256', iv + value);
  return (key) => {
    if (macUnder(key) !== mac) return undefined;
    const bytes = openCbc(key, ivBytes, inside);
    const digest = `aes-${key.length * 8}-cbc, hmac-sha256`;
    return opened({ digest, decoded: bytes && content(bytes, ['base64', 'json', 'aes-cbc']) });
  };
}

function prepareGcm({ iv, value, tag }: Envelope): Check {
  const [ivBytes, inside, tagBytes] = [fromBase64(iv, 'std'), fromBase64(value, 'std'), fromBase64(tag, 'std')];
  if (ivBytes?.length !== 12 || inside === undefined || tagBytes?.length !== 16) return undefined;
  return (key) => {
    const bytes = openGcm(key, { iv: ivBytes, sealed: inside, tag: tagBytes });
    const decoded = bytes && content(bytes, ['base64', 'json', 'aes-gcm']);
    return decoded && opened({ digest: `aes-${key.length * 8}-gcm`, decoded });
  };
}

/** `<40 hex of the cookie's name>|` is before the value since Laravel 7; older ones serialise with PHP. */
function content(bytes: Uint8Array, path: readonly string[]): DecodedSession {
  const payload = utf8OrLatin1(bytes);
  const text = payload.replace(/^[0-9a-f]{40}\|/, '');
  const php = walkPhpSerialize(bytes.subarray(payload.length === text.length ? 0 : PREFIX));
  if (php !== undefined) {
    return session({ protection: 'encrypted', serializer: 'php', path: [...path, 'php'], payload: php.value });
  }
  const json = parseJsonStructure(text);
  if (json === undefined) {
    return session({ protection: 'encrypted', serializer: 'text', path, payload, readable: text });
  }
  return stored(json, text, path);
}

/** `{"data":<serialised session>,"expires":<seconds>}`: the session itself, with `SESSION_DRIVER=cookie`. */
function stored(json: object, payload: string, path: readonly string[]): DecodedSession {
  const data = isRecord(json) && typeof json['data'] === 'string' ? json['data'] : undefined;
  const php = data === undefined ? undefined : walkPhpSerialize(toUtf8(data));
  const inner = php?.value ?? (data === undefined ? undefined : parseJsonStructure(data));
  const expires = isRecord(json) ? json['expires'] : undefined;
  return session({
    protection: 'encrypted',
    serializer: php === undefined ? 'json' : 'php',
    path: [...path, 'json', ...(php === undefined ? [] : ['php'])],
    payload,
    readable: inner === undefined ? json : { ...json, data: inner },
    expiresAt: typeof expires === 'number' ? expires : undefined,
  });
}
