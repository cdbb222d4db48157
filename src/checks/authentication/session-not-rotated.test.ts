import { type Case, casesFor, exchangeOf, observedAt, type Page } from '../../../test/cases.ts';
import { followed, life, page, setSid, signIn, start } from '../../../test/session-cases.ts';
import type { RecordedCookie } from '../../model/exchange.ts';
import check from './session-not-rotated.ts';

interface Step extends Page {
  readonly login?: true;
  readonly sends?: number;
  readonly sets?: number;
}

/** Exchanges of a recording; sessions go by numbers. */
const recorded = (...steps: readonly Step[]): Case => ({
  pages: [{}],
  evidence: {
    exchanges: steps.map(({ login, sends, sets, ...page }, i) => {
      const lines =
        sets === undefined ? [] : [`Set-Cookie: sessionid=3k9d8s7f6g5h4j3k2l1q0w9e8r7t6y${10 + sets}; HttpOnly`];
      const exchange = exchangeOf({ ...page, headers: [...(page.headers ?? []), ...lines] }, `r${i + 1}`);
      const cookies: RecordedCookie[] = [
        ...(sends === undefined ? [] : [{ way: 'sent' as const, name: 'sessionid', value: sends }]),
        ...(sets === undefined ? [] : [{ way: 'set' as const, name: 'sessionid', value: sets }]),
      ];
      return {
        ...exchange,
        origin: 'har' as const,
        recorded: {
          file: 'a.har',
          entry: i + 1,
          at: observedAt + i,
          cookies,
          ...(login && { signsIn: true as const }),
        },
      };
    }),
  },
});

const login: Step = { login: true, method: 'POST', url: 'https://api.test/login', status: 302, sends: 1 };

casesFor(check, {
  fires: [
    [
      'by a recipe: the cookies of before the login are signed in',
      life(start, signIn, ...followed, page('earlier', true)),
      "high After the login of `alice` (POST `/login`), GET `/me` returned the user's page for `sid` as set before the login.",
    ],
    [
      'sent unchanged after it',
      recorded({ sets: 1 }, login, { url: 'https://api.test/me', sends: 1 }),
      'high The session ID in `sessionid` that was sent before and with the login POST `/login` is sent unchanged after it, to `/me`.',
    ],
    [
      'the same value set again',
      recorded({ sets: 1 }, { ...login, sets: 1 }, { url: 'https://api.test/me', sends: 1 }),
      'high The session ID in `sessionid`',
    ],
    [
      'a login with JSON',
      recorded(
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
    ['a new one is set', recorded({ sets: 1 }, { ...login, sets: 2 }, { url: 'https://api.test/me', sends: 2 })],
    [
      'a new one is set by the redirect',
      recorded({ sets: 1 }, login, { url: 'https://api.test/home', sets: 2 }, { url: 'https://api.test/me', sends: 2 }),
    ],
    [
      'a session that begins at login',
      recorded({ login: true, method: 'POST', url: 'https://api.test/login', status: 302, sets: 1 }, { sends: 1 }),
    ],
    ['a refused login', recorded({ sets: 1 }, login, { sends: 1, status: 401 })],
    ['nothing after it', recorded({ sets: 1 }, login)],
  ],
  skips: [
    ['by a recipe, without a page of signed-in users', life(start, signIn)],
    ['no recording', { pages: [{}] }],
    ['no login in it', recorded({ sets: 1 }, { sends: 1 })],
    ['a login that was refused', recorded({ sets: 1 }, { ...login, status: 401 }, { sends: 1 })],
  ],
});
