import { decodeBase64 } from '../../peel/base64.ts';
import { splitCompact } from '../../peel/jwt.ts';
import { defineFormat } from '../format.ts';
import { decodeJwe, jweTester } from '../primitives/jwe.ts';
import { passphraseTester, wrappedTester } from '../primitives/jwe-wrapped.ts';
import { wireValue } from '../primitives/wire.ts';

/** An encrypted JSON Web Token of any library. Keys are tested where they are used directly, and where they or a passphrase encrypt the content key. */
export default defineFormat({
  id: 'jwe',
  framework: 'jwe',
  title: 'encrypted JSON Web Token',
  isGeneric: true,
  recognise: (cookie) => (splitCompact(wireValue(cookie))?.kind === 'jwe' ? 'firm' : undefined),
  decode: decodeJwe,
  testers: [
    jweTester({ id: 'jwe/direct', cacheable: true, derive: (key) => key }),
    jweTester({
      id: 'jwe/direct/base64',
      salt: 'key from base64',
      cacheable: true,
      derive: (key) => (key.length >= 22 ? decodeBase64(Buffer.from(key).toString('latin1')) : undefined),
    }),
    wrappedTester,
    passphraseTester,
  ],
  page: {
    looks: 'Five parts with dots; the first decodes to a header with `enc`.',
    keys: 'The secret of the library that wrote it; openbrick tests it where the key is used directly (`dir`) or encrypts the content key (`A256KW`, `A256GCMKW`, `PBES2-…`).',
    byHand: 'The first part is the header in URL-safe base64. The rest is encrypted.',
    seenWith: 'tokens of RFC 7516; auth-js, next-auth and auth0-next have pages of their own',
  },
  source: 'https://www.rfc-editor.org/rfc/rfc7516',
});
