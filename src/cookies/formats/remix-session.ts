import { isRecord } from '../../parse/record.ts';
import { fromBase64 } from '../primitives/base64.ts';
import { readBase64Json } from '../primitives/base64-json.ts';
import { session } from '../primitives/session.ts';
import { signedFormat } from '../primitives/signed-format.ts';
import { cutLast, wireValue } from '../primitives/wire.ts';

/** Remix 3 (`@remix-run/session` in a cookie of `@remix-run/cookie`): base64 of `{"i":id,"d":[data,flash]}`, a dot, HMAC-SHA256 of that text, without secrets nothing. */
export default signedFormat({
  id: 'remix-session',
  framework: 'remix',
  title: 'Remix 3 session',
  read(cookie) {
    const value = wireValue(cookie);
    const [before, signature] = cutLast(value, '.') ?? [value, ''];
    const mac = fromBase64(signature, 'std-bare');
    const stored = readBase64Json(before);
    const data = stored?.['d'];
    if (typeof stored?.['i'] !== 'string' || !Array.isArray(data) || !data.every(isRecord)) return undefined;
    const isSigned = mac?.length === 32;
    if (!isSigned && signature !== '') return undefined;
    return {
      claims: isSigned ? [{ digest: 'sha256', mac, text: before }] : [],
      decoded: session({
        protection: isSigned ? 'signed' : 'plain',
        serializer: 'json',
        path: ['base64', 'json'],
        payload: stored,
      }),
    };
  },
  confidence: () => 'certain',
  page: {
    looks: '`session`: base64 that begins with `eyJpIjoi`, a dot, 43 characters.',
    keys: '`secrets` of `createCookie`; without them the cookie is not signed.',
    byHand:
      'Decode what is before the dot as base64: JSON. `i` is the id of the session, `d` its data and what is flashed.',
    seenWith: '@remix-run/session 0.4.1 with @remix-run/cookie 0.5.0',
  },
  source: 'https://github.com/remix-run/remix/tree/main/packages/session',
});
