import { defineFormat } from '../format.ts';
import { decodeIron, ironTester, readIron } from '../primitives/iron.ts';
import { bareName } from '../primitives/wire.ts';

/** iron-session: iron's seal with the password's id `1` in it and the version of iron-session behind it. */
export default defineFormat({
  id: 'iron-session',
  framework: 'nextjs',
  title: 'iron-session cookie',
  recognise(cookie) {
    const seal = readIron(cookie);
    return seal?.fromIronSession && bareName(cookie.name) !== 'wos-session' ? 'certain' : undefined;
  },
  decode: decodeIron,
  testers: [ironTester({ id: 'iron-session/pbkdf2-1', rounds: 1 })],
  page: {
    looks: 'A name that the application chooses: `Fe26.2*1*…~2`, eight fields with asterisks.',
    keys: 'The `password` of `getIronSession`, 32 characters or more; examples publish some.',
    byHand:
      'PBKDF2-SHA1 of the password, one round, the seventh field as salt, gives the key of the MAC over the first six; the third field as salt the AES-256-CBC key.',
    seenWith: 'iron-session 9.0.1',
  },
  source: 'https://github.com/vvo/iron-session/blob/main/src/core.ts',
});
