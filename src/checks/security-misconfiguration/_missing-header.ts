import { headerOf } from '../../derive/page.ts';
import { placeIn, urlOf } from '../../derive/place.ts';
import type { Observation } from '../../model/check.ts';
import type { Exchange } from '../../model/exchange.ts';
import type { Said } from '../../model/said.ts';

/** What a header check looks for. */
interface Wanted {
  readonly name: string;
  /** Whether a value does what it should. */
  readonly isGood: (value: string) => boolean;
  /** What to say when it is absent, and of a value that does nothing. */
  readonly absent: Said;
  readonly bad: (value: string) => Said;
}

/** One observation a response without the header; they share a mark a host, so that the report has one finding with its places. */
export function missingHeader(exchanges: readonly Exchange[], { name, isGood, absent, bad }: Wanted): Observation[] {
  return exchanges.flatMap((exchange): Observation[] => {
    const value = headerOf(exchange, name);
    if (value !== undefined && isGood(value)) return [];
    const at = placeIn(exchange, { part: 'header', name });
    const message = value === undefined ? absent : bad(value);
    return [{ at, message, mark: urlOf(exchange).host, proof: { exchange: exchange.id } }];
  });
}
