import { casesFor, responseWith } from '../../../test/cases.ts';
import check from './cookie-without-httponly.ts';

casesFor(check, {
  fires: [
    [
      'a session cookie',
      responseWith('Set-Cookie: sessionid=abcdefghijklmnopqrstuvwxyz012345; Secure'),
      'medium `sessionid` (session cookie',
    ],
    ['a cookie named httponly', responseWith('Set-Cookie: httponly=1; Secure'), 'low `httponly`'],
    ['the word in the value', responseWith('Set-Cookie: x7=HttpOnly; Secure'), 'low `x7`'],
    [
      'a bad one followed by a good one',
      responseWith('Set-Cookie: sessionid=abcdefghijklmnopqrstuvwxyz012345', 'Set-Cookie: b=1; HttpOnly'),
      'medium `sessionid`',
    ],
  ],
  quiet: [
    ['present', responseWith('Set-Cookie: sid=1; HttpOnly')],
    ['in any case', responseWith('Set-Cookie: sid=1; httponly')],
    ['a CSRF cookie that scripts must read', responseWith('Set-Cookie: XSRF-TOKEN=abcdefghijklmnopqrstuvwx')],
    ["Django's csrftoken", responseWith('Set-Cookie: csrftoken=abcdefghijklmnopqrstuvwxyzABCDEF')],
    ['analytics', responseWith('Set-Cookie: _ga=GA1.1.123.456')],
    ['a deletion', responseWith('Set-Cookie: sid=; Max-Age=0', 'Set-Cookie: a=b; HttpOnly')],
  ],
  skips: [['no cookie', responseWith()]],
});
