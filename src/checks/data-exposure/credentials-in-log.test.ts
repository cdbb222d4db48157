import { casesFor } from '../../../test/cases.ts';
import { access, logged, pino } from '../../../test/log-cases.ts';
import check from './credentials-in-log.ts';

const opaque = ['q7Xk2mVb9Zr4', 'Ls8Tn3Wd6Yh1Pc5Gf0Je'].join('');
const basic = Buffer.from('ann:Tr0ub4dor-9x').toString('base64');

casesFor(check, {
  fires: [
    [
      'Basic',
      logged(pino({ authorization: `Basic ${basic}` })),
      'high A log line contains a user name and password (Basic authentication) in the header `authorization` of GET `/me`',
    ],
    [
      'Bearer',
      logged(pino({ authorization: `Bearer ${opaque}` })),
      'high A log line contains a bearer token in the header `authorization`',
    ],
    [
      'password in the query',
      logged(access('/login?password=Tr0ub4dor-9x')),
      'high A log line contains a password in the query parameter `password` of GET `/login`',
    ],
    [
      'access token in the query',
      logged(access(`/f?access_token=${opaque}`)),
      'high A log line contains a token in the query parameter `access_token`',
    ],
    [
      'token of a session in the query',
      logged(access(`/f?session_token=${opaque}`)),
      'high A log line contains a token in the query parameter `session_token` of GET `/f`',
    ],
    [
      'token in a header of its own',
      logged(pino({ 'x-auth-token': opaque })),
      'high A log line contains a token in the header `x-auth-token` of GET `/me`',
    ],
    [
      'login in a URL',
      logged(`2026-11-27 07:44:00 INFO fetching https://ann:Tr0ub4dor-9x@git.shop.test/repo?x=1`),
      'high A log line contains a URL with a password in the URL',
    ],
    [
      'password of a form',
      logged('Parameters: {"user"=>"ann", "password"=>"Tr0ub4dor-9x"}'),
      'high A log line contains a password in the request field `password`',
    ],
    [
      'header in a message',
      logged(`DEBUG sending Authorization: Bearer ${opaque}`),
      'high A log line contains a bearer token in the header `Authorization`',
    ],
  ],
  quiet: [
    ['nothing', logged(access('/login'))],
    [
      'masked',
      logged(
        access('/login?password=***'),
        pino({ authorization: 'Bearer [REDACTED]' }),
        'Parameters: {"password"=>"[FILTERED]"}',
      ),
    ],
    [
      'tokens of a page',
      logged(access(`/f?csrf_token=${opaque}`), pino({ 'x-csrf-token': opaque, 'x-xsrf-token': opaque })),
    ],
    ['words about passwords', logged('INFO password changed for user 7', 'WARN invalid password: too short')],
    ['a page token', logged(access('/items?page_token=CAUQAA&next_page_token=EAAaBlBUOkNBVQ'))],
    [
      'a key of a provider, which is told as one',
      logged(pino({ authorization: `Bearer ${['sk_', 'live_', 'DuQczgCW1EbKSlBDndLuD1CD'].join('')}` })),
    ],
    ['a user name alone', logged(access('/me', { user: 'ann' }))],
  ],
  skips: [['no logs', {}]],
});
