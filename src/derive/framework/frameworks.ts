import { openCookie } from '../../cookies/open.ts';
import type { Fingerprint } from '../../model/evidence.ts';
import type { Exchange } from '../../model/exchange.ts';
import { own, type Said } from '../../model/said.ts';
import type { Confidence } from '../../model/terms.ts';
import { headerValues } from '../../parse/header-lines.ts';
import { parseSetCookie } from '../../parse/set-cookie.ts';
import { runAtOnce, type Steps } from '../../parse/steps.ts';
import { GRAPHQL_SIGNALS } from '../graphql/servers.ts';
import { MCP_SIGNALS } from '../mcp/signals.ts';
import { mediaTypeOf } from '../page.ts';
import { PROTOCOL_SIGNALS } from '../protocols/signals.ts';
import { FRAMEWORK_SIGNALS, type FrameworkSignal } from '../response/framework-signals.ts';

const ALL_SIGNALS = [...FRAMEWORK_SIGNALS, ...MCP_SIGNALS, ...GRAPHQL_SIGNALS, ...PROTOCOL_SIGNALS];

type Weight = FrameworkSignal['weight'];
interface Seen {
  readonly id: string;
  readonly weight: Weight;
  readonly words: Said;
}

/** A proof is enough alone; of others it takes two, one of them strong. */
const POINTS: Readonly<Record<Weight, number>> = { proof: 4, strong: 2, weak: 1 };
const CERTAIN = 3;
const FIRM = 2;

/** Frameworks that are built on others, whose own signs then say nothing more. */
const BUILT_ON: Readonly<Record<string, readonly string[]>> = {
  fastapi: ['starlette', 'koa'],
  starlette: ['koa', 'fastapi'],
  nestjs: ['express', 'fastify'],
  nextjs: ['express'],
  quart: ['flask'],
  flask: ['quart'],
  laravel: ['php', 'symfony'],
  symfony: ['php'],
  rails: ['sinatra'],
  gin: ['go'],
  echo: ['go'],
  koa: ['starlette'],
  robyn: ['actix'],
  litestar: ['starlette', 'koa'],
  blacksheep: ['starlette', 'koa'],
};

/** What the target seems to be built with, the surest first, each with what says so. */
export const fingerprint = (exchanges: readonly Exchange[]): readonly Fingerprint[] =>
  runAtOnce(fingerprinting(exchanges));

/** The same, a response a step; where there is no time, from the signs that were looked for. */
export function* fingerprinting(exchanges: readonly Exchange[]): Steps<readonly Fingerprint[]> {
  const seen = [...(yield* signalsSeen(exchanges)), ...cookieFormats(exchanges)];
  const ids = [...new Set(seen.map(({ id }) => id))];
  const scored = ids.map((id) => score(id, seen));
  return scored
    .filter(({ id, points }) => !scored.some((other) => other.points > points && BUILT_ON[other.id]?.includes(id)))
    .filter(
      ({ id, points }, _, all) => !all.some((o) => o.points === points && o.id < id && BUILT_ON[o.id]?.includes(id)),
    )
    .sort((a, b) => b.points - a.points || (a.id < b.id ? -1 : 1))
    .map(({ id, points, evidence }) => ({ id, confidence: confidenceOf(points), evidence }));
}

function score(id: string, seen: readonly Seen[]): { id: string; points: number; evidence: readonly Said[] } {
  const mine = new Map(seen.filter((signal) => signal.id === id).map(({ words, weight }) => [words, weight]));
  const points = [...mine.values()].reduce((sum, weight) => sum + POINTS[weight], 0);
  // However many weak signs there are, they may all be those of one other thing.
  const onlyWeak = [...mine.values()].every((weight) => weight === 'weak');
  return { id, points: onlyWeak ? Math.min(points, FIRM) : points, evidence: [...mine.keys()] };
}

const confidenceOf = (points: number): Confidence =>
  points >= CERTAIN ? 'certain' : points >= FIRM ? 'firm' : 'tentative';

/** What the head of all responses says, each thing once: servers say the same with every one. */
interface Heads {
  /** Values by the name of the header, in lower case. */
  readonly values: ReadonlyMap<string, ReadonlySet<string>>;
  readonly cookies: ReadonlySet<string>;
}

