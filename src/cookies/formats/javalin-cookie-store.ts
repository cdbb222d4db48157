import { defineFormat } from '../format.ts';
import { readBase64Json } from '../primitives/base64-json.ts';
import { session } from '../primitives/session.ts';
import { wireValue } from '../primitives/wire.ts';

/** Javalin's `cookieStore()`: base64 of JSON, not signed at all. */
export default defineFormat({
  id: 'javalin-cookie-store',
  framework: 'javalin',
  title: 'Javalin cookie store',
  recognise: (cookie) =>
    cookie.name === 'javalin-cookie-store' && readBase64Json(wireValue(cookie)) ? 'certain' : undefined,
  decode(cookie) {
    const payload = readBase64Json(wireValue(cookie));
    return payload && session({ protection: 'plain', serializer: 'json', path: ['base64', 'json'], payload });
  },
  testers: [],
  page: {
    looks: '`javalin-cookie-store`: base64 of JSON, neither HttpOnly nor Secure.',
    keys: 'There is no key: anyone can write such a cookie.',
    byHand: 'Decode it as base64.',
    seenWith: 'Javalin 7.2.3',
  },
  source: 'https://javalin.io/documentation#cookie-store',
});
