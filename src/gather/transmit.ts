import type { Exchange } from '../model/exchange.ts';
import { ANONYMOUS } from '../model/identity.ts';
import type { RequestSpec } from '../model/probe.ts';
import { own, type Said, say } from '../model/said.ts';
import { type HeaderLine, headerValue } from '../parse/header-lines.ts';
import { rateLimitOf } from '../parse/rate-limit.ts';
import { isSafeMethod } from '../parse/safe-method.ts';
import type { Budget } from './budget.ts';
import type { Caller } from './callers.ts';
import { credentialsFor, queryFor, type Sender, withQuery } from './credentials-for.ts';
import type { Dispatch } from './dispatch.ts';
import { describeFailure, isBrokenConnection, TimeOut } from './failure.ts';
import { mergeHeaders, usualHeaders } from './merge-headers.ts';
import type { Incoming, Outgoing } from './messages.ts';
import type { Notes } from './notes.ts';
import { alsoRemoving, ownCredentials } from './own-credentials.ts';
import { type Pace, retryAfterMs } from './pace.ts';
import { toExchange } from './to-exchange.ts';
import type { WireOptions } from './wire-options.ts';

/** A request on its way: what to send, as whom, and the id its exchange will have. */
export interface Job extends Sender {
  readonly id: string;
  readonly caller: Caller;
  readonly spec: RequestSpec;
  readonly fresh: boolean;
  readonly maxBodyBytes: number;
  /** Names of its headers that no exchange shows, as its request writes them. */
  readonly hides?: readonly string[];
  /** The server is to say that it is too much: that is no reason to slow down. */
  readonly expectsLimit?: true;
}

export type Sending = { readonly ok: true; readonly exchange: Exchange } | { readonly ok: false; readonly why: Said };

export interface Transmitter {
  /** Sends one request at the pace, once more where that is safe, and makes an exchange of it. Never throws. */
  transmit(job: Job): Promise<Sending>;
  /** Sends one request at the pace, once, and gives what came back as it came: credentials and all. Never throws. */
  open(outgoing: Outgoing, maxBodyBytes: number, through?: Dispatch): Promise<Opened>;
  readonly counters: { sent: number; failed: number };
}

export type Opened = { readonly ok: true; readonly incoming: Incoming } | { readonly ok: false; readonly why: Said };

export interface TransmitterParts {
  readonly options: WireOptions;
  readonly dispatch: Dispatch;
  readonly pace: Pace;
  readonly budget: Budget;
  readonly notes: Notes;
  /** The whole scan's end: a request that it cut short did not fail. */
  readonly stop: AbortSignal;
}

/** All bodies of one scan together; past that only the beginning of each is kept. */
const MAX_KEPT_BYTES = 32 * 1024 * 1024;
const SHORT_BODY_BYTES = 32 * 1024;

export function createTransmitter(parts: TransmitterParts): Transmitter {
  const { options, dispatch, pace, budget, notes, stop } = parts;
  const remover = ownCredentials(options);
  const counters = { sent: 0, failed: 0 };
  /** Long polls: what did not answer once is not waited for again. */
  const silent = new Set<string>();
  let kept = 0;

  async function attempt(outgoing: Outgoing, maxBodyBytes: number, through = dispatch): Promise<Incoming> {
    const leave = await pace.enter();
    try {
      counters.sent += 1;
      const room = Math.min(maxBodyBytes, kept > MAX_KEPT_BYTES ? SHORT_BODY_BYTES : Infinity);
      const incoming = await through.send(outgoing, room);
      kept += incoming.bytes.length;
      return incoming;
    } finally {
      leave();
      options.onSent?.({ ...counters, budget: options.limits.maxRequests });
    }
  }

  async function transmit(job: Job): Promise<Sending> {
    const sending = await sendOnce(job);
    const { renew } = job.caller.session;
    if (renew === undefined || !sending.ok || sending.exchange.identity === ANONYMOUS || stop.aborted) return sending;
    const isRenewed = await renew(sending.exchange);
    return isRenewed && !stop.aborted && budget.take(1) ? sendOnce(job) : sending;
  }

  async function sendOnce(job: Job): Promise<Sending> {
    const { session, name } = job.caller;
    const credentials = credentialsFor(job, options.target, session.lines());
    const query = queryFor(job, options.target, session.query?.());
    const headers = mergeHeaders(usualHeaders(options), credentials, job.spec.headers ?? []);
    const { body } = job.spec;
    const outgoing: Outgoing = {
      method: job.spec.method,
      url: withQuery(job.url, query),
      headers,
      fresh: job.fresh,
      ...(body === undefined ? {} : { body }),
    };
    const silence = `${outgoing.method} ${job.url.origin}${job.url.pathname}`;
    if (silent.has(silence)) return { ok: false, why: SILENT };
    try {
      const incoming = await attempt(outgoing, job.maxBodyBytes).catch((error: unknown) => {
        if (!isBrokenConnection(error) || !isSafeMethod(job.spec.method) || stop.aborted || !budget.take(1))
          throw error;
        return attempt(outgoing, job.maxBodyBytes);
      });
      if (!(incoming.status === 429 && job.expectsLimit)) readSignals(incoming, { ...outgoing, url: job.url });
      const identity = credentials.length + query.length > 0 ? name : ANONYMOUS;
      const removing = alsoRemoving(hiddenIn(job), remover());
      const sent = { ...outgoing, url: job.url };
      return { ok: true, exchange: toExchange({ id: job.id, identity, outgoing: sent, incoming }, removing) };
    } catch (error) {
      const why = describeFailure(error);
      if (error instanceof TimeOut) silent.add(silence);
      if (!stop.aborted) {
        counters.failed += 1;
        notes.about(job.spec.method, remover().text(job.url.href), why);
      }
      return { ok: false, why };
    }
  }

  /** What an answer says about our pace, and what of it is not whole. */
  function readSignals(incoming: Incoming, { method, url }: Outgoing): void {
    const { status, headers, trouble } = incoming;
    if (status === 429 || status === 503) {
      const resetSeconds = rateLimitOf(headers)?.resetSeconds ?? 0;
      pace.slow(retryAfterMs(headerValue(headers, 'retry-after'), Date.now()) ?? resetSeconds * 1000);
      notes.about(method, remover().text(url.href), say`returned ${status}, so the request rate was lowered`);
    } else pace.ease();
    if (trouble !== undefined) notes.about(method, remover().text(url.href), TROUBLE[trouble]);
  }

  const open: Transmitter['open'] = async (outgoing, maxBodyBytes, through) => {
    try {
      const incoming = await attempt(outgoing, maxBodyBytes, through);
      readSignals(incoming, outgoing);
      return { ok: true, incoming };
    } catch (error) {
      if (!stop.aborted) counters.failed += 1;
      return { ok: false, why: describeFailure(error) };
    }
  };

  return { transmit, open, counters };
}

const hiddenIn = ({ spec: { headers = [] }, hides = [] }: Job): readonly HeaderLine[] =>
  headers.filter(([name]) => hides.includes(name));

const SILENT = own('it timed out before and is not requested again');

const TROUBLE: Readonly<Record<NonNullable<Incoming['trouble']>, Said>> = {
  limit: own('the body exceeds the size limit; the rest was not read'),
  time: own('the body did not end within the time limit; the rest was not read'),
  stream: own('the response is an endless stream; only its beginning was read'),
  unknown: own('the body has an unknown content coding'),
  broken: own('the body does not match its content coding'),
};
