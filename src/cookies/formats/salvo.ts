import { jarFormat } from '../primitives/jar-format.ts';

/** The session cookie of Salvo session, signed or encrypted by the crate `cookie`. */
export default jarFormat({
  id: 'salvo',
  framework: 'salvo',
  title: 'Salvo session',
  name: /^salvo\.session\.id$/,
  page: {
    looks:
      '`salvo.session.id`: 44 characters of base64 and the value, or one run of base64. `CookieStore` keeps the session itself in it, in postcard; other stores an id.',
    keys: 'In the code: the key of 64 bytes given to `SessionHandler::builder`.',
    byHand: 'Undo the percent escapes; a signed value follows the first 44 characters.',
    seenWith: 'salvo 1.1.0, saysion 0.2.0',
  },
  source: 'https://github.com/salvo-rs/salvo/tree/main/crates/session',
});
