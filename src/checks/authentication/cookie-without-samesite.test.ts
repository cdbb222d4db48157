import { answer, casesFor } from '../../../test/cases.ts';
import check from './cookie-without-samesite.ts';

casesFor(check, {
  fires: [
    ['absent', answer('Set-Cookie: sid=1; Secure'), 'low `sid`'],
    ['a word browsers do not know', answer('Set-Cookie: sid=1; SameSite=Relaxed'), 'low `sid`'],
    ['None without Secure', answer('Set-Cookie: sid=1; SameSite=None'), 'medium `sid`'],
    [
      'None on a session',
      answer('Set-Cookie: sessionid=abcdefghijklmnopqrstuvwxyz012345; SameSite=None; Secure'),
      'medium `sessionid`',
    ],
    [
      'one Strict cookie does not speak for another',
      answer('Set-Cookie: a1=1; SameSite=Strict', 'Set-Cookie: sid=1'),
      'low `sid`',
    ],
  ],
  quiet: [
    ['Lax is no fault', answer('Set-Cookie: sid=1; SameSite=Lax')],
    ['Strict', answer('Set-Cookie: sid=1; samesite=strict')],
    [
      'None on a session with a CSRF token',
      answer(
        'Set-Cookie: sessionid=abcdefghijklmnopqrstuvwxyz012345; SameSite=None; Secure',
        'Set-Cookie: csrftoken=abcdefghijklmnopqrstuvwxyzABCDEF; SameSite=Lax',
      ),
    ],
    ['a load balancer', answer('Set-Cookie: AWSALB=abc')],
    ['a deletion', answer('Set-Cookie: sid=; Expires=Thu, 01 Jan 1970 00:00:00 GMT', 'Set-Cookie: x=1; SameSite=Lax')],
  ],
  skips: [['no cookie', answer()]],
});
