import { parseJson } from '../../peel/json.ts';
import { defineFormat, type ReceivedCookie } from '../format.ts';
import { djangoTesters, readDjangoPayload, splitDjango } from '../primitives/django-signing.ts';
import { macTester } from '../primitives/mac-tester.ts';
import { session } from '../primitives/session.ts';
import { wireValue } from '../primitives/wire.ts';

const SALT = 'django.contrib.messages';
/** django/contrib/messages/constants.py */
const LEVELS: ReadonlyMap<unknown, string> = new Map([
  [10, 'debug'],
  [20, 'info'],
  [25, 'success'],
  [30, 'warning'],
  [40, 'error'],
]);

/**
 * Messages that Django carries to the next page in a cookie: rows of `["__json_message", safe, level, text, extra tags?]`. Before 3.2 the
 * cookie was `hex HMAC-SHA1$JSON`.
 */
export default defineFormat({
  id: 'django-messages',
  framework: 'django',
  title: 'Django messages cookie',
  recognise: (cookie) => (read(cookie) ? 'certain' : undefined),
  decode(cookie) {
    const found = read(cookie);
    if (!found) return undefined;
    const payload = found.rows.map((row) => (Array.isArray(row) ? readRow(row) : row));
    return session({ protection: 'signed', serializer: 'json', path: found.path, payload, issuedAt: found.issuedAt });
  },
  testers: [
    ...djangoTesters({ format: 'django-messages', salt: SALT, prefix: 'django.http.cookies' }),
    ...djangoTesters({ format: 'django-messages-plain', salt: SALT }),
    macTester({
      id: 'django-messages/hex/sha1',
      salt: 'django.contrib.messages',
      digest: 'sha1',
      derive: { by: 'hash', digest: 'sha1', before: SALT },
      pairs(cookie) {
        const old = splitOld(cookie);
        return old && [old];
      },
    }),
  ],
  page: {
    looks:
      '`messages`: JSON of rows that begin with `__json_message`, a colon and the signature; long ones compressed.',
    keys: '`SECRET_KEY` in `settings.py`.',
    byHand:
      'As a signed value of Django: everything before the last two colons is URL-safe base64 of JSON, with a dot in front compressed by zlib.',
    seenWith: 'Django 5.2.17 and 3.2.25',
  },
  source: 'https://github.com/django/django/blob/main/django/contrib/messages/storage/cookie.py',
});

const readRow = ([mark, , level, text, tags]: readonly unknown[]): unknown =>
  mark === '__json_message' ? [LEVELS.get(level) ?? level, text, ...(tags ? [tags] : [])] : mark;

function read(cookie: ReceivedCookie) {
  const signed = splitDjango(wireValue(cookie));
  const inner = signed ? readDjangoPayload(signed.value) : undefined;
  if (inner && isMessages(inner.value)) return { rows: inner.value, path: inner.path, issuedAt: signed?.signedAt };
  const old = splitOld(cookie);
  const rows = old && parseJson(old.message);
  return isMessages(rows) ? { rows, path: ['json'], issuedAt: undefined } : undefined;
}

function splitOld(cookie: ReceivedCookie) {
  const value = wireValue(cookie);
  if (!/^[0-9a-f]{40}\$\[/.test(value)) return undefined;
  return { message: value.slice(41), mac: Buffer.from(value.slice(0, 40), 'hex') };
}

const isMessages = (value: unknown): value is readonly unknown[] =>
  Array.isArray(value) && value.length > 0 && value.some((row) => Array.isArray(row) && row[0] === '__json_message');
