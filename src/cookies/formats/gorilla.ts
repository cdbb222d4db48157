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
  page: {
    looks: 'A name of the application: one run of URL-safe base64, 100 characters and more.',
    keys: 'The hash key (and the block key) of `sessions.NewCookieStore` or `securecookie.New`.',
    byHand:
      'Decode it as URL-safe base64: `<seconds>|<base64>|<32 bytes>`. Without a block key, the second part decodes to gob or JSON.',
    seenWith: 'gorilla/sessions 1.2.1 and 1.4.0, securecookie 1.1.2, gin-contrib/sessions 1.0.4',
  },
  source: 'https://github.com/gorilla/securecookie/blob/main/securecookie.go',
});
