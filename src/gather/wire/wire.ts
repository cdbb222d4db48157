import { isIP } from 'node:net';
import { SESSION_HEADER } from '../../derive/mcp/requests.ts';
import type { Exchange } from '../../model/exchange.ts';
import type { HandshakeProbe, Probe, ProbeResult, RequestProbe, RequestSpec } from '../../model/probe.ts';
import type { ApiDocument } from '../../openapi/document.ts';
import { headerValue } from '../../parse/header-lines.ts';
import { reachOf } from './address-guard.ts';
import { createBudget } from './budget.ts';
import { createCallbacks } from './callbacks.ts';
import { type Caller, callerOf } from './callers.ts';
import { bareHost, createConnector } from './connector.ts';
import { createDispatch } from './dispatch.ts';
import { createEnd } from './end.ts';
import { describeFailure } from './failure.ts';
import { endpointOf, handshakeUrl, NO_BUDGET, NO_IDENTITY, type Refusal, refusal, requestsOf } from './gate.ts';
import { handshake } from './handshake.ts';
import { createHearing, type Heard } from './hearing.ts';
import { createLeftOutList } from './left-out.ts';
import { createNotes } from './notes.ts';
import { createPace } from './pace.ts';
import type { Job } from './prepare-request.ts';
import { plainUrl } from './scope.ts';
import { sendToLimit } from './send-to-limit.ts';
import type { StepRequest, StepResult } from './step.ts';
import { createStepDoor } from './step-door.ts';
import { createTransmitter } from './transmit.ts';
import type { Wire, WireOptions } from './wire-options.ts';

