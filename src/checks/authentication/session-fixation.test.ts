import { createHash } from 'node:crypto';
import { type Case, casesFor, type Page, responseWith } from '../../../test/cases.ts';
import { followed, life, page, SID, setSid, signIn, start } from '../../../test/session-cases.ts';
import type { RequestSpec } from '../../model/probe.ts';
import check from './session-fixation.ts';

const id = createHash('sha256').update('a session').digest('hex').slice(0, 32);
const form = (token: string): string =>
  `<form method="post"><input type="hidden" name="csrf_token" value="${token}"></form>`;
const tokenFor = (value: string): string => createHash('sha256').update(value).digest('hex').slice(0, 20);
const given = (request: RequestSpec): string =>
  /(?:sessionid|PHPSESSID)=([^;]*)/.exec(request.headers?.[0]?.[1] ?? '')?.[1] ?? '';

const shop = (server: (given: string, request: RequestSpec) => Page, cookie = `sessionid=${id}`): Case => ({
  pages: [{ headers: ['Content-Type: text/html', `Set-Cookie: ${cookie}`], body: form(tokenFor(id)) }],
  server: (request) => ({ headers: ['Content-Type: text/html'], ...server(given(request), request) }),
});
let requests = 0;

casesFor(check, {
  fires: [
    [
      'by a recipe: the chosen id is signed in',
      life({ ...start, sends: [SID] }, signIn, ...followed, page('chosen', true)),
      'high `sid` was set to a chosen ID before the login of `alice`: the server kept it, and that ID alone is signed in after the login.',
    ],
    [
      'the chosen id is kept and state follows it',
      shop((value) => ({ body: form(tokenFor(value)) })),
      'high `sessionid` was set to a chosen ID: the server kept it, and a',
    ],
    [
      'an ID whose form is known',
      shop((value) => ({ body: form(tokenFor(value)) }), `PHPSESSID=${id.slice(0, 26)}`),
      'high `PHPSESSID` was set to a chosen ID: the server kept it, and a',
    ],
    [
      'the token in a meta element',
      { ...shop((value) => ({ body: `<meta name="csrf-token" content="${tokenFor(value)}">` })) },
      'high `sessionid` was set to',
    ],
  ],
  quiet: [
    [
      'by a recipe: the chosen id is not signed in',
      life({ ...start, sends: [SID] }, { ...signIn, headers: [setSid(2)] }, ...followed, page('chosen', false)),
    ],
    [
      'by a recipe: the chosen id was replaced',
      life({ ...start, sends: [SID] }, { ...signIn, headers: [setSid(2)] }, ...followed),
    ],
    [
      'the server gives another id',
      shop(() => ({
        headers: ['Content-Type: text/html', `Set-Cookie: sessionid=${tokenFor('new')}${tokenFor('id').slice(0, 12)}`],
        body: form(tokenFor('new')),
      })),
    ],
    ['one token for everybody', shop(() => ({ body: form('constant-token-value') }))],
    ['a new token each time', shop(() => ({ body: form(tokenFor(String(requests++))) }))],
    ['the chosen id is refused', shop(() => ({ status: 400 }))],
  ],
  skips: [
    ['by a recipe without an id to choose', life({ ...start, headers: [] }, signIn, ...followed)],
    ['no value of the session is shown', responseWith(`Set-Cookie: sessionid=${id}`)],
    ['no session', responseWith('Set-Cookie: theme=dark')],
  ],
  unknown: [
    [
      'nobody answers',
      { pages: [{ headers: ['Content-Type: text/html', `Set-Cookie: sessionid=${id}`], body: form(tokenFor(id)) }] },
    ],
  ],
});
