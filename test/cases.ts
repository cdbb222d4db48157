/**
 * The vocabulary of check tests: evidence in a line or two, and cases with a polarity. A check's plan is really executed, against
 * a `server` function that plays the target.
 */
import { describe, expect, it } from 'vitest';
import { basePaths, pathIndex } from '../src/derive/document/document-paths.ts';
import { judgeCheck, planCheck, type Verdict } from '../src/judge/run.ts';
import type { Check, Facts } from '../src/model/check.ts';
import type { ApiDocument } from '../src/model/document.ts';
import {
  type Evidence,
  type EvidenceMap,
  type EvidenceName,
  gathered,
  type Operation,
  type Surface,
} from '../src/model/evidence.ts';
import type { Exchange } from '../src/model/exchange.ts';
import { CALLBACK, type LimitProbe, type Probe, type ProbeResult, type RequestSpec } from '../src/model/probe.ts';
import { own } from '../src/model/said.ts';
import { readDocument } from '../src/openapi/read/read.ts';
import type { HeaderLine } from '../src/parse/header-lines.ts';

/** A response as a test writes it; what is left out is a plain 200 to GET https://api.test/. */
export interface Page {
  readonly url?: string;
  readonly method?: string;
  readonly status?: number;
  /** `Name: value`, as on the wire. */
  readonly headers?: readonly string[];
  readonly body?: string;
  /** Headers of the request. */
  readonly sent?: readonly string[];
  /** Body of the request. */
  readonly sentBody?: string;
  readonly identity?: string;
  readonly truncated?: boolean;
}

export interface Case {
  readonly pages?: readonly Page[];
  readonly surface?: Partial<Surface>;
  readonly evidence?: Partial<{ [K in keyof EvidenceMap]: EvidenceMap[K] }>;
  /** The API document as YAML or JSON; its operations count as surveyed where a page serves them. */
  readonly document?: string;
  /** Plays the target for the check's own probes; undefined: no response. `n` counts the requests of a burst or pair from 0. */
  readonly server?: (request: RequestSpec, probe: Probe, n: number) => Page | undefined;
  /** Whether the server fetches the address of a callback probe; not known unless said. */
  readonly fetches?: boolean;
  /** Responds to a handshake probe. */
  readonly accepts?: (version: string) => boolean;
}

/** 2026-11-20, the instant at which all test evidence was seen. */
export const observedAt = Date.UTC(2026, 10, 20);

/** An operation that a link of the first page led to. */
export const linkedOperation = (path: string, more: Partial<Operation> = {}): Operation => ({
  method: 'GET',
  url: `https://api.test${path}`,
  path,
  source: 'link',
  parameters: [],
  exchange: 'e1',
  ...more,
});

/** A case of one response, given its header lines. */
export const responseWith = (...headers: string[]): Case => ({ pages: [{ headers }] });

/** A case of one JSON response. */
export const json = (value: unknown, page: Page = {}): Case => ({
  pages: [
    { ...page, headers: ['Content-Type: application/json', ...(page.headers ?? [])], body: JSON.stringify(value) },
  ],
});

/** A case of one HTML response. */
export const html = (body: string, page: Page = {}): Case => ({
  pages: [{ ...page, headers: ['Content-Type: text/html; charset=utf-8', ...(page.headers ?? [])], body }],
});

export const headerLine = (line: string): HeaderLine => {
  const colon = line.indexOf(':');
  return [line.slice(0, colon), line.slice(colon + 1).trimStart()];
};

export function exchangeOf(page: Page, id: string): Exchange {
  return {
    id,
    origin: 'live',
    identity: page.identity ?? 'anonymous',
    request: {
      method: page.method ?? 'GET',
      url: page.url ?? 'https://api.test/',
      headers: (page.sent ?? []).map(headerLine),
      ...(page.sentBody !== undefined && { body: page.sentBody }),
    },
    response: {
      status: page.status ?? 200,
      httpVersion: '1.1',
      headers: (page.headers ?? []).map(headerLine),
      body: page.body ?? '',
      bodyBytes: Buffer.byteLength(page.body ?? ''),
      truncated: page.truncated ?? false,
    },
  };
}

