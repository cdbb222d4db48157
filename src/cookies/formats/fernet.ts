import { defineFormat } from '../format.ts';
import { decodeFernet, fernetTester, hashedFernetKey, readFernet } from '../primitives/fernet.ts';

/** A Fernet token of the Python package cryptography. The time it was made can be read without the key. */
export default defineFormat({
  id: 'fernet',
  framework: 'cryptography',
  title: 'Fernet token',
  isGeneric: true,
  recognise: (cookie) => (readFernet(cookie) ? 'firm' : undefined),
  decode: decodeFernet,
  testers: [fernetTester('fernet/raw'), fernetTester('fernet/sha256', hashedFernetKey)],
  page: {
    looks: 'Begins with `gAAAAA`, a multiple of four characters.',
    keys: 'The Fernet key of the application: 32 bytes in URL-safe base64.',
    byHand:
      'Bytes 1 to 8 are the time it was made. With the key: the last 32 bytes are HMAC-SHA256 under its first half, AES-128-CBC under the second opens the rest.',
    seenWith: 'cryptography 50.0.2',
  },
  source: 'https://github.com/fernet/spec/blob/master/Spec.md',
});
