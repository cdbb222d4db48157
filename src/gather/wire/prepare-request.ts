import type { RequestSpec } from '../../model/probe.ts';
import type { HeaderLine } from '../../parse/header-lines.ts';
import type { Caller } from './callers.ts';
import { credentialsFor, queryFor, type Sender, withQuery } from './credentials-for.ts';
import type { Hearing } from './hearing.ts';
import { mergeHeaders, usualHeaders } from './merge-headers.ts';
import type { Outgoing } from './messages.ts';
import type { WireOptions } from './wire-options.ts';

/** A request on its way: what to send, as whom, and the id its exchange will have. */
export interface Job extends Sender {
  readonly id: string;
  readonly caller: Caller;
  readonly spec: RequestSpec;
  readonly fresh: boolean;
  readonly maxBodyBytes: number;
  readonly operation?: string;
  /** Names of its headers that no exchange shows, as its request writes them. */
  readonly hides?: readonly string[];
  /** The server is to say that it is too much: that is no reason to slow down. */
  readonly expectsLimit?: true;
  /** Who listens to the response while others are sent: it is sent once, and no other waits for its end. */
  readonly hearing?: Hearing;
}

/** A request as it leaves, and what it carries. */
export interface Prepared {
  readonly outgoing: Outgoing;
  readonly isAnonymous: boolean;
  /** It carries all that its caller has. */
  readonly isWhole: boolean;
  readonly carried: string;
}

/** Equal for equal credentials. */
export const linesWords = (lines: readonly HeaderLine[]): string => JSON.stringify(lines);

/** Puts a request together from its job and the credentials that its caller has now. */
export function prepareRequest(job: Job, options: WireOptions, lines: readonly HeaderLine[]): Prepared {
  const { body, method, headers: own = [] } = job.spec;
  const credentials = credentialsFor(job, options.target, lines);
  const query = queryFor(job, options.target, job.caller.session.query?.());
  const outgoing: Outgoing = {
    method,
    url: withQuery(job.url, query),
    headers: mergeHeaders(usualHeaders(options), credentials, own),
    fresh: job.fresh,
    ...(body !== undefined && { body }),
    ...(job.hearing !== undefined && { hearing: job.hearing }),
  };
  const isReplaced = own.some(([name]) => name.toLowerCase() === 'cookie');
  return {
    outgoing,
    isAnonymous: credentials.length + query.length === 0,
    isWhole: credentials === lines && !isReplaced,
    carried: linesWords(lines),
  };
}
