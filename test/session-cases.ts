/** Cases of sessions that a scan opened with a log-in recipe. */
import type { RecordedCookie, SessionPart, SessionStep } from '../src/model/exchange.ts';
import { type Case, exchangeOf, headerLine, type Page } from './cases.ts';

export interface LifeStep extends Page {
  readonly part: SessionPart;
  readonly asUser?: boolean;
  /** Which session of the identity; the first unless given. */
  readonly of?: number;
  readonly policy?: SessionStep['policy'];
  /** Cookies that are sent, `name=value`. */
  readonly sends?: readonly string[];
}

/** Exchanges of one identity's sessions, in their order. */
export const life = (...steps: readonly LifeStep[]): Case => ({
  pages: [{}],
  evidence: {
    exchanges: steps.map(({ part, asUser, of = 1, policy, sends = [], ...page }, i) => {
      const set = (page.headers ?? []).map(headerLine).filter(([name]) => name === 'Set-Cookie');
      const cookies = [
        ...sends.map((pair) => cookieOf('sent', pair)),
        ...set.map(([, line]) => cookieOf('set', line.split(';')[0] ?? '')),
      ];
      return {
        ...exchangeOf(page, `e${i + 1}`),
        session: {
          session: `alice ${of}`,
          part,
          cookies,
          ...(asUser !== undefined && { asUser }),
          ...(policy !== undefined && { policy }),
        },
      };
    }),
  },
});

/** Equal values have equal numbers. */
function cookieOf(way: RecordedCookie['way'], pair: string): RecordedCookie {
  const [name = '', value = ''] = pair.split('=');
  return { way, name, value: [...value].reduce((sum, each) => (sum * 31 + each.charCodeAt(0)) % 1e9, 7) };
}

const OPAQUE = '3k9d8s7f6g5h4j3k2l1q0w9e8r7t6y1';
export const SID = `sid=${OPAQUE}1`;
export const setSid = (last = 1, attributes = 'HttpOnly'): string => `Set-Cookie: sid=${OPAQUE}${last}; ${attributes}`;

export const start: LifeStep = { part: 'start', url: 'https://api.test/login', headers: [setSid()] };
export const signIn: LifeStep = {
  part: 'sign-in',
  method: 'POST',
  url: 'https://api.test/login',
  status: 302,
  sends: [SID],
};
const me: Page = { url: 'https://api.test/me', identity: 'alice' };
/** The page of signed-in users, shown to the session and not without. */
export const followed: readonly LifeStep[] = [
  { ...me, part: 'signed-in', asUser: true, sends: [SID] },
  { ...me, part: 'stranger', asUser: false, status: 401, identity: 'anonymous' },
];
export const page = (part: SessionPart, asUser: boolean, sends: readonly string[] = [SID]): LifeStep => ({
  ...me,
  part,
  asUser,
  sends,
  status: asUser ? 200 : 401,
});
export const signOut: LifeStep = {
  part: 'sign-out',
  method: 'POST',
  url: 'https://api.test/logout',
  status: 204,
  of: 2,
};
