import { defineFormat } from '../format.ts';
import starlette from './starlette.ts';

/** marimo: Starlette's session under `session_<port>`; the member `access_token` is a keyed hash of the token, not the token. */
export default defineFormat({
  ...starlette,
  id: 'marimo',
  framework: 'marimo',
  title: 'marimo session',
  isGeneric: false,
  recognise: (cookie) => (/^session_[0-9]{2,5}$/.test(cookie.name) && starlette.recognise(cookie) ? 'firm' : undefined),
  testers: starlette.testers.map((tester) => ({ ...tester, id: tester.id.replace('starlette', 'marimo') })),
  page: {
    looks:
      '`session_<port>`: three parts with dots, as Starlette has them; the first decodes to `{"access_token": "<64 hex>"}`.',
    keys: 'A random secret for each process: there is nothing to guess.',
    byHand:
      'Decode the first part as base64. The hash inside is HMAC-SHA256 of the access token and opens nothing by itself.',
    seenWith: 'marimo 0.25.2',
  },
  source: 'https://github.com/marimo-team/marimo/blob/main/marimo/_server/api/auth.py',
});
