import { defineFormat, type ReceivedCookie } from '../format.ts';
import { concatDerivedTesters, readSignedJson } from '../primitives/itsdangerous.ts';
import { session } from '../primitives/session.ts';

/** Quart-Auth: itsdangerous with SHA-512 and a salt of its own over the user's id. */
export default defineFormat({
  id: 'quart-auth',
  framework: 'quart',
  title: 'Quart-Auth cookie',
  recognise(cookie) {
    if (!read(cookie)) return undefined;
    return cookie.name === 'QUART_AUTH' ? 'certain' : undefined;
  },
  decode(cookie) {
    const found = read(cookie);
    const rest = found && { path: found.read.path, payload: found.read.value, issuedAt: found.signedAt };
    return rest && session({ protection: 'signed', serializer: 'json', ...rest });
  },
  testers: concatDerivedTesters('quart-auth', 'quart auth salt'),
  page: {
    looks:
      '`QUART_AUTH`: three parts with dots; the first decodes to the user id as a JSON string, the last has 86 characters.',
    keys: '`SECRET_KEY` of the Quart application; `QUART_AUTH_SALT` where it was changed.',
    byHand:
      'Decode the first part as URL-safe base64. The signature is itsdangerous with SHA-512 and the salt `quart auth salt`.',
    seenWith: 'Quart-Auth 0.12.0',
  },
  source: 'https://github.com/pgjones/quart-auth/blob/main/src/quart_auth/extension.py',
});

function read(cookie: ReceivedCookie) {
  const signed = readSignedJson(cookie);
  return signed?.signedAt === undefined || typeof signed.read.value !== 'string' ? undefined : signed;
}
