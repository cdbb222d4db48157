import type { HeaderLine } from '../parse/header-lines.ts';
import type { Sealed } from './sealed.ts';

/** What replaces a credential of the user's. */
export const REMOVED = '(removed)';

/** What we asked. Credentials of ours are already replaced. */
export interface Sent {
  readonly method: string;
  /** Absolute URL, without userinfo and fragment. */
  readonly url: string;
  readonly headers: readonly HeaderLine[];
  readonly body?: string;
}

/** What came back, header lines in the order and case of the wire. */
export interface Received {
  readonly status: number;
  readonly httpVersion: string;
  readonly headers: readonly HeaderLine[];
  /** Decompressed and decoded by its charset; bytes that are none become U+FFFD. */
  readonly body: string;
  /** Bytes of the decompressed body that were read. */
  readonly bodyBytes: number;
  /** True when the body was longer than the limit and the rest was not read. */
  readonly truncated: boolean;
}

/** Where a recorded exchange comes from, and what the recording left out of it. */
export interface RecordedIn {
  /** As the user named it. */
  readonly file: string;
  /** Which request of the file it is, from 1. */
  readonly entry: number;
  /** When it was sent, Unix milliseconds. */
  readonly at?: number;
  /** The response's body was left out, or only its beginning was kept. */
  readonly body?: 'missing' | 'cut';
  /** The request carried a password. */
  readonly signsIn?: true;
  /** The cookies that travelled. Equal values of a name have equal numbers; a number says nothing of its value. */
  readonly cookies: readonly RecordedCookie[];
  /** What the request sent that no output may hold, whichever response repeats it. Never part of a recording of ours. */
  readonly sent?: readonly Sealed[];
}

export interface RecordedCookie {
  readonly way: 'sent' | 'set';
  readonly name: string;
  readonly value: number;
}

/** The part of a request in the life of a session that the scan itself opened with a log-in recipe. */
export interface SessionStep {
  /** The identity, and which of its sessions: `alice 1`. */
  readonly session: string;
  readonly part: SessionPart;
  /** The cookies that travelled, as in a recording. */
  readonly cookies: readonly RecordedCookie[];
  /** Whether the response was the one that only a signed-in user gets; absent where that was not asked. Of `refresh` and its like: whether it worked. */
  readonly asUser?: boolean;
  /** Of `sign-in`: how long a session may last, as the recipe declares it. */
  readonly policy?: { readonly idleSeconds?: number; readonly absoluteSeconds?: number };
}

/**
 * `start`: before the log-in, without cookies; `sign-in` and `sign-out`: the recipe's steps; the others ask for
 * what only a signed-in user gets: `signed-in` with the session, `stranger` without, `earlier` with the cookies of before the log-in, `chosen` with the
 * session ID that was chosen for it, `signed-out` with the session after the log-out, `remembered` with a remember-me cookie alone after the log-out.
 * `refused`: a log-in with a wrong password; `sign-in-again`: with the right one after those.
 * `refresh`, `refresh-again` and `refresh-after-log-out`: the recipe's steps that renew a token, with one and the same refresh token.
 */
export const sessionParts = [
  'start',
  'sign-in',
  'signed-in',
  'stranger',
  'earlier',
  'chosen',
  'refresh',
  'refresh-again',
  'refresh-after-log-out',
  'sign-out',
  'signed-out',
  'remembered',
  'refused',
  'sign-in-again',
] as const;
export type SessionPart = (typeof sessionParts)[number];

/** One request and its response as on the wire. Findings point here by id. */
export interface Exchange {
  readonly id: string;
  readonly origin: 'live' | 'har';
  readonly request: Sent;
  readonly response: Received;
  /** Whose credentials it went out with: `anonymous`, `given`, the name of an identity, or `unknown` where a recording does not say. */
  readonly identity: string;
  /** Key of the operation of the document that it was sent for: `GET /users/{id}`. Absent where no document suggested it. */
  readonly operation?: string;
  /** Set for what was recorded and not asked by this scan. */
  readonly recorded?: RecordedIn;
  /** Set for requests with which the scan opened, used and ended sessions of its own. */
  readonly session?: SessionStep;
}
