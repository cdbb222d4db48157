import { defineFormat, type ReceivedCookie } from '../format.ts';
import { hmacDerivedTesters, splitSigned } from '../primitives/itsdangerous.ts';
import { reference } from '../primitives/session.ts';
import { wireValue } from '../primitives/wire.ts';

/** Flask-Session with `SESSION_USE_SIGNER`: the id of a session that the server keeps, a dot, and its HMAC-SHA1. */
export default defineFormat({
  id: 'flask-session-id',
  framework: 'flask',
  title: 'Flask-Session signed id',
  recognise: (cookie) => (isSignedId(cookie) ? 'firm' : undefined),
  decode: (cookie) => (isSignedId(cookie) ? reference(['signed']) : undefined),
  testers: hmacDerivedTesters('flask-session-id/flask-session', 'flask-session'),
  page: {
    looks: '`session`: 43 characters of URL-safe base64, or a UUID in older versions, a dot, and 27 more.',
    keys: "`SECRET_KEY` signs the id; the session's content is in Redis, Memcached, a database or files.",
    byHand:
      'There is nothing inside. The signature is itsdangerous with the salt `flask-session` and the derivation `hmac`: a second way to test `SECRET_KEY`.',
    seenWith: 'Flask-Session 0.8.0',
  },
  source: 'https://github.com/pallets-eco/flask-session/blob/main/src/flask_session/base.py',
});

function isSignedId(cookie: ReceivedCookie): boolean {
  const signed = splitSigned(wireValue(cookie));
  if (signed?.digest !== 'sha1' || signed.signedAt !== undefined) return false;
  return /^(?:[A-Za-z0-9_-]{43}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.test(signed.payload);
}
