import { answer, casesFor } from '../../../test/cases.ts';
import { cookieCase } from '../../../test/vector-page.ts';
import check from './session-unsigned.ts';

const base64 = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64');

casesFor(check, {
  fires: [
    [
      'base64 JSON that names a user',
      answer(`Set-Cookie: session=${base64({ user: 'ada', role: 'admin' })}`),
      'high `session` holds json data',
    ],
    [
      'a role in any cookie',
      answer(`Set-Cookie: auth=${encodeURIComponent(JSON.stringify({ role: 'admin' }))}`),
      'high `auth` holds json data',
    ],
    ['Marshal without a signature', cookieCase('103'), 'critical `rack.session`'],
  ],
  quiet: [
    ['signed', cookieCase('000')],
    ['cookie-session with its signature', cookieCase('072')],
    ['an opaque id', cookieCase('031')],
    ['consent', answer(`Set-Cookie: cookie_consent=${base64({ analytics: true, ads: false })}`)],
    ['a preference', answer(`Set-Cookie: prefs=${base64({ theme: 'dark' })}`)],
  ],
  skips: [['no cookie', answer()]],
});