export function evidenceOf(test: Case): Evidence {
  const exchanges = (test.pages ?? []).map((page, i) => exchangeOf(page, `e${i + 1}`));
  const target = exchanges[0]?.request.url ?? 'https://api.test/';
  const { origin } = new URL(target);
  const document = test.document === undefined ? undefined : documentOf(test.document);
  const surface: Surface = {
    target,
    origin,
    reach: 'public',
    observedAt,
    frameworks: [],
    nonexistent: [],
    operations: document === undefined ? [] : surveyed(document, origin, exchanges),
    leftOut: [],
    writes: false,
    ...test.surface,
  };
  const absent = { ok: false, kind: 'absent', why: own('not part of this case') } as const;
  const given = Object.entries(test.evidence ?? {}).map(([name, value]) => [name, gathered(value)]);
  return {
    exchanges: gathered(exchanges),
    surface: gathered(surface),
    keys: gathered([]),
    tls: absent,
    document: document === undefined ? absent : gathered(document),
    texts: absent,
    source: absent,
    logs: absent,
    given: absent,
    identities: absent,
    ...Object.fromEntries(given),
  };
}

/** The evidence of a case that a reading takes; an error where the case does not have it. */
export function factsOf<K extends EvidenceName>(test: Case, ...names: readonly K[]): Facts<K> {
  const evidence = evidenceOf(test);
  const facts = names.map((name) => {
    const fact = evidence[name];
    if (!fact.ok) throw new Error(`the case has no ${name}`);
    return [name, fact.value];
  });
  return Object.fromEntries(facts);
}

/** A document as a test writes it, under the name `openapi.yaml`. */
export function documentOf(text: string): ApiDocument {
  const reading = readDocument([{ from: 'openapi.yaml', text }]);
  if (!reading.ok) throw new Error(`the case's document: ${reading.problem.message}`);
  return reading.document;
}

/** The survey's lines on a document's operations: requested where a page serves it, otherwise not. */
const surveyed = (document: ApiDocument, origin: string, exchanges: readonly Exchange[]): Operation[] =>
  document.operations.map((operation) => {
    const { method, key, path, operationId } = operation;
    const responding = exchanges.find(
      ({ request }) => pathIndex(document, origin).operationAt(request.method, request.url) === operation,
    );
    const [base = ''] = basePaths(document, operation, origin);
    const url = responding?.request.url ?? origin + base + path.replace(/\{[^{}]{1,100}\}/g, '1');
    return {
      method,
      url,
      path: base + path,
      source: 'document',
      documented: key,
      parameters: operation.parameters.filter((each) => each.in === 'query').map(({ name }) => name),
      ...(operationId !== undefined && { operationId }),
      ...(responding === undefined ? { notSent: own('no page of this case matches it') } : { exchange: responding.id }),
    };
  });

function responseTo(probe: Probe, test: Case, tag: string): ProbeResult {
  const noResponse: ProbeResult = { ok: false, left: 'failed', why: own('no response in this case') };
  if (probe.kind === 'handshake') {
    return test.accepts === undefined ? noResponse : { ok: true, exchanges: [], accepted: test.accepts(probe.version) };
  }
  if (probe.kind === 'limit') return limitResult(probe, test, tag);
  const requests = requestsOf(probe);
  const pages = requests.map((request, n) => {
    const page = test.server?.(request, probe, n);
    const sent = (request.headers ?? []).map(([name, value]) => `${name}: ${value}`);
    return page && exchangeOf({ ...sentOf(request), sent, ...page }, `${tag}.${probe.id}.${n}`);
  });
  const exchanges = pages.filter((page) => page !== undefined);
  if (exchanges.length < requests.length) return noResponse;
  return probe.kind === 'callback' ? { ok: true, exchanges, callback: callbackOf(test) } : { ok: true, exchanges };
}

const sentOf = ({ method, url, body }: RequestSpec): Page => ({
  method,
  url,
  ...(body !== undefined && { sentBody: body }),
});

const callbackOf = ({ fetches }: Case): { readonly url: string; readonly fetched?: boolean } => ({
  url: CALLED,
  ...(fetches !== undefined && { fetched: fetches }),
});

