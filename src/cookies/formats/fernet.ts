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
  source: 'https://github.com/fernet/spec/blob/master/Spec.md',
});
