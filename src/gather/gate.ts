import type { LeftOut } from '../model/evidence.ts';
import type { Answer, Probe, RequestSpec } from '../model/probe.ts';
import { own, quote, say } from '../model/said.ts';
import { acts, readsByMethod } from './consent.ts';
import { inScope, plainUrl } from './scope.ts';

export type Refusal = Extract<Answer, { ok: false }> & { readonly reason: LeftOut['why'] };

export interface GateOptions {
  readonly target: URL;
  readonly allowWrites: boolean;
}

/** The requests of a probe in the order in which they are sent; none for a handshake. */
export function requestsOf(probe: Probe): readonly RequestSpec[] {
  if (probe.kind === 'request') return [probe.request];
  if (probe.kind === 'pair') return [probe.a, probe.b, probe.b, probe.a];
  if (probe.kind === 'burst') return Array.from({ length: Math.min(MAX_BURST, probe.count) }, () => probe.request);
  return [];
}

const MAX_BURST = 30;

/** Why a probe may not be sent at all: out of scope, or it acts and nobody consented. Undefined when it may. */
export function refusal(probe: Probe, options: GateOptions): Refusal | undefined {
  if (probe.kind === 'handshake') {
    const url = plainUrl(`https://${probe.host.includes(':') ? `[${probe.host}]` : probe.host}:${probe.port}/`);
    return url !== undefined && inHandshakeScope(options.target, url) ? undefined : OUTSIDE;
  }
  for (const spec of requestsOf(probe)) {
    const url = plainUrl(spec.url);
    if (url === undefined || !inScope(options.target, url)) return OUTSIDE;
    const refused = options.allowWrites ? undefined : withoutConsent(spec, url, options.target);
    if (refused !== undefined) return refused;
  }
  return probe.risk === 'write' && !options.allowWrites ? WRITES : undefined;
}

const inHandshakeScope = (target: URL, url: URL): boolean =>
  inScope(target, url) || (url.hostname === target.hostname && url.port === target.port);

function withoutConsent(spec: RequestSpec, url: URL, target: URL): Refusal | undefined {
  // What the user typed is what the user wants asked.
  if (url.href === plainUrl(target.href)?.href && spec.method === 'GET') return undefined;
  if (!readsByMethod(spec.method)) {
    return { ...WRITES, why: say`${quote(spec.method, 20)} may change something; --allow-writes sends it` };
  }
  const word = acts(spec.method, url.pathname + url.search);
  if (word === undefined) return undefined;
  return refuse(
    'consent',
    'acts',
    say`${quote(word, 20)} in its URL says that it does something; --allow-writes sends it`,
  );
}

const refuse = (left: Refusal['left'], reason: Refusal['reason'], why: Refusal['why']): Refusal => ({
  ok: false,
  left,
  reason,
  why,
});

const OUTSIDE = refuse('scope', 'scope', own('it is outside the site that is scanned'));
const WRITES = refuse('consent', 'writes', own('it may change something; --allow-writes sends it'));
export const NO_BUDGET = refuse('budget', 'budget', own('the request budget is used up; --max-requests raises it'));
export const NO_TIME = refuse('time', 'time', own('the time for the scan is up; --max-time raises it'));
export const INTERRUPTED = refuse('time', 'time', own('the scan was interrupted'));
