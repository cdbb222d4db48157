import { casesFor } from '../../../test/cases.ts';
import { type RecordedStep, recordedSession } from '../../../test/recorded-session.ts';
import {
  followed,
  type LifeStep,
  life,
  page,
  SID,
  setSid,
  signIn,
  signOut,
  start,
} from '../../../test/session-cases.ts';
import check from './session-survives-logout.ts';

const me: RecordedStep = { url: 'https://api.test/me', sends: 1, body: '{"user":"ann"}' };
const logout: RecordedStep = { url: 'https://api.test/auth/logout', method: 'POST', status: 204, sends: 1 };

const ended = { of: 2 };
const after = (part: 'signed-out' | 'remembered', asUser: boolean, sends?: readonly string[]) => ({
  ...page(part, asUser, sends),
  ...ended,
});
const own = (...headers: string[]): LifeStep[] => [start, { ...signIn, headers, ...ended }, ...followed, signOut];
const FLASK = ['eyJfdXNlcl9pZCI6ImFsaWNlIn0', 'aSrAoQ', 'r5k7XlD0k4Zv0nqf0hGmJ3bq2yY'].join('.');
const issued = (seconds: number): LifeStep[] => [
  {
    ...signIn,
    status: 200,
    headers: ['Content-Type: application/json'],
    body: `{"access_token":"(removed)","expires_in":${seconds}}`,
  },
  ...followed,
  signOut,
];

casesFor(check, {
  fires: [
    [
      'by a recipe: a session of the server',
      life(...own(setSid(2)), after('signed-out', true), after('signed-out', true)),
      "high After the log-out of `alice` the session in `sid` is still accepted: GET `/me` (status 200) returned the user's page.",
    ],
    [
      'by a recipe: the session is in the cookie',
      life(...own(`Set-Cookie: session=${FLASK}; HttpOnly`), after('signed-out', true, [`session=${FLASK}`])),
      "medium `session` contains the session itself (Flask session). The log-out removes the cookie from the browser only: a copy of it is still accepted, GET `/me` (status 200) returned the user's page.",
    ],
    [
      'by a recipe: an access token',
      life(...issued(86_400), after('signed-out', true, [])),
      "medium After the log-out of `alice` its access token is still accepted: GET `/me` (status 200) returned the user's page. It is issued for 1440 minutes.",
    ],
    ['by a recipe: a short access token', life(...issued(600), after('signed-out', true, [])), 'low After the log-out'],
    [
      'by a recipe: a remember-me cookie',
      life(...own(setSid(2)), after('signed-out', false), after('remembered', true, ['remember_token=1|abc'])),
      "high After the log-out of `alice`, `remember_token` alone signs in again: GET `/me` (status 200) returned the user's page.",
    ],
    [
      'by a recipe: a refresh token',
      life(...own(setSid(2)), after('signed-out', false), {
        part: 'refresh-after-log-out',
        asUser: true,
        method: 'POST',
        url: 'https://api.test/token',
      }),
      'high After the log-out of `alice` its refresh token is still accepted by POST `/token` (status 200).',
    ],
    [
      'answered as before',
      recordedSession({ sets: 1 }, me, logout, me),
      'high After the logout POST `/auth/logout` the same session in `sessionid` is still accepted by GET `/me` (status 200).',
    ],
    [
      'and refused without',
      recordedSession({ sets: 1 }, { ...me, sends: 2, status: 401 }, me, logout, me),
      'high After the logout',
    ],
    [
      'signed out by two words',
      recordedSession({ sets: 1 }, me, { ...logout, url: 'https://api.test/sign-out' }, me),
      'high After the logout POST `/sign-out`',
    ],
  ],
  quiet: [
    ['by a recipe: refused after it', life(...own(setSid(2)), after('signed-out', false))],
    [
      'by a recipe: accepted once, and then no longer',
      life(...own(setSid(2)), after('signed-out', true), after('signed-out', false)),
    ],
    [
      'by a recipe: nothing of it',
      life(...own(setSid(2)), after('signed-out', false), after('remembered', false, [SID])),
    ],
    ['refused after it', recordedSession({ sets: 1 }, me, logout, { ...me, status: 401, body: '' })],
    ['another answer', recordedSession({ sets: 1 }, me, logout, { ...me, body: '{"user":null}' })],
    ['another session', recordedSession({ sets: 1 }, me, logout, { ...me, sends: 2 })],
    ['nothing after it', recordedSession({ sets: 1 }, me, logout)],
  ],
  skips: [
    ['by a recipe without a log-out', life(start, signIn, ...followed)],
    ['by a recipe, without a page of signed-in users', life(start, signIn, signOut)],
    ['no recording', { pages: [{}] }],
    ['no logout in it', recordedSession({ sets: 1 }, me)],
  ],
});
