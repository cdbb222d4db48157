import { isRecord } from '../../parse/record.ts';
import { defineFormat, type ReceivedCookie } from '../format.ts';
import { djangoTesters, readDjangoPayload, splitDjango } from '../primitives/django-signing.ts';
import { session } from '../primitives/session.ts';
import { wireValue } from '../primitives/wire.ts';

const SALT = 'django.contrib.sessions.backends.signed_cookies';

/** Django's session in a signed cookie; JSON, or pickle up to 4.2 where PickleSerializer is set. */
export default defineFormat({
  id: 'django-session',
  framework: 'django',
  title: 'Django signed-cookie session',
  recognise(cookie) {
    const found = read(cookie);
    if (!found) return undefined;
    const isOwn = Object.keys(found.payload).some((name) => name.startsWith('_auth_user_'));
    if (isOwn || found.serializer === 'pickle') return 'certain';
    // `signing.dumps` of the application writes the same under any name.
    return /session/i.test(cookie.name) ? 'firm' : 'tentative';
  },
  decode(cookie) {
    const found = read(cookie);
    return found && session({ protection: 'signed', ...found });
  },
  testers: djangoTesters({ format: 'django-session', salt: SALT }),
  page: {
    looks:
      '`sessionid` of `signed_cookies`: base64, a colon, a time in base 62, a colon, the signature. A dot in front marks zlib.',
    keys: '`SECRET_KEY` in `settings.py`; `startproject` writes one that begins with `django-insecure-`.',
    byHand:
      'Decode what is before the first colon as URL-safe base64, inflate it where a dot is in front: JSON. Up to 4.2 it can be a pickle: read it with `pickletools`, never load it.',
    seenWith: 'Django 5.2.17 and 3.2.25',
  },
  source: 'https://github.com/django/django/blob/main/django/contrib/sessions/backends/signed_cookies.py',
});

function read(cookie: ReceivedCookie) {
  const signed = splitDjango(wireValue(cookie));
  const inner = signed?.signedAt === undefined ? undefined : readDjangoPayload(signed.value);
  if (inner === undefined || !(isRecord(inner.value) || inner.serializer === 'pickle')) return undefined;
  const payload = isRecord(inner.value) ? inner.value : {};
  return { serializer: inner.serializer, path: inner.path, payload, issuedAt: signed?.signedAt };
}
