import type { Facts } from '../../model/check.ts';
import type { Operation } from '../../model/evidence.ts';
import type { Exchange } from '../../model/exchange.ts';
import type { ProbeResults, RequestProbe, RequestSpec } from '../../model/probe.ts';
import { carriesSession, cookiesSeen } from '../cookies/cookies-seen.ts';
import { isOfOrigin } from '../place.ts';
import { nonexistentIn } from '../response/nonexistent.ts';
import { badInputs } from './bad-inputs.ts';
import { seenInputs } from './seen-inputs.ts';

type ProvocationFacts = Facts<'exchanges' | 'surface' | 'keys'> & Partial<Facts<'document'>>;

const MOST_COOKIES = 3;
const MOST_PARAMETERS = 6;
const MOST_PATHS = 4;

/** A word where a number is expected. Never the syntax of a query, a shell or a template. */
const WORD = 'openbrick';

/**
 * Reads to which a careless application returns an error: a path that is not there, a session cookie that is none, a word where a number
 * is expected, in the query also for optional parameters of the document. The checks that read error responses plan the same ones, so that each goes out once.
 */
export function provocations(facts: ProvocationFacts): readonly RequestProbe[] {
  const known = planned.get(facts.exchanges) ?? plan(facts);
  planned.set(facts.exchanges, known);
  return known;
}

const planned = new WeakMap<readonly Exchange[], readonly RequestProbe[]>();

function plan(facts: ProvocationFacts): RequestProbe[] {
  const specs = [
    { method: 'GET', url: facts.surface.origin + nonexistentIn('/') },
    ...brokenCookies(facts),
    ...wrongTypes(facts.surface.operations).slice(0, MOST_PARAMETERS),
    ...wrongSegments(facts.surface.operations).slice(0, MOST_PATHS),
  ];
  const own = specs.map((request, i): RequestProbe => ({ kind: 'request', id: `provoke ${i}`, risk: 'read', request }));
  const { document } = facts;
  const documented = document === undefined ? [] : badInputs({ ...facts, document });
  return [...own, ...[...documented, ...seenInputs(facts)].map(({ probe }) => probe)];
}

/** What was seen together with what the provocations brought. */
export const withProvoked = (facts: ProvocationFacts, results: Pick<ProbeResults, 'exchange'>): Exchange[] => {
  const provoked = provocations(facts).flatMap(({ id }) => results.exchange(id) ?? []);
  const known = new Set(facts.exchanges.map(({ id }) => id));
  return [...facts.exchanges, ...provoked.filter(({ id }) => !known.has(id))];
};

/** A session cookie of the right name and no right form, where it was set. */
function brokenCookies(facts: ProvocationFacts): RequestSpec[] {
  const cookies = cookiesSeen(facts).filter(
    (cookie) => !cookie.deletion && carriesSession(cookie) && /^[\w.-]{1,64}$/.test(cookie.line.name),
  );
  const first = new Map(cookies.map(({ line, exchange }) => [line.name, exchange.request]));
  return [...first]
    .filter(([, { method, url }]) => method === 'GET' && isOfOrigin(url, facts.surface.origin))
    .slice(0, MOST_COOKIES)
    .map(([name, { url }]) => ({ method: 'GET', url, headers: [['Cookie', `${name}=.${WORD}..%ff`]] }));
}

const wasRead = ({ method, exchange }: Operation): boolean => method === 'GET' && exchange !== undefined;

/** Each operation once, with its first parameter of another type: a word for a number, a structure for a word. */
const wrongTypes = (operations: readonly Operation[]): RequestSpec[] =>
  operations.filter(wasRead).flatMap(({ url }) => {
    const wrong = new URL(url);
    const [name, value] = [...wrong.searchParams][0] ?? [];
    if (name === undefined || value === undefined) return [];
    if (/^-?\d{1,19}$/.test(value)) wrong.searchParams.set(name, WORD);
    else {
      wrong.searchParams.delete(name);
      wrong.searchParams.append(`${name}[${WORD}]`, '1');
    }
    return [{ method: 'GET', url: wrong.href }];
  });

/** A word for the last number in the path, each form of path once. */
function wrongSegments(operations: readonly Operation[]): RequestSpec[] {
  const urls = operations.filter(wasRead).flatMap(({ url }) => {
    const wrong = new URL(url);
    const segments = wrong.pathname.split('/');
    const at = segments.findLastIndex((segment) => /^\d{1,19}$/.test(segment));
    if (at < 0) return [];
    wrong.pathname = segments.with(at, WORD).join('/');
    wrong.search = '';
    return [wrong.href];
  });
  return [...new Set(urls)].map((url) => ({ method: 'GET', url }));
}
