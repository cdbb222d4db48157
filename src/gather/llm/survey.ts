import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { canaryOf } from '../../derive/llm/canary.ts';
import { LLM_PROBES, PROBE_HEADER, probeHeader, type SentProbe } from '../../derive/llm/probes.ts';
import { isRefusal, isSuccess } from '../../derive/page.ts';
import type { Operation } from '../../model/evidence.ts';
import type { Exchange } from '../../model/exchange.ts';
import type { RequestSpec } from '../../model/probe.ts';
import { count, own, quote, say } from '../../model/said.ts';
import type { ApiDocument } from '../../openapi/document.ts';
import { headerValue } from '../../parse/header-lines.ts';
import type { Places } from '../mcp/endpoints.ts';
import { candidate } from '../survey/candidate.ts';
import type { Surveyor } from '../survey/surveyor.ts';
import type { Wire } from '../wire/wire-options.ts';
import { findLlmEndpoints, type LlmEndpoint } from './endpoints.ts';

/** A model costs its operator money: one probe at a time, so long apart, and so long in all. */
const PACE: ProbePace = { apartMs: 500, inAllMs: 30_000 };

export interface ProbePace {
  readonly apartMs: number;
  readonly inAllMs: number;
}

/** Replies without success in a row, after which an endpoint is left. */
const MOST_FAILED = 3;

interface Setting {
  readonly surveyor: Surveyor;
  readonly wire: Wire;
  readonly places: Places;
  readonly document: ApiDocument | undefined;
  readonly hasCredentials: boolean;
}

/** Sends the probes of `--llm-probes` to the endpoints of language models, one after the other, and says how many. */
export async function surveyLlm(setting: Setting, pace = PACE): Promise<void> {
  const { surveyor, wire, places, document, hasCredentials } = setting;
  const endpoints = await findLlmEndpoints(surveyor, places, document);
  if (endpoints.length === 0) wire.note(own('No endpoint of a language model was found: no probe was sent.'));
  const until = performance.now() + pace.inAllMs;
  for (const endpoint of endpoints) {
    wire.admitReads(endpoint.url);
    await probe(endpoint, { surveyor, wire, hasCredentials, until, apartMs: pace.apartMs });
    const done = surveyor.exchanges().filter((exchange) => isProbeTo(endpoint.url, exchange)).length;
    wire.note(say`${count(done, 'probe')} for language models got a response from ${quote(endpoint.url, 120)}.`);
  }
}

interface Sending extends Pick<Setting, 'surveyor' | 'wire' | 'hasCredentials'> {
  /** When no more are sent. */
  readonly until: number;
  readonly apartMs: number;
}

const isProbeTo = (url: string, { request }: Exchange): boolean =>
  request.url === url && headerValue(request.headers, PROBE_HEADER) !== undefined;

/** Without credentials as long as the endpoint lets them do. */
async function probe(
  endpoint: LlmEndpoint,
  { surveyor, wire, hasCredentials, until, apartMs }: Sending,
): Promise<void> {
  let failed = 0;
  let anonymous = true;
  for (const each of LLM_PROBES) {
    if (failed >= MOST_FAILED || performance.now() > until || wire.ended()) break;
    const canary = canaryOf(Math.random(), Math.random(), Math.random());
    const spec = requestFor(endpoint, { probe: each, canary });
    let reply = await surveyor.send(spec, { anonymous });
    await wait(apartMs);
    if (anonymous && hasCredentials && reply !== undefined && isRefusal(reply)) {
      anonymous = false;
      reply = await surveyor.send(spec, { anonymous });
      await wait(apartMs);
    }
    if (reply !== undefined && each === LLM_PROBES[0]) note(surveyor, reply);
    failed = isReply(reply) ? 0 : failed + 1;
  }
}

/** The endpoint was requested, whatever named it. */
function note({ ledger }: Surveyor, reply: Exchange): void {
  const { method, url } = reply.request;
  const known = ledger.operations().find((operation) => operation.method === method && operation.url === url);
  const requested = { ...candidate(url, known?.source ?? 'well-known'), method };
  ledger.requested(known === undefined ? requested : { ...requested, described: withoutReason(known) }, reply);
}

const withoutReason = ({ notSent: _, missed: __, ...operation }: Operation): Operation => operation;

const isReply = (exchange: Exchange | undefined): boolean => exchange !== undefined && isSuccess(exchange);

const requestFor = ({ url, makeBody, model }: LlmEndpoint, sent: SentProbe): RequestSpec => ({
  method: 'POST',
  url,
  headers: [
    ['content-type', 'application/json'],
    [PROBE_HEADER, probeHeader(sent)],
  ],
  body: JSON.stringify(makeBody(sent.probe.text(sent.canary), model)),
});
