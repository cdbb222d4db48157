import { casesFor } from '../../../test/cases.ts';
import check from './document-cookie-never-set.ts';

const document = (name: string): string => `
openapi: 3.1.0
info: { title: Shop, version: '1' }
components: { securitySchemes: { main: { type: apiKey, in: cookie, name: ${name} } } }
paths: { /orders: { get: { responses: {} } } }
`;
const sets = (...cookies: string[]) => ({ pages: [{ headers: cookies.map((cookie) => `Set-Cookie: ${cookie}`) }] });

casesFor(check, {
  fires: [
    [
      'another name',
      { ...sets('sessionid=4f1c2a9e7b83d05e; HttpOnly'), document: document('sid') },
      'info The document authenticates with the cookie `sid`; none of 1 response set it, although others were set.',
    ],
    [
      'nearly the same name',
      { ...sets('__Host-session_id=4f1c2a9e7b83d05e'), document: document('sessionId') },
      'info The document authenticates with the cookie `sessionId`; none of 1 response set it, although others were set. The similar `__Host-session_id` is set.',
    ],
  ],
  quiet: [
    ['it is set', { ...sets('sid=4f1c2a9e7b83d05e'), document: document('sid') }],
    [
      'only a load balancer and a preference are set',
      { ...sets('AWSALB=abc; Path=/', 'theme=dark'), document: document('sid') },
    ],
    ['it is set beside others', { ...sets('theme=dark', 'sid=4f1c2a9e7b83d05e'), document: document('sid') }],
  ],
  skips: [
    [
      'the user is signed in with it',
      {
        pages: [
          { headers: ['Set-Cookie: sessionid=4f1c2a9e7b83d05e'], sent: ['Cookie: (removed)'], identity: 'given' },
        ],
        document: document('sid'),
      },
    ],
    ['no cookie was set at all', { pages: [{}], document: document('sid') }],
    ['a header scheme', { ...sets('a=b'), document: document('sid').replace('in: cookie', 'in: header') }],
    ['no document', sets('a=b')],
  ],
});
