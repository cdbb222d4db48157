import { casesFor, observedAt, responseWith } from '../../../test/cases.ts';
import { setsToken } from '../../../test/tokens.ts';
import check from './jwt-sensitive-claims.ts';

const now = observedAt / 1000;

casesFor(check, {
  fires: [
    [
      'a password hash',
      setsToken({ sub: '1', password_hash: '$2b$12$abcdefghijklmnopqrstuv' }),
      'medium `token` is a readable token with `password_hash`',
    ],
    [
      'inside a claim',
      setsToken({ user: { ssn: '078-05-1120', pin: 1234 } }),
      'medium `token` is a readable token with `ssn` and `pin`',
    ],
  ],
  quiet: [
    [
      'what identity tokens are for',
      setsToken({ sub: '1', email: 'ada@desk.test', name: 'Ada', role: 'admin', at_hash: 'abc', exp: now + 60 }),
    ],
    ['a flag', setsToken({ password: '', pin: null })],
  ],
  skips: [['no token', responseWith('Set-Cookie: a=b')]],
});
