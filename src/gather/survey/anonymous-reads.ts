import { isSuccess, jsonOf, mediaTypeOf } from '../../derive/page.ts';
import { requestAgain } from '../../derive/response/again.ts';
import { isNotFound } from '../../derive/response/not-found.ts';
import type { Exchange } from '../../model/exchange.ts';
import { count, say } from '../../model/said.ts';
import { isScript, isText } from '../../parse/media-type.ts';
import type { Wire } from '../wire/wire-options.ts';
import type { Surveyor } from './surveyor.ts';

/**
 * Every read that gave the user a response is sent once without credentials, data before pages: what anonymous callers see is worse than what the user sees.
 * What the budget leaves out is noted.
 */
export async function requestAnonymously(surveyor: Surveyor, wire: Wire): Promise<void> {
  const open = withoutRepeats(
    surveyor.exchanges().filter((exchange) => isOpenRead(exchange) && !isNotFound(exchange, surveyor)),
  );
  const [data, pages] = [
    open.filter((each) => jsonOf(each) !== undefined),
    open.filter((each) => jsonOf(each) === undefined),
  ];
  const requests = [...data, ...pages].flatMap((exchange) => requestAgain(exchange) ?? []);
  const left = requests.length - (await surveyor.sendReads(requests)).length;
  if (left > 0)
    wire.note(
      say`Not repeated without credentials, because the budget was used up: ${count(left, 'read operation')} that responded with yours.`,
    );
}

/** A path that returns the same whatever the query is requested once. */
function withoutRepeats(exchanges: readonly Exchange[]): Exchange[] {
  const seen = new Map<string, Set<string>>();
  return exchanges.filter((exchange) => {
    const path = exchange.request.url.split('?', 1)[0] ?? '';
    const bodies = seen.get(path) ?? new Set();
    seen.set(path, bodies);
    if (bodies.has(exchange.response.body)) return false;
    bodies.add(exchange.response.body);
    return true;
  });
}

/** Scripts, styles and pictures are the same for everybody. */
function isOpenRead(exchange: Exchange): boolean {
  const media = mediaTypeOf(exchange);
  const isStatic = media !== undefined && (isScript(media) || media.essence === 'text/css' || !isText(media));
  return (
    exchange.identity !== 'anonymous' &&
    exchange.request.method === 'GET' &&
    isSuccess(exchange) &&
    exchange.response.body !== '' &&
    !isStatic
  );
}
