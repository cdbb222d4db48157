import { casesFor, responseWith } from '../../../test/cases.ts';
import check from './session-cookie-long-lived.ts';

const id = 'sessionid=abcdefghijklmnopqrstuvwxyz012345';

casesFor(check, {
  fires: [
    ['a year', responseWith(`Set-Cookie: ${id}; Max-Age=31536000`), 'low `sessionid` lives for 365 days'],
    [
      'by its date',
      responseWith(`Set-Cookie: ${id}; Expires=Mon, 20 Nov 2028 00:00:00 GMT`),
      'low `sessionid` lives for 731 days',
    ],
    [
      'Max-Age wins over Expires',
      responseWith(`Set-Cookie: ${id}; Max-Age=31536000; Expires=Sat, 21 Nov 2026 00:00:00 GMT`),
      'low `sessionid` lives for 365 days',
    ],
    [
      'bound to the device',
      responseWith(`Set-Cookie: ${id}; Max-Age=31536000`, 'Secure-Session-Registration: (ES256 RS256);path="/start"'),
      'info `sessionid` lives for 365 days. The server registers device-bound sessions',
    ],
    [
      'a registration that is none',
      responseWith(`Set-Cookie: ${id}; Max-Age=31536000`, 'Secure-Session-Registration: yes'),
      'low `sessionid` lives for 365 days',
    ],
  ],
  quiet: [
    ['it ends with the browser', responseWith(`Set-Cookie: ${id}`)],
    ['exactly thirty days', responseWith(`Set-Cookie: ${id}; Max-Age=2592000`)],
    ['a consent cookie for a year', responseWith('Set-Cookie: cookie_consent=yes; Max-Age=31536000')],
    ['junk Max-Age', responseWith(`Set-Cookie: ${id}; Max-Age=forever`)],
  ],
  skips: [['no cookie', responseWith()]],
});
