import { performance } from 'node:perf_hooks';
import { callerIn } from '../../derive/access/access.ts';
import { requestAgain } from '../../derive/response/again.ts';
import type { Exchange } from '../../model/exchange.ts';
import type { RequestSpec } from '../../model/probe.ts';
import type { GatherOptions } from '../survey/gather-options.ts';
import type { Surveyor } from '../survey/surveyor.ts';
import { plainUrl } from '../wire/scope.ts';
import { identityRequests } from '../wire/shares.ts';
import type { Wire } from '../wire/wire-options.ts';

/** A read, and as whom. */
export interface Read {
  readonly name: string;
  readonly request: RequestSpec;
}

/** Sends reads as identities within their share of requests and time, each once. */
export interface Reader {
  /** Those that were sent before are not sent again. */
  send(reads: readonly Read[]): Promise<void>;
  readonly counts: { planned: number; merged: number; sent: number; left: number };
}

/** Of the scan's time: the rest belongs to the checks. */
const TIME_SHARE = 0.85;
/** So that the share of time is kept while many wait. */
const PORTION = 50;

export function createReader(surveyor: Surveyor, wire: Wire, options: GatherOptions): Reader {
  const most = identityRequests(options);
  const endsAt = performance.now() + options.limits.maxTimeMs * TIME_SHARE;
  const known = new Set(surveyor.exchanges().map(keyOfExchange));
  const counts = { planned: 0, merged: 0, sent: 0, left: 0 };
  const mayGoOn = (): boolean => !wire.ended() && performance.now() < endsAt;

  function admit(read: Read): boolean {
    const key = keyOf(read);
    counts.planned += 1;
    if (known.has(key)) counts.merged += 1;
    else if (counts.sent >= most || !mayGoOn()) counts.left += 1;
    else {
      known.add(key);
      counts.sent += 1;
      return true;
    }
    return false;
  }

  return {
    counts,
    async send(reads) {
      for (let at = 0; at < reads.length; at += PORTION) {
        const portion = reads.slice(at, at + PORTION).filter(admit);
        await Promise.all(portion.map(({ name, request }) => surveyor.requestAs(name, request)));
      }
    },
  };
}

/** Two reads of one URL differ where a header chooses the object. */
const keyOf = ({ name, request }: Read): string =>
  [name, plainUrl(request.url)?.href ?? request.url, ...(request.headers ?? []).flat()].join(' ');

const keyOfExchange = (exchange: Exchange): string => {
  const request = requestAgain(exchange) ?? exchange.request;
  return keyOf({ name: callerIn(exchange), request });
};
