import { jarFormat } from '../primitives/jar-format.ts';

/** The session cookie of Tide session, signed or encrypted by the crate `cookie`. */
export default jarFormat({
  id: 'tide',
  framework: 'tide',
  title: 'Tide session',
  name: /^tide\.sid$/,
  page: {
    looks:
      '`tide.sid`: 44 characters of base64 and the value, or one run of base64. `CookieStore` keeps the session itself in it; other stores an id.',
    keys: 'In the code: the secret given to `SessionMiddleware::new`, 32 bytes or more, stretched by HKDF.',
    byHand: 'Undo the percent escapes; a signed value follows the first 44 characters.',
    seenWith: 'tide 0.17.0-beta.1',
  },
  source: 'https://github.com/http-rs/tide/blob/main/src/sessions/middleware.rs',
});
