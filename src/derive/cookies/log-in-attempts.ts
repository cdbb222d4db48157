import type { Observation } from '../../model/check.ts';
import type { Exchange } from '../../model/exchange.ts';
import { own, quote, say } from '../../model/said.ts';
import { pathOf, placeIn } from '../place.ts';
import { isSessionExchange, partsOf, type SessionExchange } from './own-sessions.ts';

/** Fewer than this show nothing: many limits allow five. */
const FEWEST = 10;

/** Log-ins with a wrong password that were all refused alike, where the right password was accepted after them. One for each log-in operation. */
export function unlimitedLogIns(exchanges: readonly Exchange[]): Observation[] {
  const sessions = exchanges.filter(isSessionExchange);
  const attempts = partsOf(sessions, 'refused').filter(({ request }) => request.method !== 'GET');
  const byOperation = new Map<string, SessionExchange[]>();
  for (const each of attempts) {
    const key = `${each.session.session} ${pathOf(each)}`;
    byOperation.set(key, [...(byOperation.get(key) ?? []), each]);
  }
  return [...byOperation.values()].flatMap((refused) => observe(refused, partsOf(sessions, 'sign-in-again')));
}

function observe(refused: readonly SessionExchange[], after: readonly SessionExchange[]): Observation[] {
  const [first] = refused;
  if (first === undefined || refused.length < FEWEST || refused.some(isLimited(first))) return [];
  const last = after.findLast(({ session }) => session.session === first.session.session);
  if (last?.session.asUser !== true) return [];
  const { method } = first.request;
  return [
    {
      at: placeIn(first, { part: 'status' }),
      message: say`${quote(`${method} ${pathOf(first)}`, 100)} refused ${refused.length} wrong passwords of one account in a row, all with ${first.response.status}, and then accepted the right one: nothing limited the attempts.`,
      severity: 'medium',
      title: own('Log-in attempts are not limited'),
      mark: `log-in ${pathOf(first)}`,
      proof: { exchange: first.id },
    },
  ];
}

/** A header that announces a limit is none that was met. */
const isLimited =
  (first: Exchange) =>
  ({ response: { status } }: Exchange): boolean =>
    status !== first.response.status || status === 429 || status === 503;
