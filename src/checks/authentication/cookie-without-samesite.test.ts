import { casesFor, responseWith } from '../../../test/cases.ts';
import check from './cookie-without-samesite.ts';

casesFor(check, {
  fires: [
    ['absent', responseWith('Set-Cookie: sid=1; Secure'), 'low `sid`'],
    ['a word browsers do not know', responseWith('Set-Cookie: sid=1; SameSite=Relaxed'), 'low `sid`'],
    ['None without Secure', responseWith('Set-Cookie: sid=1; SameSite=None'), 'medium `sid`'],
    [
      'None on a session',
      responseWith('Set-Cookie: sessionid=abcdefghijklmnopqrstuvwxyz012345; SameSite=None; Secure'),
      'medium `sessionid`',
    ],
    [
      'one Strict cookie does not speak for another',
      responseWith('Set-Cookie: a1=1; SameSite=Strict', 'Set-Cookie: sid=1'),
      'low `sid`',
    ],
  ],
  quiet: [
    ['Lax is no fault', responseWith('Set-Cookie: sid=1; SameSite=Lax')],
    ['Strict', responseWith('Set-Cookie: sid=1; samesite=strict')],
    [
      'None on a session with a CSRF token',
      responseWith(
        'Set-Cookie: sessionid=abcdefghijklmnopqrstuvwxyz012345; SameSite=None; Secure',
        'Set-Cookie: csrftoken=abcdefghijklmnopqrstuvwxyzABCDEF; SameSite=Lax',
      ),
    ],
    ['a load balancer', responseWith('Set-Cookie: AWSALB=abc')],
    [
      'a deletion',
      responseWith('Set-Cookie: sid=; Expires=Thu, 01 Jan 1970 00:00:00 GMT', 'Set-Cookie: x=1; SameSite=Lax'),
    ],
  ],
  skips: [['no cookie', responseWith()]],
});
