import { isPrintable } from '../../peel/bytes.ts';
import { defineFormat, type ReceivedCookie } from '../format.ts';
import { djangoTesters, readDjangoPayload, splitDjango } from '../primitives/django-signing.ts';
import { session } from '../primitives/session.ts';
import { unusualSalts } from '../primitives/unusual-salts.ts';
import { wireValue } from '../primitives/wire.ts';

/** Salts of `signing.dumps`, `Signer` and `TimestampSigner`, of django-registration and of allauth's e-mail confirmation. */
const SALTS = [
  'django.core.signing',
  'django.core.signing.Signer',
  'django.core.signing.TimestampSigner',
  'registration',
  'account',
] as const;

/** A value that an application signed with `django.core.signing`, as links and cookies of third-party packages hold it. */
export default defineFormat({
  id: 'django-signing',
  framework: 'django',
  title: 'Django signed value',
  recognise(cookie) {
    const found = read(cookie);
    if (!found) return undefined;
    if (found.path.length === 0) return found.issuedAt === undefined ? 'firm' : 'tentative';
    return /session/i.test(cookie.name) ? 'tentative' : 'firm';
  },
  decode(cookie) {
    const found = read(cookie);
    return found && session({ protection: 'signed', ...found });
  },
  testers: [
    ...SALTS.flatMap((salt) => djangoTesters({ format: 'django-signing', salt })),
    unusualSalts({
      id: 'django-signing',
      read: (cookie) => splitDjango(wireValue(cookie)),
      salts: [...SALTS, 'salt', 'cookie', 'session', 'token', 'auth', 'login'],
      derivations: ['django-concat'],
      prefixes: ['', 'django.http.cookies'],
    }),
  ],
  page: {
    looks: 'A value with two colons near its end, made by `signing.dumps` or a `Signer`.',
    keys: '`SECRET_KEY` in `settings.py`.',
    byHand:
      'Everything before the last two colons: text, or URL-safe base64 of JSON, with a dot in front compressed by zlib.',
    seenWith: 'Django 5.2.17 and 3.2.25',
  },
  source: 'https://github.com/django/django/blob/main/django/core/signing.py',
});

function read(cookie: ReceivedCookie) {
  const signed = splitDjango(wireValue(cookie));
  if (!signed || signed.value === '' || !isPrintable(signed.value)) return undefined;
  const inner = readDjangoPayload(signed.value);
  const { signedAt: issuedAt } = signed;
  if (!inner) return { serializer: 'text' as const, path: [], payload: signed.value, issuedAt };
  return { serializer: inner.serializer, path: inner.path, payload: inner.value, issuedAt };
}
