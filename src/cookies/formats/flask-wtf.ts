import { defineFormat, type ReceivedCookie } from '../format.ts';
import { concatDerivedTesters, readPayload, splitSigned } from '../primitives/itsdangerous.ts';
import { session } from '../primitives/session.ts';
import { wireValue } from '../primitives/wire.ts';

/** Flask-WTF's CSRF token, signed with the same SECRET_KEY as the session: a JSON string of 40 hex digits under salt `wtf-csrf-token`. */
export default defineFormat({
  id: 'flask-wtf',
  framework: 'flask',
  title: 'Flask-WTF CSRF token',
  recognise: (cookie) => (read(cookie) ? 'certain' : undefined),
  decode(cookie) {
    const found = read(cookie);
    if (!found) return undefined;
    const { payload, issuedAt } = found;
    return session({ protection: 'signed', serializer: 'json', path: ['base64url', 'json'], payload, issuedAt });
  },
  testers: concatDerivedTesters('flask-wtf/wtf-csrf-token', 'wtf-csrf-token'),
  page: {
    looks: '`csrf_token`: three parts with dots, the first of which decodes to 40 hexadecimal digits in quotes.',
    keys: '`SECRET_KEY` of the Flask application (or `WTF_CSRF_SECRET_KEY`).',
    byHand: 'Decode the first part as URL-safe base64: a random token, nothing else.',
    seenWith: 'Flask-WTF 1.3.0',
  },
  source: 'https://github.com/wtforms/flask-wtf/blob/main/src/flask_wtf/csrf.py',
});

function read(cookie: ReceivedCookie) {
  const signed = splitSigned(wireValue(cookie));
  const payload = signed?.signedAt === undefined ? undefined : readPayload(signed.payload)?.value;
  if (typeof payload !== 'string' || !/^[0-9a-f]{40}$/.test(payload)) return undefined;
  return { payload, issuedAt: signed?.signedAt };
}