/** The client that keeps scope, consent, budget, pace and limits. Close it, or connections stay open. */
export function createWire(options: WireOptions): Wire {
  const { limits } = options;
  const connector = createConnector({ ...options, timeoutMs: limits.timeoutMs });
  const end = createEnd(options);
  const dispatch = createDispatch({ connector, stop: end.signal, ...limits });
  const pace = createPace(limits);
  end.signal.addEventListener('abort', () => pace.close(), { once: true });
  const budget = createBudget(limits.maxRequests);
  const notes = createNotes();
  const leftOut = createLeftOutList();
  const callbacks = createCallbacks(options.callback);
  const transmitter = createTransmitter({ options, dispatch, pace, budget, notes, stop: end.signal });
  const door = createStepDoor({ options, transmitter, budget, stop: end.signal });
  const documents: ApiDocument[] = [];
  const endpoints = new Set<string>();
  const sessions = new Set<string>();
  const shared = new Map<string, Promise<ProbeResult>>();
  let lastId = 0;

  function leave(probe: Probe, { reason, ...result }: Refusal): ProbeResult {
    for (const { method, url } of outlines(probe)) leftOut.add({ method, url, why: reason, detail: result.why });
    return result;
  }

  /** Ids and budget are given out here, in the order of the calls, so that they do not depend on which response comes first. */
  function enqueue(probe: Probe, caller: Caller): Promise<ProbeResult> {
    const requests = requestsOf(probe);
    if (!budget.take(Math.max(1, requests.length - whenMet(probe)))) return Promise.resolve(leave(probe, NO_BUDGET));
    const jobs = requests.map((spec) => toJob(probe, spec, caller));
    return end.race(run(probe, jobs), (refused) => leave(probe, refused));
  }

  function run(probe: Probe, jobs: readonly Job[]): Promise<ProbeResult> {
    if (probe.kind === 'handshake') return shake(probe);
    const [only] = jobs;
    if (probe.kind === 'callback' && only !== undefined)
      return callbacks.send(probe, ({ request }) =>
        transmitAll([{ ...only, spec: request, url: plainUrl(request.url) ?? only.url }]),
      );
    const first = jobs.length - whenMet(probe);
    return probe.kind === 'limit'
      ? sendToLimit(transmitAll, jobs.slice(0, first), jobs.slice(first))
      : transmitAll(jobs);
  }

  function toJob(probe: Probe, spec: RequestSpec, caller: Caller): Job {
    lastId += 1;
    return {
      id: `e${lastId}`,
      caller,
      spec,
      url: plainUrl(spec.url) ?? options.target,
      anonymous: probe.anonymous === true,
      ...(probe.only !== undefined && { only: probe.only }),
      withoutCookies: probe.kind === 'burst',
      fresh: probe.kind === 'burst' || (probe.kind === 'request' && probe.fresh === true),
      ...(probe.kind === 'request' && probe.operation !== undefined && { operation: probe.operation }),
      ...(probe.kind === 'request' && probe.hides !== undefined && { hides: probe.hides }),
      ...(probe.kind === 'limit' && { expectsLimit: true as const }),
      maxBodyBytes: (probe.kind === 'request' ? probe.maxBodyBytes : undefined) ?? limits.maxBodyBytes,
    };
  }

  async function transmitAll(jobs: readonly Job[]): Promise<ProbeResult> {
    const exchanges: Exchange[] = [];
    for (const job of jobs) {
      const sending = await transmitter.transmit(job);
      if (end.signal.aborted) return end.refusal();
      if (!sending.ok) {
        leftOut.add({ method: job.spec.method, url: job.url.href, why: 'failed', detail: sending.why });
        return { ok: false, left: 'failed', why: sending.why };
      }
      exchanges.push(sending.exchange);
      const session = headerValue(sending.exchange.response.headers, SESSION_HEADER);
      if (session !== undefined && session !== '') sessions.add(session);
    }
    return { ok: true, exchanges };
  }

  async function shake(probe: HandshakeProbe): Promise<ProbeResult> {
    const done = await pace.enter();
    try {
      await options.permit?.(new URL(handshakeUrl(probe)));
      const [first] = await connector.addresses();
      transmitter.counters.sent += 1;
      const servername = isIP(bareHost(probe.host)) === 0 ? probe.host : undefined;
      const to = { ...probe, address: first?.address ?? '', servername, timeoutMs: limits.timeoutMs, stop: end.signal };
      return { ok: true, exchanges: [], accepted: await handshake(to) };
    } catch (error) {
      return { ok: false, left: 'failed', why: describeFailure(error) };
    } finally {
      done();
      options.onSent?.(stats());
    }
  }

  const stats = () => ({ ...transmitter.counters, budget: limits.maxRequests });

  async function send(probe: Probe): Promise<ProbeResult> {
    if (end.signal.aborted) return leave(probe, end.refusal());
    const refused = refusal(probe, options, { documents, endpoints, sessions });
    if (refused !== undefined) return leave(probe, refused);
    const caller = callerOf(options, probe.as);
    if (caller === undefined) return leave(probe, NO_IDENTITY);
    const key = shareKey(probe, caller.name);
    if (key === undefined) return enqueue(probe, caller);
    const result = shared.get(key) ?? enqueue(probe, caller);
    shared.set(key, result);
    return result;
  }

  async function listen(
    request: RequestSpec,
    how: Pick<RequestProbe, 'anonymous'>,
    talk: (heard: Heard) => Promise<void>,
  ): Promise<ProbeResult> {
    const probe: RequestProbe = { kind: 'request', id: 'listen', risk: 'read', fresh: true, request, ...how };
    const refused = end.signal.aborted ? end.refusal() : refusal(probe, options, { documents, endpoints, sessions });
    if (refused !== undefined) return leave(probe, refused);
    const caller = callerOf(options, undefined);
    if (caller === undefined) return leave(probe, NO_IDENTITY);
    if (!budget.take(1)) return leave(probe, NO_BUDGET);
    const hearing = createHearing();
    const sending = transmitAll([{ ...toJob(probe, request, caller), hearing }]).finally(() => hearing.end());
    await talk(hearing);
    hearing.close();
    return end.race(sending, (left) => leave(probe, left));
  }

  async function step(request: StepRequest, origins: readonly string[]): Promise<StepResult> {
    lastId += 1;
    if (end.signal.aborted) return { ok: false, left: 'time', why: end.refusal().why };
    return door.send(request, `e${lastId}`, origins);
  }

  return {
    send,
    listen,
    step,
    get: (url, extra = {}) => {
      const { headers, ...rest } = extra;
      const request = { method: 'GET', url, ...(headers ? { headers } : {}) };
      return send({ kind: 'request', id: 'get', risk: 'read', request, ...rest });
    },
    stats,
    notes: () => notes.all(),
    note: notes.add,
    useDocument: (document) => {
      documents.push(document);
    },
    admitReads: (url) => {
      const plain = plainUrl(url);
      if (plain !== undefined) endpoints.add(endpointOf(plain));
    },
    tls: () => connector.tls(),
    leftOut: () => leftOut.all(),
    reach: () =>
      connector.addresses().then(
        (pinned) => reachOf(pinned.map(({ address }) => address)),
        () => undefined,
      ),
    ended: () => end.signal.aborted,
    async close() {
      end.close();
      pace.close();
      callbacks.close();
      await Promise.all([dispatch.close(), door.close()]);
    },
  };
}

/** Reads that are equal in all that the server sees are sent once. */
function shareKey(probe: Probe, caller: string): string | undefined {
  if (probe.kind === 'limit') {
    const { id: _, ...same } = probe;
    return JSON.stringify(same);
  }
  if (probe.kind !== 'request' || probe.fresh === true || probe.risk !== 'read') return undefined;
  const { method, url, headers = [], body } = probe.request;
  const who = probe.anonymous === true ? null : caller;
  const how = [who, probe.only ?? null, probe.maxBodyBytes ?? null];
  return JSON.stringify([method, plainUrl(url)?.href ?? url, headers, body ?? null, ...how]);
}

/** How many requests of a probe are sent in place of others, and need no room of their own. */
const whenMet = (probe: Probe): number => (probe.kind === 'limit' ? probe.whenMet.length : 0);

function outlines(probe: Probe): readonly { method: string; url: string }[] {
  if (probe.kind === 'handshake') return [{ method: 'TLS', url: `${probe.host}:${probe.port}` }];
  return requestsOf(probe).map(({ method, url }) => ({ method, url: plainUrl(url)?.href ?? url }));
}
