import { jarFormat } from '../primitives/jar-format.ts';

/** The session cookie of poem session, signed or encrypted by the crate `cookie`. */
export default jarFormat({
  id: 'poem',
  framework: 'poem',
  title: 'poem session',
  name: /^poem-session$/,
  page: {
    looks:
      '`poem-session`: 44 characters of base64 and the value, or one run of base64. `CookieConfig::signed` can be read, `private` is encrypted.',
    keys: 'In the code: the `CookieKey` of 64 bytes.',
    byHand: 'Undo the percent escapes; a signed value follows the first 44 characters.',
    seenWith: 'poem 3.1.12',
  },
  source: 'https://github.com/poem-web/poem/tree/master/poem/src/session',
});