function headsOf(exchanges: readonly Exchange[]): Heads {
  const values = new Map<string, Set<string>>();
  for (const [name, value] of exchanges.flatMap(({ response }) => response.headers)) {
    const key = name.toLowerCase();
    const known = values.get(key);
    if (known === undefined) values.set(key, new Set([value]));
    else known.add(value);
  }
  return { values, cookies: new Set(exchanges.flatMap(cookieNames)) };
}

function* signalsSeen(exchanges: readonly Exchange[]): Steps<Seen[]> {
  const heads = headsOf(exchanges);
  const seen: Seen[] = [];
  const turn: Turn = { left: AT_ONCE, hasTime: true };
  for (const signal of ALL_SIGNALS) {
    const { where } = signal;
    const isSeen =
      'header' in where || 'cookie' in where ? showsInHeads(where, heads) : yield* showsInOne(where, exchanges, turn);
    if (isSeen) seen.push(signal);
  }
  return seen;
}

type Where = FrameworkSignal['where'];
type HeadSign = Extract<Where, { readonly header: string } | { readonly cookie: RegExp }>;

const showsInHeads = (where: HeadSign, { values, cookies }: ReturnType<typeof headsOf>): boolean =>
  'header' in where
    ? [...(values.get(where.header.toLowerCase()) ?? [])].some((value) => where.value.test(value))
    : [...cookies].some((name) => where.cookie.test(name));

/** Characters that are read in one step, each response counted as some more: a step for each takes longer than most responses. */
const AT_ONCE = 500_000;
const EACH = 500;

interface Turn {
  left: number;
  hasTime: boolean;
}

function* showsInOne(where: Exclude<Where, HeadSign>, exchanges: readonly Exchange[], turn: Turn): Steps<boolean> {
  for (const exchange of exchanges) {
    turn.left -= EACH + Math.min(exchange.response.body.length, MAX_BODY);
    if (turn.left < 0) {
      turn.hasTime &&= yield;
      turn.left = AT_ONCE;
    }
    if (!turn.hasTime) return false;
    if ('shows' in where ? where.shows(exchange) : showsInBody(where, exchange)) return true;
  }
  return false;
}

/** Error pages and documents say what they are near their beginning; a document's schemas may be further down. */
const MAX_BODY = 512 * 1024;

type BodySign = Extract<Where, { readonly body: RegExp }>;

function showsInBody({ body, status, type }: BodySign, exchange: Exchange): boolean {
  const { response } = exchange;
  if (status !== undefined && status !== response.status) return false;
  if (type !== undefined && mediaTypeOf(exchange)?.essence !== type) return false;
  return body.test(response.body.slice(0, MAX_BODY));
}

const MAX_COOKIES = 50;

const cookieNames = ({ response }: Exchange): string[] =>
  headerValues(response.headers, 'set-cookie')
    .slice(0, MAX_COOKIES)
    .map((line) => line.slice(0, 200).split('=', 1)[0]?.trim() ?? '');

/** Frameworks that a cookie's format names; libraries used by several (`itsdangerous`, `jwt`, `cookie-rs`) say nothing of one. */
const MAKERS: ReadonlySet<string> = new Set(
  'actix aiohttp aspnet aspnet-core bottle cakephp codeigniter django express fastify fiber flask hono koa laravel nuxt phoenix play pyramid rails remix sinatra spring starlette symfony tornado yii2'.split(
    ' ',
  ),
);

/** Session cookies say by their form who made them; each name is opened once. */
function cookieFormats(exchanges: readonly Exchange[]): Seen[] {
  const seen: Seen[] = [];
  const names = new Set<string>();
  for (const { response } of exchanges) {
    const cookies = headerValues(response.headers, 'set-cookie')
      .slice(0, MAX_COOKIES)
      .flatMap((line) => parseSetCookie(line) ?? []);
    const siblings = new Map(cookies.map(({ name, value }) => [name, value]));
    for (const { name, value } of cookies) {
      if (value === '' || names.has(name) || names.size >= MAX_COOKIES) continue;
      names.add(name);
      const { format, confidence } = openCookie({ name, value, siblings });
      const id = format?.framework;
      if (id === undefined || !MAKERS.has(id) || confidence === undefined || confidence === 'tentative') continue;
      seen.push({ id, weight: 'strong', words: own('the form of its session cookie') });
    }
  }
  return seen;
}
