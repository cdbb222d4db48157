import { isSignedOut } from '../../derive/response/signed-out.ts';
import type { Exchange } from '../../model/exchange.ts';
import { ANONYMOUS } from '../../model/identity.ts';
import { own, type Said, say } from '../../model/said.ts';
import { type HeaderLine, headerValue } from '../../parse/header-lines.ts';
import { rateLimitOf } from '../../parse/rate-limit.ts';
import { isSafeMethod } from '../../parse/safe-method.ts';
import type { Budget } from './budget.ts';
import type { Dispatch } from './dispatch.ts';
import { describeFailure, isBrokenConnection, TimeOut } from './failure.ts';
import type { Incoming, Outgoing } from './messages.ts';
import type { Notes } from './notes.ts';
import { alsoRemoving, ownCredentials } from './own-credentials.ts';
import { LONGEST_PAUSE_MS, type Pace, retryAfterMs } from './pace.ts';
import { type Job, linesWords, type Prepared, prepareRequest } from './prepare-request.ts';
import { createRenewedCookies } from './renewed-cookies.ts';
import { toExchange } from './to-exchange.ts';
import { createTurns } from './turns.ts';
import { createUnavailable } from './unavailable.ts';
import type { WireOptions } from './wire-options.ts';

export type Sending = Sent | { readonly ok: false; readonly why: Said };

interface Sent {
  readonly ok: true;
  readonly exchange: Exchange;
  /** The credentials that its caller had when it left. */
  readonly carried: string;
}

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
/** Of one request whose session was replaced meanwhile. */
const MOST_TRIES = 4;
const SHORT_BODY_BYTES = 32 * 1024;

