import { isRecord } from '../../parse/record.ts';
import { decodeBase64 } from '../../peel/base64.ts';
import { fromLatin1, fromUtf8 } from '../../peel/bytes.ts';
import { defineFormat } from '../format.ts';
import { hmacDerivedTesters, readPayload, splitSigned } from '../primitives/itsdangerous.ts';
import { session } from '../primitives/session.ts';
import { unusualSalts } from '../primitives/unusual-salts.ts';
import { wireValue } from '../primitives/wire.ts';

/** Members that only Flask and Flask-Login put into a session, and values that only Flask's tags write. */
const OWN_MEMBERS = ['_flashes', '_permanent', '_user_id', '_fresh'];
const TAGGED = /\{" (?:t|b|m|u|d|di)":/;

/**
 * Flask's client-side session: itsdangerous with compact, tagged JSON (`flask/sessions.py`, `flask/json/tag.py`). Quart uses the
 * same code and cannot be distinguished; sites written for itsdangerous before 1.1 have a timestamp that counts from 2011.
 */
export default defineFormat({
  id: 'flask',
  framework: 'flask',
  title: 'Flask session',
  recognise(cookie) {
    const signed = splitSigned(wireValue(cookie));
    const payload = signed?.signedAt === undefined ? undefined : readPayload(signed.payload);
    if (!isRecord(payload?.value) || /^\{"[^"]{0,200}": /.test(payload.text)) return undefined;
    if (signed?.payload.endsWith('=')) return undefined;
    if (TAGGED.test(payload.text) || OWN_MEMBERS.some((name) => name in Object(payload.value))) return 'certain';
    return cookie.name === '' || cookie.name === '_session' ? 'tentative' : 'firm';
  },
  decode(cookie) {
    const signed = splitSigned(wireValue(cookie));
    const read = signed && readPayload(signed.payload);
    if (signed?.signedAt === undefined || !isRecord(read?.value)) return undefined;
    return session({
      protection: 'signed',
      serializer: 'tagged-json',
      path: read.path,
      payload: withoutTags(read.value),
      issuedAt: signed.signedAt,
    });
  },
  testers: [
    ...hmacDerivedTesters('flask/cookie-session', 'cookie-session'),
    unusualSalts({
      id: 'flask',
      read: (cookie) => splitSigned(wireValue(cookie)),
      salts: ['cookie-session'],
      derivations: ['hmac', 'django-concat', 'concat', 'none'],
    }),
  ],
  page: {
    looks:
      '`session`: URL-safe base64, a dot, six characters of time, a dot, 27 characters. A dot in front marks zlib.',
    keys: '`app.secret_key` or `SECRET_KEY` in the configuration.',
    byHand:
      'Decode the first part as URL-safe base64, inflate it where a dot is in front: JSON. `{" t": …}`, `{" b": …}` and the like mark tuples, bytes and others.',
    seenWith: 'Flask 3.1.3 and 2.2.2; Quart 0.23.1',
  },
  source: 'https://github.com/pallets/flask/blob/main/src/flask/sessions.py',
});

/** Objects with one tag as their only member stand for what JSON cannot say: tuple, bytes, Markup, UUID, datetime, and a dictionary that looks like a tag. */
function withoutTags(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutTags);
  if (!isRecord(value)) return value;
  const [[tag, inner] = ['', undefined], second] = Object.entries(value);
  if (second === undefined && tag.startsWith(' ')) return untagged(tag, inner);
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, withoutTags(member)]));
}

function untagged(tag: string, inner: unknown): unknown {
  if (tag === ' t' && Array.isArray(inner)) return inner.map(withoutTags);
  if (tag === ' b' && typeof inner === 'string') return bytesText(inner);
  if (tag === ' di' && isRecord(inner)) {
    return Object.fromEntries(
      Object.entries(inner).map(([name, member]) => [name.replace(/__$/, ''), withoutTags(member)]),
    );
  }
  return inner;
}

const bytesText = (text: string): string => {
  const bytes = decodeBase64(text);
  return bytes === undefined ? text : (fromUtf8(bytes) ?? fromLatin1(bytes));
};
