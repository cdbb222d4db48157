/** Sessions as recorded traffic shows them: which cookies stand for a session, and who sent which value of them. */
import type { Exchange } from '../../model/exchange.ts';
import { pathWords } from '../../parse/uri.ts';
import { pathOf, urlOf } from '../place.ts';
import { cookiesHeld, type HeldFacts } from './cookies-held.ts';
import { carriesSession } from './cookies-seen.ts';

/** The exchanges of one host in the order in which they were recorded. */
export interface RecordedTrail {
  readonly host: string;
  readonly exchanges: readonly Exchange[];
}

export const recordedTrails = (exchanges: readonly Exchange[]): RecordedTrail[] => {
  const byHost = new Map<string, Exchange[]>();
  for (const exchange of exchanges) {
    if (exchange.recorded === undefined) continue;
    const { host } = urlOf(exchange);
    const known = byHost.get(host);
    if (known === undefined) byHost.set(host, [exchange]);
    else known.push(exchange);
  }
  return [...byHost].map(([host, all]) => ({ host, exchanges: all.toSorted(byTime) }));
};

/** Entries without a time keep their place. */
const byTime = ({ recorded: a }: Exchange, { recorded: b }: Exchange): number =>
  a?.at === undefined || b?.at === undefined ? 0 : a.at - b.at;

/** Names of the cookies that stand for a session. */
export const sessionNames = (facts: HeldFacts): ReadonlySet<string> =>
  new Set(
    cookiesHeld(facts)
      .filter((cookie) => !cookie.deletion && cookie.given?.part !== 'header' && carriesSession(cookie))
      .map(({ line }) => line.name),
  );

/** The number of the value that a request sent, or a response set; undefined for none. */
export const cookieValue = ({ recorded }: Exchange, way: 'sent' | 'set', name: string): number | undefined =>
  recorded?.cookies.find((cookie) => cookie.way === way && cookie.name === name && cookie.value > 0)?.value;

const LOG_OUT = new Set(['logout', 'signout', 'logoff', 'signoff']);

/** A request that ends a session, by the words of its path, and was not refused. */
export const isLogOut = (exchange: Exchange): boolean => {
  const words = pathWords(pathOf(exchange));
  const isNamed =
    words.some((word) => LOG_OUT.has(word)) ||
    words.some((word, i) => /^(?:log|sign)$/.test(word) && /^(?:out|off)$/.test(words[i + 1] ?? ''));
  return isNamed && exchange.response.status < 400;
};

/** A request that signed in: it carried a password, and was not refused. */
export const isLogIn = ({ recorded, request, response }: Exchange): boolean =>
  recorded?.signsIn === true && /^(?:POST|PUT|PATCH)$/.test(request.method) && response.status < 400;
