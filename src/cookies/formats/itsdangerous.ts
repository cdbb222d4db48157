import { isPrintable } from '../../peel/bytes.ts';
import { defineFormat, type ReceivedCookie } from '../format.ts';
import {
  concatDerivedTesters,
  hmacDerivedTesters,
  namedSaltTesters,
  readPayload,
  splitAny,
} from '../primitives/itsdangerous.ts';
import { session } from '../primitives/session.ts';
import { unusualSalts } from '../primitives/unusual-salts.ts';
import { wireValue } from '../primitives/wire.ts';

/** Salts that libraries put in place of the default, in cookies whose names applications choose. */
const LIBRARY_SALTS = [
  'quart auth salt',
  'actor',
  'cookie',
  'session',
  'fastapi-csrf-token',
  'csrftoken',
  'auth',
] as const;

/** Words that applications choose themselves, and what a derivation other than the library's own goes with. */
const COMMON_SALTS = [
  ...['cookie-session', 'itsdangerous', 'itsdangerous.Signer', 'salt', 'token', 'login', 'user', 'csrf', 'remember-me'],
  ...['session-v2', 'session_v2', 'session-salt', 'cookie-salt', 'auth-token', 'activate', 'email-confirm'],
] as const;

/** A value signed with itsdangerous by the application itself: plain text, or JSON of any kind, with or without a time. */
export default defineFormat({
  id: 'itsdangerous',
  framework: 'itsdangerous',
  title: 'itsdangerous signed value',
  isGeneric: true,
  recognise(cookie) {
    const signed = splitAny(wireValue(cookie));
    if (!signed || !isPrintable(signed.payload)) return undefined;
    const structured = typeof readPayload(signed.payload)?.value === 'object';
    // Without a time, three parts with a 20-byte end could be any token; with one, structured payloads are a framework's rather.
    if (signed.signedAt === undefined) return structured && signed.digest === 'sha1' ? 'firm' : 'tentative';
    return structured && cookie.name !== '' ? 'tentative' : 'firm';
  },
  decode: decodeSigned,
  testers: [
    ...concatDerivedTesters('itsdangerous/itsdangerous', 'itsdangerous'),
    ...concatDerivedTesters('itsdangerous/itsdangerous.Signer', 'itsdangerous.Signer'),
    ...hmacDerivedTesters('itsdangerous/cookie-session', 'cookie-session'),
    ...namedSaltTesters('itsdangerous/cookie-name', (name) => name),
    ...LIBRARY_SALTS.flatMap((salt) => concatDerivedTesters(`itsdangerous/${salt.replaceAll(' ', '+')}`, salt)),
    unusualSalts({
      id: 'itsdangerous',
      read: (cookie) => splitAny(wireValue(cookie)),
      salts: COMMON_SALTS,
      derivations: ['django-concat', 'hmac', 'concat', 'none'],
    }),
  ],
  page: {
    looks: 'Text or base64, a dot, often six characters of time, a dot, 27 characters.',
    keys: 'The secret given to the serializer, often the `SECRET_KEY` of the application; the salt names its purpose.',
    byHand:
      'Decode the first part as URL-safe base64, inflate it where a dot is in front. A value of a bare `Signer` is plain text.',
    seenWith: 'itsdangerous 2.2.0 and 2.1.2',
  },
  source: 'https://github.com/pallets/itsdangerous/blob/main/src/itsdangerous/signer.py',
});

function decodeSigned(cookie: ReceivedCookie) {
  const signed = splitAny(wireValue(cookie));
  if (!signed || !isPrintable(signed.payload)) return undefined;
  const read = readPayload(signed.payload);
  return session({
    protection: 'signed',
    serializer: read ? 'json' : 'text',
    path: read?.path ?? [],
    payload: read ? read.value : signed.payload,
    issuedAt: signed.signedAt,
  });
}
