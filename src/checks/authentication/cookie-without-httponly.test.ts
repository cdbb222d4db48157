import { answer, casesFor } from '../../../test/cases.ts';
import check from './cookie-without-httponly.ts';

casesFor(check, {
  fires: [
    [
      'a session cookie',
      answer('Set-Cookie: sessionid=abcdefghijklmnopqrstuvwxyz012345; Secure'),
      'medium `sessionid` (session cookie',
    ],
    ['a cookie named httponly', answer('Set-Cookie: httponly=1; Secure'), 'low `httponly`'],
    ['the word in the value', answer('Set-Cookie: x7=HttpOnly; Secure'), 'low `x7`'],
    [
      'a bad one followed by a good one',
      answer('Set-Cookie: sessionid=abcdefghijklmnopqrstuvwxyz012345', 'Set-Cookie: b=1; HttpOnly'),
      'medium `sessionid`',
    ],
  ],
  quiet: [
    ['present', answer('Set-Cookie: sid=1; HttpOnly')],
    ['in any case', answer('Set-Cookie: sid=1; httponly')],
    ['a CSRF cookie that scripts must read', answer('Set-Cookie: XSRF-TOKEN=abcdefghijklmnopqrstuvwx')],
    ["Django's csrftoken", answer('Set-Cookie: csrftoken=abcdefghijklmnopqrstuvwxyzABCDEF')],
    ['analytics', answer('Set-Cookie: _ga=GA1.1.123.456')],
    ['a deletion', answer('Set-Cookie: sid=; Max-Age=0', 'Set-Cookie: a=b; HttpOnly')],
  ],
  skips: [['no cookie', answer()]],
});
