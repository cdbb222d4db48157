import type { LeftOut } from '../../model/evidence.ts';
import type { BurstProbe, HandshakeProbe, LimitProbe, Probe, ProbeResult, RequestSpec } from '../../model/probe.ts';
import { own } from '../../model/said.ts';
import { isMethodOverride } from '../../openapi/request/method-override.ts';
import { acting } from '../consent/acting.ts';
import { documentedActing, type KnownDocuments } from '../consent/documented.ts';
import { isLlmProbe } from '../consent/llm-probes.ts';
import { protocolAct, protocolRead } from '../consent/protocol-reads/index.ts';
import { endsOwnSession } from '../consent/protocol-reads/mcp.ts';
import { reasonOf } from '../consent/reason.ts';
import { isSignedIn } from './callers.ts';
import { inScope, plainUrl } from './scope.ts';
import type { WireOptions } from './wire-options.ts';

export type Refusal = Extract<ProbeResult, { ok: false }> & { readonly reason: LeftOut['why'] };

/** Where some credentials are sent, what acts is decided more strictly. */
export type GateOptions = Pick<WireOptions, 'target' | 'allowWrites' | 'llmProbes' | 'credentials' | 'identities'>;

/** The requests of a probe in the order in which they are sent; none for a handshake. */
export function requestsOf(probe: Probe): readonly RequestSpec[] {
  if (probe.kind === 'request' || probe.kind === 'callback') return [probe.request];
  if (probe.kind === 'pair') return [probe.a, probe.b, probe.b, probe.a];
  if (probe.kind === 'limit') return [...repeated(probe), ...probe.whenMet];
  if (probe.kind === 'burst') return repeated(probe);
  return [];
}

const MAX_BURST = 30;

const repeated = ({ count, request }: BurstProbe | LimitProbe): readonly RequestSpec[] =>
  Array.from({ length: Math.min(MAX_BURST, count) }, () => request);

/** What was learnt of the target that decides what may be sent. */
export interface Known {
  readonly documents: KnownDocuments;
  /** Endpoints of protocols that read by POST, as `endpointOf` writes them. */
  readonly endpoints: ReadonlySet<string>;
  /** Ids of MCP sessions that the target handed to this scan. */
  readonly sessions: ReadonlySet<string>;
}

/** Where a protocol's requests go, whatever their query says. */
export const endpointOf = ({ origin, pathname }: URL): string => origin + pathname;

/** Why a probe may not be sent at all: out of scope, or it acts and there is no consent. Undefined when it may. */
export function refusal(probe: Probe, options: GateOptions, known: Known): Refusal | undefined {
  if (probe.kind === 'handshake') {
    const url = plainUrl(handshakeUrl(probe));
    return url !== undefined && inHandshakeScope(options.target, url) ? undefined : OUTSIDE;
  }
  for (const spec of requestsOf(probe)) {
    const url = plainUrl(spec.url);
    if (url === undefined || !inScope(options.target, url)) return OUTSIDE;
    if (overrides(spec) && !(options.allowWrites && mayOverride(probe))) return OVERRIDE;
    const refused = options.allowWrites ? undefined : withoutConsent(spec, url, options, known);
    if (refused !== undefined) return refused;
  }
  return probe.risk === 'write' && !options.allowWrites ? WRITES : undefined;
}

/** The server that a handshake is made with, as the URL of its root. */
export const handshakeUrl = ({ host, port }: HandshakeProbe): string =>
  `https://${host.includes(':') ? `[${host}]` : host}:${port}/`;

const inHandshakeScope = (target: URL, url: URL): boolean =>
  inScope(target, url) || (url.hostname === target.hostname && url.port === target.port);

const mayOverride = (probe: Probe): boolean => probe.kind === 'request' && probe.overridesMethod === true;

const overrides = ({ headers = [] }: RequestSpec): boolean => headers.some(([name]) => isMethodOverride(name));

function withoutConsent(
  spec: RequestSpec,
  url: URL,
  options: GateOptions,
  { documents, endpoints, sessions }: Known,
): Refusal | undefined {
  // What the user typed is what the user wants requested.
  if (url.href === plainUrl(options.target.href)?.href && spec.method === 'GET') return undefined;
  const sent = { ...spec, url: url.href };
  const isRead =
    protocolRead(sent) || endsOwnSession(sent, sessions) || (options.llmProbes === true && isLlmProbe(sent));
  if (endpoints.has(endpointOf(url)) && isRead) return undefined;
  if (protocolAct(sent)) return OPERATION;
  const strict = isSignedIn(options);
  const request = { method: spec.method, url: url.href };
  const action = documentedActing(documents, request, strict) ?? acting(request, strict);
  if (action === undefined || action === 'reads') return undefined;
  return refuse('consent', action.where === 'method' ? 'writes' : 'acts', reasonOf(action));
}

const refuse = (left: Refusal['left'], reason: Refusal['reason'], why: Refusal['why']): Refusal => ({
  ok: false,
  left,
  reason,
  why,
});

const OUTSIDE = refuse('scope', 'scope', own('it is outside the site that is scanned'));
const OVERRIDE = refuse('consent', 'writes', own('a header of it makes another method of the request'));
const WRITES = refuse('consent', 'writes', own('it may change something; --allow-writes sends it'));
const OPERATION = refuse(
  'consent',
  'acts',
  own('its query is a GraphQL operation that may do something; --allow-writes sends it'),
);
export const NO_BUDGET = refuse('budget', 'budget', own('the request budget is used up; --max-requests raises it'));
export const NO_IDENTITY = refuse('failed', 'failed', own('there is no identity of that name'));
export const NO_TIME = refuse('time', 'time', own('the time limit of the scan is reached; --max-time raises it'));
export const INTERRUPTED = refuse('time', 'time', own('the scan was interrupted'));
