import { forRecentTexts } from '../derive/recent-texts.ts';
import type { Exchange } from '../model/exchange.ts';
import { ANONYMOUS } from '../model/identity.ts';
import type { RequestSpec } from '../model/probe.ts';
import { own, type Said, say } from '../model/said.ts';
import { decodeText } from '../parse/charset.ts';
import { type HeaderLine, headerValue } from '../parse/header-lines.ts';
import { rateLimitOf } from '../parse/rate-limit.ts';
import { isSafeMethod } from '../parse/safe-method.ts';
import type { Budget } from './budget.ts';
import type { Caller } from './callers.ts';
import { credentialsFor, type Sender } from './credentials-for.ts';
import type { Dispatch } from './dispatch.ts';
import { describeFailure, isBrokenConnection, TimeOut } from './failure.ts';
import type { Incoming, Outgoing } from './messages.ts';
import type { Notes } from './notes.ts';
import { alsoRemoving, ownCredentials } from './own-credentials.ts';
import { type Pace, retryAfterMs } from './pace.ts';
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
}

export type Sending = { readonly ok: true; readonly exchange: Exchange } | { readonly ok: false; readonly why: Said };

export interface Transmitter {
  /** Sends one request at the pace, once more where that is safe, and makes an exchange of it. Never throws. */
  transmit(job: Job): Promise<Sending>;
  readonly counters: { sent: number; failed: number };
}

export interface TransmitterParts {
  readonly options: WireOptions;
  readonly dispatch: Dispatch;
  readonly pace: Pace;
  readonly budget: Budget;
  readonly notes: Notes;
  /** The whole scan's end: a request that it cut short did not fail. */
  readonly stop: AbortSignal;
}

/** A request and its response before they become an exchange. */
interface Transmitted {
  readonly job: Job;
  readonly outgoing: Outgoing;
  readonly incoming: Incoming;
  readonly identity: string;
}

/** All bodies of one scan together; past that only the beginning of each is kept. */
const MAX_KEPT_BYTES = 32 * 1024 * 1024;
const SHORT_BODY_BYTES = 32 * 1024;

const ACCEPTED: readonly HeaderLine[] = [
  ['accept', '*/*'],
  ['accept-encoding', 'gzip, deflate, br'],
];

export function createTransmitter(parts: TransmitterParts): Transmitter {
  const { options, dispatch, pace, budget, notes, stop } = parts;
  const remover = ownCredentials(options);
  const counters = { sent: 0, failed: 0 };
  /** Long polls: what did not answer once is not waited for again. */
  const silent = new Set<string>();
  let kept = 0;

  async function attempt(outgoing: Outgoing, maxBodyBytes: number): Promise<Incoming> {
    const leave = await pace.enter();
    try {
      counters.sent += 1;
      const room = Math.min(maxBodyBytes, kept > MAX_KEPT_BYTES ? SHORT_BODY_BYTES : Infinity);
      const incoming = await dispatch.send(outgoing, room);
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
    const credentials = credentialsFor(job, options.target, job.caller.session.lines());
    const headers = mergeHeaders([['user-agent', options.userAgent], ...ACCEPTED], credentials, job.spec.headers ?? []);
    const { body } = job.spec;
    const outgoing: Outgoing = {
      method: job.spec.method,
      url: job.url,
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
      readSignals(incoming, job);
      const identity = credentials.length > 0 ? job.caller.name : ANONYMOUS;
      return { ok: true, exchange: toExchange({ job, outgoing, incoming, identity }) };
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
  function readSignals(incoming: Incoming, job: Job): void {
    const { status, headers, trouble } = incoming;
    if (status === 429 || status === 503) {
      const resetSeconds = rateLimitOf(headers)?.resetSeconds ?? 0;
      pace.slow(retryAfterMs(headerValue(headers, 'retry-after'), Date.now()) ?? resetSeconds * 1000);
      notes.about(
        job.spec.method,
        remover().text(job.url.href),
        say`returned ${status}, so the request rate was lowered`,
      );
    } else pace.ease();
    if (trouble !== undefined) notes.about(job.spec.method, remover().text(job.url.href), TROUBLE[trouble]);
  }

  function toExchange({ job, outgoing, incoming, identity }: Transmitted): Exchange {
    const removing = alsoRemoving(hiddenIn(job), remover());
    const { status, headers, bytes, truncated, httpVersion } = incoming;
    const sentBody = outgoing.body === undefined ? {} : { body: removing.text(outgoing.body) };
    const text = decodeText(bytes, headerValue(headers, 'content-type'));
    return {
      id: job.id,
      origin: 'live',
      identity,
      request: {
        method: outgoing.method,
        url: removing.text(job.url.href),
        headers: [['host', job.url.host], ...removing.sent(outgoing.headers)],
        ...sentBody,
      },
      response: {
        status,
        httpVersion,
        headers: removing.received(headers),
        body: once(removing.text(text)),
        bodyBytes: bytes.length,
        truncated,
      },
    };
  }

  return { transmit, counters };
}

const hiddenIn = ({ spec: { headers = [] }, hides = [] }: Job): readonly HeaderLine[] =>
  headers.filter(([name]) => hides.includes(name));

/** Servers answer many paths with one page: its text is kept once. */
const once = forRecentTexts((text) => text);

const SILENT = own('it timed out before and is not requested again');

const TROUBLE: Readonly<Record<NonNullable<Incoming['trouble']>, Said>> = {
  limit: own('the body exceeds the size limit; the rest was not read'),
  time: own('the body did not end within the time limit; the rest was not read'),
  stream: own('the response is an endless stream; only its beginning was read'),
  unknown: own('the body has an unknown content coding'),
  broken: own('the body does not match its content coding'),
};

/** Later groups replace earlier ones by name; within a group repeats stay. */
function mergeHeaders(...groups: readonly (readonly HeaderLine[])[]): HeaderLine[] {
  let merged: HeaderLine[] = [];
  for (const group of groups) {
    const names = new Set(group.map(([name]) => name.toLowerCase()));
    merged = [...merged.filter(([name]) => !names.has(name.toLowerCase())), ...group];
  }
  return merged;
}
