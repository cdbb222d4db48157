import type { CookieFacts } from '../../derive/cookies/cookies-seen.ts';
import { recordedTrails, sessionNames } from '../../derive/cookies/recorded-sessions.ts';
import { type NotApplicable, notApplicable, type Observation } from '../../model/check.ts';
import type { Exchange } from '../../model/exchange.ts';
import { own, type Said } from '../../model/said.ts';

/** A session cookie that a later request sends although a login or a logout should have ended it. */
export interface KeptSession {
  /** The login or logout. */
  readonly event: Exchange;
  readonly later: Exchange;
  /** Of the cookie. */
  readonly name: string;
  /** All requests of one client to one host, and that host. */
  readonly exchanges: readonly Exchange[];
  readonly host: string;
}

interface Question {
  readonly isEvent: (exchange: Exchange) => boolean;
  /** Why there is nothing to look at without such an event. */
  readonly none: Said;
  /** The later request; undefined where the session ended. */
  readonly keptAfter: (exchanges: readonly Exchange[], at: number, name: string) => Exchange | undefined;
  readonly observe: (kept: KeptSession) => Observation;
}

/** Looks at each session cookie after each login or logout of recorded traffic. */
export function inRecording(
  facts: CookieFacts,
  { isEvent, none, keptAfter, observe }: Question,
): readonly Observation[] | NotApplicable {
  const trails = recordedTrails(facts.exchanges);
  if (!trails.some(({ exchanges }) => exchanges.some(isEvent))) return notApplicable(none);
  const names = [...sessionNames(facts)];
  if (names.length === 0) return notApplicable(own('no session cookie is in the recording'));
  return trails.flatMap(({ exchanges, host }) =>
    [...exchanges.entries()].flatMap(([at, event]) => {
      if (!isEvent(event)) return [];
      return names.flatMap((name) => {
        const later = keptAfter(exchanges, at, name);
        return later === undefined ? [] : [observe({ event, later, name, exchanges, host })];
      });
    }),
  );
}
