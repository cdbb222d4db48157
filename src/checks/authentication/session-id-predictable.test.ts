import { createHash } from 'node:crypto';
import { answer, type Case, casesFor, observedAt } from '../../../test/cases.ts';
import { cookieCase } from '../../../test/vector-page.ts';
import check from './session-id-predictable.ts';

/** A server whose nth new session has the id `make(n)`. */
const ids = (make: (n: number) => string): Case => ({
  pages: [{ headers: [`Set-Cookie: sessionid=${make(-1)}`] }],
  server: (_request, _probe, n) => ({ headers: [`Set-Cookie: sessionid=${make(n)}`] }),
});
const random = (n: number, length: number): string =>
  createHash('sha512').update(`seed ${n}`).digest('hex').slice(0, length);

casesFor(check, {
  fires: [
    ['counting', ids((n) => String(100_005 + n)), 'high `sessionid`: each id is the one before plus a little'],
    [
      'counting behind a prefix',
      ids((n) => `user-session-${(0x1000 + n).toString(16)}`),
      'high `sessionid`: each id is the one before',
    ],
    ['the clock', ids((n) => String(observedAt + n * 37_001 + (n % 3))), 'high `sessionid`: '],
    ['the same id twice', ids((n) => random(n % 7, 32)), 'high `sessionid`: the same id was given'],
    ['few characters', ids((n) => random(n, 8)), 'high `sessionid`: its length and the characters'],
    ['between 64 and 128 bits', ids((n) => random(n, 24)), 'info `sessionid`: its length'],
  ],
  quiet: [
    ['128 random bits', ids((n) => random(n, 32))],
    ['256 random bits', ids((n) => random(n, 64))],
    ['one constant for everybody is no session', ids(() => 'abcdefabcdefabcdefabcdefabcdefab')],
  ],
  skips: [
    ['a signed payload', cookieCase('000')],
    ['no session', answer('Set-Cookie: theme=dark')],
  ],
  unknown: [['nobody answers', { pages: [{ headers: [`Set-Cookie: sessionid=${random(1, 32)}`] }] }]],
});
