import { type Case, casesFor } from '../../../test/cases.ts';
import { logged, pino } from '../../../test/log-cases.ts';
import check from './session-cookie-in-log.ts';

const flask = [Buffer.from('{"user_id":42}').toString('base64url'), 'aSYm8Q', 'h8BrbghfMlgVdYbM0pmpoiz2Wv0'].join('.');
const opaque = '3k9d8s7f6g5h4j3k2l1q0w9e8r7t6y5u';
const setLive = (value: string): Case => ({
  ...logged(pino({ cookie: `portal=${value}` })),
  pages: [{ headers: [`Set-Cookie: portal=${value}; HttpOnly`] }],
  document:
    'openapi: 3.0.0\ninfo: {title: x, version: "1"}\ncomponents: {securitySchemes: {c: {type: apiKey, in: cookie, name: portal}}}\npaths: {}\n',
  surface: { credentialNames: { cookies: ['portal'], headers: [] } },
});

casesFor(check, {
  fires: [
    [
      'one that decodes',
      logged(pino({ cookie: `theme=dark; session=${flask}` })),
      'medium A log line contains the session cookie `session` (its name contains “session”) in the cookie `session` of GET `/me`',
    ],
    [
      'an opaque one of a known name',
      logged(pino({ cookie: `sessionid=${opaque}` })),
      'medium A log line contains the session cookie `sessionid`',
    ],
    [
      'one that is set',
      logged(
        JSON.stringify({
          req: { method: 'GET', url: '/' },
          res: {
            headers: { 'set-cookie': `connect.sid=s%3A${opaque}.x5GHkMmUqvTLpR7yQz0w1eD2cB3aN4oP5sK6jI7hFgA; Path=/` },
          },
        }),
      ),
      'medium A log line contains the session cookie `connect.sid`',
    ],
    [
      'one that a response of the scan set',
      setLive('9f8e7d6c5b4a3f2e1d0c'),
      'medium A log line contains the session cookie `portal` (a response of this scan set it)',
    ],
    [
      'in the path',
      logged(
        '203.0.113.9 - - [27/Nov/2026:07:44:00 +0000] "GET /cart;jsessionid=0A1B2C3D4E5F60718293A4B5C6D7E8F9 HTTP/1.1" 200 1',
      ),
      'medium A log line contains the session cookie `JSESSIONID`',
    ],
  ],
  quiet: [
    [
      'others',
      logged(
        pino({ cookie: 'csrftoken=kV2mX8rTq1ZnLw5BkV2mX8rTq1ZnLw5B; _ga=GA1.2.1198765432.1795000000; theme=dark' }),
      ),
    ],
    ['masked', logged(pino({ cookie: 'session=[REDACTED]; sessionid=***' }))],
    ['the signature beside a cookie', logged(pino({ cookie: 'session.sig=fsfFivCVexRFAQk0zeUZUdFZL1U' }))],
    ['a short value', logged(pino({ cookie: 'session=1' }))],
    ['none', logged(pino({ host: 'api.shop.test' }))],
  ],
  skips: [['no logs', {}]],
});
