/** Sessions that the scan opened, used and ended itself with a log-in recipe: what their exchanges show. */
import type { Exchange, SessionPart, SessionStep } from '../../model/exchange.ts';
import { own } from '../../model/said.ts';
import { type CookieFacts, type CookieSeen, carriesSession, cookiesIn } from './cookies-seen.ts';

/** An exchange of such a session. */
export interface SessionExchange extends Exchange {
  readonly session: SessionStep;
}

/** What is known of the sessions of one identity. */
export interface OwnSessions {
  readonly identity: string;
  readonly exchanges: readonly SessionExchange[];
  /** The request that signed in, the first of its session. */
  readonly signIn: SessionExchange;
  /** Whether a page was known that only signed-in users get. */
  readonly isFollowed: boolean;
}

/** Why nothing is known of sessions, where a recipe was run. */
export const NOT_FOLLOWED = own(
  'no page is known that only signed-in users get; `check` in the log-in recipe names one',
);

export const isSessionExchange = (exchange: Exchange): exchange is SessionExchange => exchange.session !== undefined;

/** The sessions by identity, those in which nothing was sent to sign in left out. */
export function ownSessions(exchanges: readonly Exchange[]): OwnSessions[] {
  const byIdentity = new Map<string, SessionExchange[]>();
  for (const exchange of exchanges.filter(isSessionExchange)) {
    const identity = exchange.session.session.replace(/ \d{1,6}$/, '');
    byIdentity.set(identity, [...(byIdentity.get(identity) ?? []), exchange]);
  }
  return [...byIdentity].flatMap(([identity, all]) => {
    const steps = partsOf(all, 'sign-in');
    const signIn = steps.findLast(({ request }) => request.method !== 'GET') ?? steps.at(-1);
    const isFollowed = isShown(all, 'signed-in') && partsOf(all, 'stranger').some(({ session }) => !session.asUser);
    return signIn === undefined ? [] : [{ identity, exchanges: all, signIn, isFollowed }];
  });
}

export const partsOf = (exchanges: readonly SessionExchange[], part: SessionPart): SessionExchange[] =>
  exchanges.filter(({ session }) => session.part === part);

/** The first response of this part that was the user's, where all of them were. */
export function shownIn({ exchanges }: OwnSessions, part: SessionPart): SessionExchange | undefined {
  const all = partsOf(exchanges, part);
  return all.length > 0 && all.every(({ session }) => session.asUser === true) ? all[0] : undefined;
}

const isShown = (all: readonly SessionExchange[], part: SessionPart): boolean =>
  partsOf(all, part).some(({ session }) => session.asUser === true);

/** Names of the cookies that a request sent and that stand for the session; all that it sent where none is known to. */
export function sessionCookiesSent({ session }: SessionExchange, of: OwnSessions, facts: CookieFacts): string[] {
  const sent = session.cookies.filter(({ way }) => way === 'sent').map(({ name }) => name);
  const known = new Set(sessionCookiesSet(of, facts).map(({ line }) => line.name));
  const named = sent.filter((name) => known.has(name));
  return [...new Set(named.length > 0 ? named : sent)];
}

/** The session cookies that were set while signing in. */
export const sessionCookiesSet = (
  { exchanges }: OwnSessions,
  facts: Pick<CookieFacts, 'surface' | 'keys'>,
): CookieSeen[] =>
  exchanges
    .filter(({ session }) => session.part === 'sign-in' || session.part === 'start')
    .flatMap((exchange) => cookiesIn(exchange, facts))
    .filter((cookie) => !cookie.deletion && carriesSession(cookie));
