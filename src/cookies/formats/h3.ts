import { defineFormat } from '../format.ts';
import { decodeIron, ironTester, readIron } from '../primitives/iron.ts';

/** h3's `useSession` (Nuxt, Nitro): iron's seal with 8,192 rounds of PBKDF2 from version 2 on, one round before. */
export default defineFormat({
  id: 'h3',
  framework: 'nuxt',
  title: 'h3 sealed session',
  recognise(cookie) {
    const seal = readIron(cookie);
    if (!seal || seal.fromIronSession) return undefined;
    return /^(?:h3|nuxt-session)/.test(cookie.name) ? 'certain' : 'tentative';
  },
  decode: decodeIron,
  testers: [ironTester({ id: 'h3/pbkdf2-1', rounds: 1 }), ironTester({ id: 'h3/pbkdf2-8192', rounds: 8_192 })],
  page: {
    looks: '`h3` or `nuxt-session`: begins with `Fe26.2*`.',
    keys: '`password` of `useSession`; in Nuxt `NUXT_SESSION_PASSWORD`.',
    byHand:
      'Eight parts with asterisks: the third is the salt of the encryption, the fourth the iv, the fifth the cipher text. Encrypted under PBKDF2 of the password.',
    seenWith: 'h3 2.0.8 and 1.15.11',
  },
  source: 'https://github.com/h3js/h3/blob/main/src/utils/session.ts',
});
