import { casesFor } from '../../../test/cases.ts';
import { type RecordedStep, recordedSession } from '../../../test/recorded-session.ts';
import { followed, life, page, setSid, signIn, start } from '../../../test/session-cases.ts';
import check from './session-not-rotated.ts';

const login: RecordedStep = { login: true, method: 'POST', url: 'https://api.test/login', status: 302, sends: 1 };

casesFor(check, {
  fires: [
    [
      'by a recipe: the cookies of before the login are signed in',
      life(start, signIn, ...followed, page('earlier', true)),
      "high After the login of `alice` (POST `/login`), GET `/me` returned the user's page for `sid` as set before the login.",
    ],
    [
      'sent unchanged after it',
      recordedSession({ sets: 1 }, login, { url: 'https://api.test/me', sends: 1 }),
      'high The session ID in `sessionid` that was sent before and with the login POST `/login` is sent unchanged after it, to `/me`.',
    ],
    [
      'the same value set again',
      recordedSession({ sets: 1 }, { ...login, sets: 1 }, { url: 'https://api.test/me', sends: 1 }),
      'high The session ID in `sessionid`',
    ],
    [
      'a login with JSON',
      recordedSession(
        { sets: 1 },
        { ...login, status: 200, headers: ['Content-Type: application/json'], body: '{"user":1}' },
        { url: 'https://api.test/me', sends: 1 },
      ),
      'high The session ID',
    ],
  ],
  quiet: [
    ['by a recipe: a new one', life(start, { ...signIn, headers: [setSid(2)] }, ...followed, page('earlier', false))],
    ['by a recipe: a session that begins at login', life({ ...start, headers: [] }, signIn, ...followed)],
    ['a new one is set', recordedSession({ sets: 1 }, { ...login, sets: 2 }, { url: 'https://api.test/me', sends: 2 })],
    [
      'a new one is set by the redirect',
      recordedSession(
        { sets: 1 },
        login,
        { url: 'https://api.test/home', sets: 2 },
        { url: 'https://api.test/me', sends: 2 },
      ),
    ],
    [
      'a session that begins at login',
      recordedSession(
        { login: true, method: 'POST', url: 'https://api.test/login', status: 302, sets: 1 },
        { sends: 1 },
      ),
    ],
    ['a refused login', recordedSession({ sets: 1 }, login, { sends: 1, status: 401 })],
    ['nothing after it', recordedSession({ sets: 1 }, login)],
  ],
  skips: [
    ['by a recipe, without a page of signed-in users', life(start, signIn)],
    ['no recording', { pages: [{}] }],
    ['no login in it', recordedSession({ sets: 1 }, { sends: 1 })],
    ['a login that was refused', recordedSession({ sets: 1 }, { ...login, status: 401 }, { sends: 1 })],
  ],
});
