import type { Facts } from '../../model/check.ts';
import type { Exchange } from '../../model/exchange.ts';
import { CALLBACK, type CallbackProbe } from '../../model/probe.ts';
import { headerValue } from '../../parse/header-lines.ts';
import { parseJson } from '../../parse/json.ts';
import { isRecord } from '../../parse/record.ts';
import { isOfOrigin, urlOf } from '../place.ts';
import { isFetched, mayBeFetched } from './fetched-names.ts';

export type PointFacts = Facts<'exchanges' | 'surface'>;

/** A place of a request where the server may be given an address. */
export interface UrlPoint {
  readonly parameter: string;
  readonly part: 'url' | 'body';
  readonly probe: CallbackProbe;
}

const MOST_QUERIES = 8;
const MOST_BODIES = 6;

/** Parameters of reads that were sent, in the URL or known to be accepted; each of a path once, the likely ones first. */
export function inQueries({ exchanges, surface }: PointFacts): readonly UrlPoint[] {
  const sent = liveOf(exchanges, surface.origin, 'GET').flatMap((exchange) =>
    [...urlOf(exchange).searchParams].flatMap(([name, value]) => queryPoint(exchange.request.url, name, value)),
  );
  const offered = surface.operations
    .filter(
      ({ method, exchange, url }) => method === 'GET' && exchange !== undefined && isOfOrigin(url, surface.origin),
    )
    .flatMap(({ url, parameters }) => parameters.flatMap((name) => queryPoint(url, name, '')));
  return likelyFirst([...sent, ...offered]).slice(0, MOST_QUERIES);
}

/** Properties of JSON bodies that the scan sent by POST, which it does with the consent to writes only. */
export function inBodies({ exchanges, surface }: PointFacts): readonly UrlPoint[] {
  if (!surface.writes) return [];
  return likelyFirst(liveOf(exchanges, surface.origin, 'POST').flatMap(bodyPoints)).slice(0, MOST_BODIES);
}

const liveOf = (exchanges: readonly Exchange[], origin: string, method: string): readonly Exchange[] =>
  exchanges.filter(
    (each) => each.origin === 'live' && each.request.method === method && isOfOrigin(each.request.url, origin),
  );

interface Found extends UrlPoint {
  readonly isLikely: boolean;
}

function likelyFirst(points: readonly Found[]): readonly UrlPoint[] {
  const first = new Map(points.toReversed().map((point) => [point.probe.id, point]));
  return [...first.values()].toReversed().sort((a, b) => Number(b.isLikely) - Number(a.isLikely));
}

const formatOf = (value: unknown): string | undefined =>
  typeof value === 'string' && /^https?:\/\//i.test(value) ? 'uri' : undefined;

function queryPoint(url: string, parameter: string, value: string): Found[] {
  const format = formatOf(value);
  if (!mayBeFetched(parameter, format)) return [];
  const to = new URL(url);
  to.searchParams.delete(parameter);
  const query = `${to.search === '' ? '?' : `${to.search}&`}${encodeURIComponent(parameter)}=${CALLBACK}`;
  const request = { method: 'GET', url: `${to.origin}${to.pathname}${query}` };
  const probe: CallbackProbe = { kind: 'callback', id: `${to.pathname} ${parameter}`, risk: 'read', request };
  return [{ parameter, part: 'url', probe, isLikely: isFetched(parameter, format) }];
}

/** Levels of a body that are looked at. */
const MOST_LEVELS = 3;
const LONGEST_BODY = 20_000;

function bodyPoints({ request: { url, headers, body = '' } }: Exchange): Found[] {
  const parsed = body.startsWith('{') && body.length <= LONGEST_BODY ? parseJson(body) : undefined;
  if (parsed === undefined || !parsed.ok) return [];
  const type = headerValue(headers, 'content-type') ?? 'application/json';
  return filled(parsed.value, MOST_LEVELS).map(({ name, value, isLikely }): Found => {
    const request = { method: 'POST', url, headers: [['content-type', type] as const], body: JSON.stringify(value) };
    const id = `POST ${new URL(url).pathname} ${name}`;
    return { parameter: name, part: 'body', probe: { kind: 'callback', id, risk: 'write', request }, isLikely };
  });
}

interface Filled {
  readonly name: string;
  /** The body with an address in place of one text. */
  readonly value: unknown;
  readonly isLikely: boolean;
}

function filled(value: unknown, levels: number): Filled[] {
  if (!isRecord(value) || levels === 0) return [];
  return Object.entries(value).flatMap(([name, own]): Filled[] => {
    const format = formatOf(own);
    if (typeof own === 'string' && mayBeFetched(name, format))
      return [{ name, value: { ...value, [name]: CALLBACK }, isLikely: isFetched(name, format) }];
    return filled(own, levels - 1).map((each) => ({ ...each, value: { ...value, [name]: each.value } }));
  });
}
