import { parseJsonStructure } from '../../peel/json.ts';
import { defineFormat, type ReceivedCookie } from '../format.ts';
import { namedSaltTesters, readSignedJson } from '../primitives/itsdangerous.ts';
import { session } from '../primitives/session.ts';

/** Mesop's `@me.cookieclass(signed=True)`: itsdangerous without a time, salted with the cookie's name, over a JSON string of JSON. */
export default defineFormat({
  id: 'mesop',
  framework: 'mesop',
  title: 'Mesop signed cookie',
  recognise: (cookie) => (read(cookie) ? 'firm' : undefined),
  decode(cookie) {
    const payload = read(cookie);
    return (
      payload && session({ protection: 'signed', serializer: 'json', path: ['base64url', 'json', 'json'], payload })
    );
  },
  testers: namedSaltTesters('mesop/cookie-name', (name) => `mesop-cookie-${name}`),
  page: {
    looks: 'A name that the application chooses: URL-safe base64 of a JSON string, a dot, 27 characters.',
    keys: '`MESOP_COOKIE_SECRET_KEY` in the environment.',
    byHand:
      'Decode the first part as URL-safe base64 and read the JSON string as JSON. The salt is `mesop-cookie-` and the cookie name.',
    seenWith: 'Mesop 1.3.7',
  },
  source: 'https://github.com/mesop-dev/mesop/blob/main/mesop/commands/cookie_class.py',
});

function read(cookie: ReceivedCookie): object | undefined {
  const signed = readSignedJson(cookie);
  if (!signed || signed.signedAt !== undefined || typeof signed.read.value !== 'string') return undefined;
  return parseJsonStructure(signed.read.value);
}