/** Where a callback probe lets the server go. */
const CALLED = 'http://127.0.0.1:1/ob-0123456789ab';

/** As the wire does: until 429, then what is for that case as long as there is room. */
function limitResult(probe: LimitProbe, test: Case, tag: string): ProbeResult {
  const exchanges: Exchange[] = [];
  const send = (request: RequestSpec): Exchange | undefined => {
    const n = exchanges.length;
    const page = test.server?.(request, probe, n);
    const sent = (request.headers ?? []).map(([name, value]) => `${name}: ${value}`);
    const { method, url } = request;
    const exchange = page && exchangeOf({ ...page, method, url, sent }, `${tag}.${probe.id}.${n}`);
    if (exchange !== undefined) exchanges.push(exchange);
    return exchange;
  };
  let last: Exchange | undefined;
  do last = send(probe.request);
  while (last !== undefined && last.response.status !== 429 && exchanges.length < probe.count);
  if (last?.response.status === 429 && exchanges.length + probe.whenMet.length <= probe.count)
    for (const request of probe.whenMet) send(request);
  return exchanges.length === 0
    ? { ok: false, left: 'failed', why: own('no response in this case') }
    : { ok: true, exchanges };
}

function requestsOf(probe: Exclude<Probe, { kind: 'handshake' | 'limit' }>): RequestSpec[] {
  if (probe.kind === 'request') return [probe.request];
  if (probe.kind === 'callback')
    return [{ ...probe.request, url: probe.request.url.replace(CALLBACK, encodeURIComponent(CALLED)) }];
  if (probe.kind === 'burst') return Array.from({ length: probe.count }, () => probe.request);
  return [probe.a, probe.b, probe.b, probe.a];
}

/** Plans, responds to and judges one check on one case. */
export function judge(check: Check, test: Case): Verdict {
  const plan = planCheck(check, evidenceOf(test));
  const probes = 'probes' in plan ? plan.probes : [];
  return judgeCheck(plan, new Map(probes.map((probe) => [probe.id, responseTo(probe, test, check.id)])));
}

/** `high The message`: what cases expect, one a line. */
export const spoken = ({ check, observations }: Verdict): string[] =>
  observations.map(({ severity, message }) => `${severity ?? check.severity} ${message}`);

interface Cases {
  /** Name, evidence, and how each observation begins (`severity message…`), in order. */
  readonly fires: readonly (readonly [name: string, test: Case, ...expected: string[]])[];
  readonly quiet: readonly (readonly [name: string, test: Case])[];
  /** Not applicable. */
  readonly skips?: readonly (readonly [name: string, test: Case])[];
  /** Could not look. */
  readonly unknown?: readonly (readonly [name: string, test: Case])[];
}

/** Polarity is data; the registry test demands at least two of each. */
export function casesFor(check: Check, cases: Cases): void {
  describe(check.id, () => {
    it.each(cases.fires.map(([name, test, ...expected]) => ({ name, test, expected })))(
      'fires: $name',
      ({ test, expected }) => {
        const verdict = judge(check, test);
        expect(verdict.reason ?? '').toBe('');
        const lines = spoken(verdict);
        expect(lines.map((line, i) => line.slice(0, expected[i]?.length))).toEqual(expected);
        expect(JSON.stringify(verdict.observations)).not.toContain('undefined');
      },
    );
    it.each(cases.quiet)('quiet: %s', (_, test) => {
      const verdict = judge(check, test);
      expect({ status: verdict.status, said: spoken(verdict), reason: verdict.reason }).toEqual({
        status: 'passed',
        said: [],
        reason: undefined,
      });
    });
    it.each(cases.skips ?? [])('does not apply: %s', (_, test) => {
      expect(judge(check, test).status).toBe('not-applicable');
    });
    it.each(cases.unknown ?? [])('cannot tell: %s', (_, test) => {
      expect(judge(check, test).status).toBe('unknown');
    });
    it('is silent without evidence', () => {
      expect(spoken(judge(check, {}))).toEqual([]);
    });
  });
}
