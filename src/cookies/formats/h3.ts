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
  source: 'https://github.com/h3js/h3/blob/main/src/utils/session.ts',
});