export function createTransmitter(parts: TransmitterParts): Transmitter {
  const { options, dispatch, pace, budget, notes, stop } = parts;
  const renewed = createRenewedCookies();
  const remover = ownCredentials(options, renewed.secrets);
  const counters = { sent: 0, failed: 0 };
  /** Long polls: what did not respond once is not waited for again. */
  const silent = new Set<string>();
  const turns = createTurns();
  const unavailable = createUnavailable();
  let kept = 0;

  /** The request is put together when it is its turn, so that it carries what the server renewed while it waited. */
  async function attempt({ url, prepare }: Preparing, maxBodyBytes: number, through = dispatch): Promise<Arrival> {
    const leave = await pace.enter();
    try {
      await options.permit?.(url);
      counters.sent += 1;
      const room = Math.min(maxBodyBytes, kept > MAX_KEPT_BYTES ? SHORT_BODY_BYTES : Infinity);
      const outgoing = prepare();
      // It stays open while others are sent.
      if (outgoing.hearing !== undefined) leave();
      const incoming = await through.send(outgoing, room);
      kept += incoming.bytes.length;
      return { outgoing, incoming };
    } finally {
      leave();
      options.onSent?.({ ...counters, budget: options.limits.maxRequests });
    }
  }

  async function transmit(job: Job): Promise<Sending> {
    if (job.hearing !== undefined) return sendNow(job);
    let sending = await sendOnce(job);
    for (let tries = 1; tries < MOST_TRIES && (await isOutrun(job, sending)); tries += 1) sending = await sendOnce(job);
    const { renew } = job.caller.session;
    if (renew === undefined || !isOfCaller(sending) || stop.aborted) return sending;
    const isRenewed = await renew(sending.exchange);
    return isRenewed && !stop.aborted && budget.take(1) ? sendOnce(job) : sending;
  }

  /** The server replaced the session for another request of the caller while this one was on its way. */
  async function isOutrun({ caller }: Job, sending: Sending): Promise<boolean> {
    if (!isOfCaller(sending) || stop.aborted || !isSignedOut(sending.exchange)) return false;
    await turns.ended(caller.name);
    if (linesWords(renewed.linesOf(caller)) === sending.carried) return false;
    turns.oneByOne(caller.name);
    return !stop.aborted && budget.take(1);
  }

  const sendOnce = (job: Job): Promise<Sending> => turns.take(job.caller.name, () => sendNow(job));

  async function sendNow(job: Job): Promise<Sending> {
    const silence = `${job.spec.method} ${job.url.origin}${job.url.pathname}`;
    if (silent.has(silence)) return { ok: false, why: SILENT };
    let prepared: Prepared | undefined;
    let end: (() => void) | undefined;
    const prepare = (): Outgoing => {
      if (job.hearing === undefined) end ??= turns.begin(job.caller.name);
      prepared = prepareRequest(job, options, renewed.linesOf(job.caller));
      return prepared.outgoing;
    };
    try {
      const preparing = { url: job.url, prepare };
      const arrival = await attempt(preparing, job.maxBodyBytes).catch((error: unknown) => {
        const isOnce = job.hearing !== undefined || !isSafeMethod(job.spec.method);
        if (!isBrokenConnection(error) || isOnce || stop.aborted || !budget.take(1)) throw error;
        return attempt(preparing, job.maxBodyBytes);
      });
      return arrived(job, arrival, prepared);
    } catch (error) {
      const why = describeFailure(error);
      if (error instanceof TimeOut) silent.add(silence);
      if (!stop.aborted) {
        counters.failed += 1;
        notes.about(job.spec.method, remover().text(job.url.href), why);
      }
      return { ok: false, why };
    } finally {
      end?.();
    }
  }

  function arrived(job: Job, { outgoing, incoming }: Arrival, prepared: Prepared | undefined): Sending {
    const sent = { ...outgoing, url: job.url };
    if (!(incoming.status === 429 && job.expectsLimit)) readSignals(incoming, sent);
    if (prepared?.isWhole === true) renewed.take(job.caller, incoming);
    const identity = prepared?.isAnonymous === false ? job.caller.name : ANONYMOUS;
    const removing = alsoRemoving(hiddenIn(job), remover());
    const exchange = toExchange({ ...job, identity, outgoing: sent, incoming }, removing);
    return { ok: true, exchange, carried: prepared?.carried ?? '' };
  }

  /** What a response says about our pace, and what of it is not whole. */
  function readSignals(incoming: Incoming, { method, url }: Outgoing): void {
    const { status, trouble } = incoming;
    if (status !== 503) unavailable.responded();
    const pause = pauseFor(incoming, `${method} ${url.origin}${url.pathname}`);
    if (pause === undefined) pace.ease();
    else {
      pace.slow(pause);
      notes.about(method, remover().text(url.href), say`returned ${status}, so the request rate was lowered`);
    }
    if (trouble !== undefined) notes.about(method, remover().text(url.href), TROUBLE[trouble]);
  }

  /** Milliseconds that the server asks to wait; undefined where the response is not about our pace. */
  function pauseFor({ status, headers }: Incoming, what: string): number | undefined {
    if (status !== 429 && status !== 503) return undefined;
    const resetSeconds = rateLimitOf(headers)?.resetSeconds ?? 0;
    const wanted = retryAfterMs(headerValue(headers, 'retry-after'), Date.now()) ?? resetSeconds * 1000;
    return status === 429 ? wanted : unavailable.pauseFor(what, Math.min(wanted, LONGEST_PAUSE_MS));
  }

  const open: Transmitter['open'] = async (outgoing, maxBodyBytes, through) => {
    try {
      const { incoming } = await attempt({ url: outgoing.url, prepare: () => outgoing }, maxBodyBytes, through);
      readSignals(incoming, outgoing);
      return { ok: true, incoming };
    } catch (error) {
      if (!stop.aborted) counters.failed += 1;
      return { ok: false, why: describeFailure(error) };
    }
  };

  return { transmit, open, counters };
}

/** Where a request goes, and what puts it together when it may leave. */
interface Preparing {
  readonly url: URL;
  prepare(): Outgoing;
}

interface Arrival {
  readonly outgoing: Outgoing;
  readonly incoming: Incoming;
}

const isOfCaller = (sending: Sending): sending is Sent => sending.ok && sending.exchange.identity !== ANONYMOUS;

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
