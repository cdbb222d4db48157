import { casesFor, json, observedAt, responseWith } from '../../../test/cases.ts';
import { setsToken, tokenOf } from '../../../test/tokens.ts';
import check from './jwt-never-expires.ts';

const now = observedAt / 1000;

casesFor(check, {
  fires: [
    ['no exp', setsToken({ sub: '1' }), 'medium `token` is a token without an expiry (`exp`).'],
    [
      'an exp that is no number',
      setsToken({ sub: '1', exp: 'never' }),
      'medium `token` is a token without an expiry (`exp`).',
    ],
    [
      'in the response to a log-in',
      json({ access_token: tokenOf({ sub: '1' }) }, { method: 'POST', url: 'https://api.test/login' }),
      'medium `access_token` is a token without an expiry (`exp`).',
    ],
    [
      'a cookie and the same token in the body',
      json({ token: tokenOf({ sub: '1' }) }, { headers: [`Set-Cookie: token=${tokenOf({ sub: '1' })}`] }),
      'medium `token` is a token without an expiry',
    ],
    ['ten years', setsToken({ exp: now + 3650 * 86_400 }), 'medium `token` is a token that expires in 3650 days.'],
  ],
  quiet: [
    ['in a response, an hour', json({ access_token: tokenOf({ exp: now + 3600 }) })],
    ['an hour', setsToken({ exp: now + 3600 })],
    ['exactly a year', setsToken({ exp: now + 365 * 86_400 })],
    ['over already', setsToken({ exp: now - 60 })],
  ],
  skips: [['no token', responseWith('Set-Cookie: a=b')]],
});
