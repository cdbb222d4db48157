import { defineFormat } from '../format.ts';
import { readSecurecookie, securecookieTesters } from '../primitives/securecookie.ts';

/**
 * gorilla/securecookie (gorilla/sessions, gin-contrib/sessions): base64 of `<seconds>|<base64 data>|<32 bytes>`. With a hash key alone
 * the data is readable gob or JSON; with a block key it is AES-CTR, and only the signature can be tested.
 */
export default defineFormat({
  id: 'gorilla',
  framework: 'gorilla',
  title: 'gorilla secure cookie',
  isGeneric: true,
  usedBy: ['gorilla', 'gin', 'echo', 'buffalo', 'iris', 'oauth'],
  recognise: (cookie) => (readSecurecookie(cookie, '') ? 'certain' : undefined),
  decode: (cookie) => readSecurecookie(cookie, '')?.decoded,
  testers: securecookieTesters('gorilla'),
  source: 'https://github.com/gorilla/securecookie/blob/main/securecookie.go',
});
