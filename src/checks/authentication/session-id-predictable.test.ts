import { createHash } from 'node:crypto';
import { type Case, casesFor, observedAt, responseWith } from '../../../test/cases.ts';
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
    [
      'counting',
      ids((n) => String(100_005 + n)),
      'high `sessionid`: IDs increase sequentially (20 new sessions compared).',
    ],
    [
      'counting behind a prefix',
      ids((n) => `user-session-${(0x1000 + n).toString(16)}`),
      'high `sessionid`: IDs increase sequentially (20 new sessions compared).',
    ],
    ['the clock', ids((n) => String(observedAt + n * 37_001 + (n % 3))), 'high `sessionid`: '],
    [
      'the same for everybody',
      ids(() => 'abcdefabcdefabcdefabcdefabcdefa1'),
      'high `sessionid`: every new session got the same ID',
    ],
    [
      'milliseconds in hexadecimal',
      ids((n) => `s${(observedAt + n * n * 971).toString(16)}x`),
      'high `sessionid`: each ID contains its creation time and at',
    ],
    [
      'milliseconds in base 36',
      ids((n) => `web-session-${(observedAt + n * n * 971).toString(36)}`),
      'high `sessionid`: each ID contains its creation time and at',
    ],
    [
      'the clock under base64',
      ids((n) => Buffer.from(`user:${observedAt + n * n * 971}`).toString('base64url')),
      'high `sessionid`: each ID contains its creation time and at',
    ],
    [
      'a digest of the second',
      ids((n) =>
        createHash('md5')
          .update(String(observedAt / 1000 + n * n))
          .digest('hex'),
      ),
      'high `sessionid`: each ID is a digest of the second in which it was created (20 new sessions compared).',
    ],
    [
      'the clock on the wall',
      ids(
        (n) => `${new Date(observedAt + n * n * 1000).toISOString().replace(/\D/g, '').slice(0, 14)}-${random(n, 4)}`,
      ),
      'high `sessionid`: each ID contains its creation time and at',
    ],
    [
      'the same id twice',
      ids((n) => random(n % 7, 32)),
      'high `sessionid`: several new sessions got the same ID (20 new sessions compared).',
    ],
    [
      'few characters',
      ids((n) => random(n, 8)),
      'high `sessionid`: its length and character set allow at most 32 bits (20 new sessions compared).',
    ],
    ['between 64 and 128 bits', ids((n) => random(n, 24)), 'info `sessionid`: its length'],
  ],
  quiet: [
    ['128 random bits', ids((n) => random(n, 32))],
    ['256 random bits', ids((n) => random(n, 64))],
    [
      'time-ordered with 128 random bits',
      ids((n) => `${(observedAt + n).toString(16).padStart(12, '0')}${random(n, 32)}`),
    ],
    ['a time that is long past', ids((n) => `1500000000${n + 9}-${random(n, 32)}`)],
  ],
  skips: [
    ['a signed payload', cookieCase('000')],
    ['no session', responseWith('Set-Cookie: theme=dark')],
  ],
  unknown: [['nobody answers', { pages: [{ headers: [`Set-Cookie: sessionid=${random(1, 32)}`] }] }]],
});
