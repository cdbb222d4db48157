import { casesFor, responseWith } from '../../../test/cases.ts';
import check from './cookie-without-secure.ts';

casesFor(check, {
  fires: [
    [
      'a session cookie',
      responseWith('Set-Cookie: sessionid=abcdefghijklmnopqrstuvwxyz012345; HttpOnly'),
      'medium `sessionid` (session cookie',
    ],
    ['a preference', responseWith('Set-Cookie: theme=dark'), 'low `theme`'],
    [
      'the last cookie does not decide',
      responseWith('Set-Cookie: sessionid=abcdefghijklmnopqrstuvwxyz012345', 'Set-Cookie: other=1; Secure'),
      'medium `sessionid`',
    ],
    ['the word in the value', responseWith('Set-Cookie: theme=Secure'), 'low `theme`'],
    [
      'plain HTTP on loopback',
      {
        pages: [{ url: 'http://127.0.0.1:8000/', headers: ['Set-Cookie: sessionid=abcdefghijklmnopqrstuvwxyz012345'] }],
        surface: { reach: 'loopback' },
      },
      'low `sessionid`',
    ],
    [
      'the same, public over https',
      {
        pages: [{ url: 'http://127.0.0.1:8000/', headers: ['Set-Cookie: sessionid=abcdefghijklmnopqrstuvwxyz012345'] }],
        surface: { reach: 'loopback', publicUrl: 'https://api.shop.io' },
      },
      'medium `sessionid`',
    ],
    ['junk Expires is no deletion', responseWith('Set-Cookie: theme=dark; Expires=never'), 'low `theme`'],
  ],
  quiet: [
    ['Secure in capitals', responseWith('Set-Cookie: sid=1; SECURE')],
    ['a deletion by Max-Age', responseWith('Set-Cookie: sid=1; Max-Age=0', 'Set-Cookie: a=b; Secure')],
    [
      'a deletion by a past Expires',
      responseWith('Set-Cookie: sid=1; Expires=Thu, 01 Jan 1970 00:00:00 GMT', 'Set-Cookie: a=b; Secure'),
    ],
    ['analytics', responseWith('Set-Cookie: _ga=GA1.1.1.1')],
    ['a __Host- cookie', responseWith('Set-Cookie: __Host-sid=1; Path=/; Secure; HttpOnly')],
  ],
  skips: [['no cookie', responseWith()]],
});
