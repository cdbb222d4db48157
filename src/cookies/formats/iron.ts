import { defineFormat } from '../format.ts';
import { decodeIron, ironTester, readIron } from '../primitives/iron.ts';

/** A seal of `@hapi/iron` (hapi's cookie and yar) or iron-session: encrypted and authenticated under one password, one round of PBKDF2. */
export default defineFormat({
  id: 'iron',
  framework: 'hapi',
  title: 'iron sealed session',
  isGeneric: true,
  usedBy: ['hapi', 'hono'],
  recognise(cookie) {
    const seal = readIron(cookie);
    if (!seal) return undefined;
    return seal.fromIronSession || cookie.name !== 'h3' ? 'certain' : 'firm';
  },
  decode: decodeIron,
  testers: [ironTester({ id: 'iron/pbkdf2-1', rounds: 1 })],
  page: {
    looks: '`sid`, `session` and others of hapi: begins with `Fe26.2*`.',
    keys: '`password` of the cookie strategy or of yar, at least 32 characters.',
    byHand:
      'Eight parts with asterisks: the third is the salt of the encryption, the fourth the iv, the fifth the cipher text (AES-256-CBC), the last the MAC. The keys are PBKDF2 of the password.',
    seenWith: '@hapi/iron 7.0.1',
  },
  source: 'https://github.com/hapijs/iron/blob/master/lib/index.js',
});
