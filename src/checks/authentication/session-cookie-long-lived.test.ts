import { answer, casesFor } from '../../../test/cases.ts';
import check from './session-cookie-long-lived.ts';

const id = 'sessionid=abcdefghijklmnopqrstuvwxyz012345';

casesFor(check, {
  fires: [
    ['a year', answer(`Set-Cookie: ${id}; Max-Age=31536000`), 'low `sessionid` lives for 365 days'],
    [
      'by its date',
      answer(`Set-Cookie: ${id}; Expires=Mon, 20 Nov 2028 00:00:00 GMT`),
      'low `sessionid` lives for 731 days',
    ],
    [
      'Max-Age wins over Expires',
      answer(`Set-Cookie: ${id}; Max-Age=31536000; Expires=Sat, 21 Nov 2026 00:00:00 GMT`),
      'low `sessionid` lives for 365 days',
    ],
    [
      'bound to the device',
      answer(`Set-Cookie: ${id}; Max-Age=31536000`, 'Secure-Session-Registration: (ES256 RS256);path="/start"'),
      'info `sessionid` lives for 365 days. The server registers device-bound sessions',
    ],
    [
      'a registration that is none',
      answer(`Set-Cookie: ${id}; Max-Age=31536000`, 'Secure-Session-Registration: yes'),
      'low `sessionid` lives for 365 days',
    ],
  ],
  quiet: [
    ['it ends with the browser', answer(`Set-Cookie: ${id}`)],
    ['exactly thirty days', answer(`Set-Cookie: ${id}; Max-Age=2592000`)],
    ['a consent cookie for a year', answer('Set-Cookie: cookie_consent=yes; Max-Age=31536000')],
    ['junk Max-Age', answer(`Set-Cookie: ${id}; Max-Age=forever`)],
  ],
  skips: [['no cookie', answer()]],
});
