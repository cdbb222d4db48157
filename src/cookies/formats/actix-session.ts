import { isRecord } from '../../parse/record.ts';
import { parseJson } from '../../peel/json.ts';
import { type DecodedSession, defineFormat, type Protection, type ReceivedCookie } from '../format.ts';
import { jarTesters, privateBytes, readings, signedValue } from '../primitives/cookie-rs.ts';
import { reference, sealed, session } from '../primitives/session.ts';
import { looksLikeId, plainValue } from '../primitives/text.ts';

/** The name actix-session gives when the application names none. */
const DEFAULT_NAME = 'id';

/** What is in the cookie when the state is kept in Redis: 64 random letters and digits. */
const STORE_KEY = /^[A-Za-z0-9]{64}$/;

/** Bytes that generators of ids give, under a name that many programs use. */
const SIZES_OF_IDS = new Set([32, 48, 64]);

/**
 * actix-session with `CookieSessionStore`. The state is a JSON object: up to 0.11 every value is a string that holds JSON,
 * later `{"v":1,"state":{…}}` with plain values. Signed or, by default, encrypted, by the crate `cookie`.
 */
export default defineFormat({
  id: 'actix-session',
  framework: 'actix',
  title: 'actix-session cookie',
  recognise(cookie) {
    if (signedState(cookie) !== undefined) return 'certain';
    if (STORE_KEY.test(cookie.value)) return cookie.name === DEFAULT_NAME ? 'firm' : undefined;
    const bytes = privateBytes(plainValue(cookie.value));
    // The shortest state is `{}`.
    if (bytes === undefined || bytes.length < 30) return undefined;
    if (cookie.name === DEFAULT_NAME && !SIZES_OF_IDS.has(bytes.length)) return 'firm';
    return looksLikeId(cookie.value) ? undefined : 'tentative';
  },
  decode(cookie) {
    const text = signedState(cookie);
    if (text !== undefined) return readState(text, 'signed');
    if (STORE_KEY.test(cookie.value)) return reference();
    return privateBytes(plainValue(cookie.value)) && sealed(['base64', 'aes-256-gcm']);
  },
  testers: jarTesters({ format: 'actix-session', read: readState }),
  page: {
    looks:
      '`id` unless named. Signed: 44 characters of base64 that end in `=`, then JSON. Private, the default: one run of base64 without JSON in it.',
    keys: 'The `Key` given to `SessionMiddleware`, often `Key::from(&[0; 64])` or a text of 64 bytes and more; many projects read it from an environment variable.',
    byHand:
      'Signed: what follows the first 44 characters, after percent-decoding, is the JSON. Up to 0.11 each value is a string that is JSON again. Private: bytes 32 to 63 of the master key are the AES-256-GCM key, the first 12 bytes of the value the nonce, the name the additional data.',
    seenWith: 'actix-session 0.11.0 and the crate cookie 0.16.0 and 0.18.1',
  },
  source: 'https://github.com/actix/actix-extras/blob/master/actix-session/src/storage/cookie.rs',
});

function signedState(cookie: ReceivedCookie): string | undefined {
  const texts = readings(cookie).flatMap((value) => signedValue(value)?.text ?? []);
  return texts.find((text) => readState(text, 'signed') !== undefined);
}

function readState(text: string, protection: Protection): DecodedSession | undefined {
  if (!text.startsWith('{')) return undefined;
  const payload = parseJson(text);
  if (!isRecord(payload)) return undefined;
  const path = protection === 'signed' ? ['json'] : ['base64', 'aes-256-gcm', 'json'];
  if (payload['v'] === 1 && isRecord(payload['state'])) {
    return session({ protection, serializer: 'json', path, payload });
  }
  const readable = innerValues(payload);
  return readable && session({ protection, serializer: 'json', path, payload, readable });
}

/** Up to 0.11: `{"user":"\"bob\"","visits":"3"}`. Undefined when a value is not JSON in a string. */
function innerValues(state: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> | undefined {
  const values: [string, unknown][] = [];
  for (const [name, value] of Object.entries(state)) {
    const inner = typeof value === 'string' ? parseJson(value) : undefined;
    if (inner === undefined) return undefined;
    values.push([name, inner]);
  }
  return Object.fromEntries(values);
}
