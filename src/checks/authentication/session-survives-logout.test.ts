import { type Case, casesFor, exchangeOf, observedAt, type Page } from '../../../test/cases.ts';
import type { RecordedCookie } from '../../model/exchange.ts';
import check from './session-survives-logout.ts';

interface Step extends Page {
  readonly sends?: number;
  readonly sets?: number;
}

const recorded = (...steps: readonly Step[]): Case => ({
  pages: [{}],
  evidence: {
    exchanges: steps.map(({ sends, sets, ...page }, i) => {
      const lines = sets === undefined ? [] : ['Set-Cookie: sessionid=3k9d8s7f6g5h4j3k2l1q0w9e8r7t6y5u; HttpOnly'];
      const exchange = exchangeOf({ ...page, headers: lines }, `r${i + 1}`);
      const cookies: RecordedCookie[] = [
        ...(sends === undefined ? [] : [{ way: 'sent' as const, name: 'sessionid', value: sends }]),
        ...(sets === undefined ? [] : [{ way: 'set' as const, name: 'sessionid', value: sets }]),
      ];
      return {
        ...exchange,
        origin: 'har' as const,
        recorded: { file: 'a.har', entry: i + 1, at: observedAt + i, cookies },
      };
    }),
  },
});

const me: Step = { url: 'https://api.test/me', sends: 1, body: '{"user":"ann"}' };
const logout: Step = { url: 'https://api.test/auth/logout', method: 'POST', status: 204, sends: 1 };

casesFor(check, {
  fires: [
    [
      'answered as before',
      recorded({ sets: 1 }, me, logout, me),
      'high After the logout POST `/auth/logout` the same session in `sessionid` is still accepted by GET `/me` (status 200).',
    ],
    [
      'and refused without',
      recorded({ sets: 1 }, { ...me, sends: 2, status: 401 }, me, logout, me),
      'high After the logout',
    ],
    [
      'signed out by two words',
      recorded({ sets: 1 }, me, { ...logout, url: 'https://api.test/sign-out' }, me),
      'high After the logout POST `/sign-out`',
    ],
  ],
  quiet: [
    ['refused after it', recorded({ sets: 1 }, me, logout, { ...me, status: 401, body: '' })],
    ['another answer', recorded({ sets: 1 }, me, logout, { ...me, body: '{"user":null}' })],
    ['another session', recorded({ sets: 1 }, me, logout, { ...me, sends: 2 })],
    ['nothing after it', recorded({ sets: 1 }, me, logout)],
  ],
  skips: [
    ['no recording', { pages: [{}] }],
    ['no logout in it', recorded({ sets: 1 }, me)],
  ],
});
