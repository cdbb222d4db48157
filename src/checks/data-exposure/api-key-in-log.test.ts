import { describe, expect, it } from 'vitest';
import { casesFor } from '../../../test/cases.ts';
import { access, logged, logOf, pino } from '../../../test/log-cases.ts';
import check from './api-key-in-log.ts';

const key = ['sk_', 'live_', 'DuQczgCW1EbKSlBDndLuD1CD'].join('');
const opaque = ['q7Xk2mVb9Zr4', 'Ls8Tn3Wd6Yh1Pc5Gf0Je'].join('');

casesFor(check, {
  fires: [
    [
      'in the query',
      logged(access(`/json?api_key=${key}`)),
      'high The query parameter `api_key` of GET `/json` contains a Stripe secret key',
    ],
    [
      'in the Referer',
      logged(access('/a', { referer: `https://x.test/?t=${key}` })),
      'high The Referer in its query parameter `t` of GET `/a`',
    ],
    [
      'in a header of JSON',
      logged(pino({ 'x-api-key': opaque })),
      'high The header `x-api-key` of GET `/me` contains a key by its name `x-api-key`',
    ],
    [
      'as a bearer token',
      logged(pino({ authorization: `Bearer ${key}` })),
      'high The header `authorization` of GET `/me`',
    ],
    [
      'in a message',
      logged(`2026-11-27 07:44:00 ERROR cannot charge with ${key}`),
      'high The message contains a Stripe secret key (`app.log`, line 1)',
    ],
    [
      'many times',
      logged(access(`/a?k=${key}`), access('/b'), access(`/a?k=${key}`, { second: '09' })),
      'high The query parameter `k` of GET `/a` contains a Stripe secret key (`app.log`, line 1). It was logged 2 times, first at 2026-11-27T07:44:00Z, last at 2026-11-27T07:44:09Z.',
    ],
    ...[
      access('/a?api_key=my-key-123'),
      'INFO calling with api_key=my-weather-key-123',
      JSON.stringify({ level: 'info', msg: 'call', api_key: 'my-key-123' }),
      pino({ 'x-api-key': 'my-key-123' }),
    ].map((line) => [`that a person made up: ${line}`, logged(line), 'high'] as const),
    ['copied from a guide', logged(access('/a?api_key=YOUR_API_KEY')), 'high'],
    [
      'cut by the traceback of rich, in a line',
      logged(`│ api_key = '${key}'+12 │`),
      'high The message contains the first 32 characters of a Stripe secret key, which was cut',
    ],
    [
      'cut by the traceback of structlog, in a field',
      logged(JSON.stringify({ event: 'x', exception: [{ frames: [{ locals: { api_key: `'${opaque}'+24` } }] }] })),
      'high The field `exception.0.frames.0.locals.api_key` contains the first 32 characters of a key by its name `api_key`, which was cut',
    ],
    [
      'whole, as Python prints it',
      logged(JSON.stringify({ event: 'x', locals: { api_key: `'${opaque}'` } })),
      'high The field `locals.api_key` contains a key by its name `api_key` (',
    ],
    ['in a cookie', logged(pino({ cookie: `a=1; billing=${key}` })), 'high The cookie `billing` of GET `/me`'],
  ],
  quiet: [
    ['nothing', logged(access('/items?page=2'))],
    ['masked', logged(access('/json?api_key=[FILTERED]&secret_key=****'), pino({ 'x-api-key': 'REDACTED' }))],
    ['a publishable key', logged(access(`/pay?key=${['pk_', 'live_', 'DuQczgCW1EbKSlBDndLuD1CD'].join('')}`))],
    ['words of a program', logged('2026-11-27 INFO token=expired secret=rotated api_key=missing')],
    ['an id of a key', logged(access('/keys?api_key_id=ak_12&key_name=main'))],
    ['a password, which is a credential', logged(access('/login?password=Tr0ub4dor-9x'))],
    ['an empty log', logged('')],
  ],
  skips: [['no logs', {}]],
});

describe('the confidence of a key in a log', () => {
  it.each([
    [access('/a?api_key=my-key-123'), 'firm'],
    ['INFO calling with api_key=my-weather-key-123', 'firm'],
    [access('/a?api_key=YOUR_API_KEY'), 'tentative'],
    [`│ api_key = '${key}'+12 │`, 'tentative'],
    [`│ api_key = '${key}' │`, 'firm'],
  ])('%s', (line, wanted) => {
    expect(logOf(line).keys.map(({ match }) => match.confidence)).toEqual([wanted]);
  });
});
