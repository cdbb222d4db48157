import { defineFormat } from '../format.ts';
import { decodeIron, ironTester, readIron } from '../primitives/iron.ts';

/** A seal of `@hapi/iron` (hapi's cookie and yar) or iron-session: encrypted and authenticated under one password, one round of PBKDF2. */
export default defineFormat({
  id: 'iron',
  framework: 'hapi',
  title: 'iron sealed session',
  isGeneric: true,
  recognise(cookie) {
    const seal = readIron(cookie);
    if (!seal) return undefined;
    return seal.fromIronSession || cookie.name !== 'h3' ? 'certain' : 'firm';
  },
  decode: decodeIron,
  testers: [ironTester({ id: 'iron/pbkdf2-1', rounds: 1 })],
  source: 'https://github.com/hapijs/iron/blob/master/lib/index.js',
});
