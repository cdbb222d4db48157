import type { CodeLink, Observation } from '../model/check.ts';
import type { CodeApplication } from '../model/code.ts';
import type { Exchange } from '../model/exchange.ts';
import { own, quote, type Said, say } from '../model/said.ts';
import { parseSetCookie } from '../parse/set-cookie.ts';
import { type Linked, LinkIndex } from './link-index.ts';
import { type LinkedName, linkedNames } from './linked-names.ts';
import { type Seen, worseOf } from './seen.ts';
import { ServedBy } from './served-by.ts';
import { joinedWay } from './way.ts';

/**
 * Joins what the code does with what the server returns, or with what a log contains, where the evidence says that both are one defect: the same
 * entry of the session, the same attribute of the same cookie, the same property of the same operation, the same key. The joined observation
 * has the place of the server's response or of the log, the worse severity, the better confidence, all places, and the fix of the code.
 */
export function joinCode(
  all: readonly Seen[],
  exchanges: readonly Exchange[],
  applications: readonly CodeApplication[] = [],
): Seen[] {
  const code = all.filter(isOfCode);
  if (code.length === 0) return [...all];
  const index = new LinkIndex(code);
  const servedBy = new ServedBy(applications, exchanges);
  const joined = new Set<Seen>();
  const live = all
    .filter((seen) => !isOfCode(seen))
    .map((seen) => {
      const found = linkedNames(seen).flatMap((keys) => firstOf(keys, index, (of) => ofOne(of, seen, servedBy)));
      const [first] = found;
      if (first === undefined) return seen;
      for (const each of found) joined.add(each.seen);
      return {
        ...seen,
        observation: unique(found).reduce(
          (observation, each) => withCode(observation, each.seen, each.link),
          seen.observation,
        ),
      };
    });
  const contradicted = contradictions(exchanges, (seen, key) => isServed(seen, index.of(key), servedBy));
  const alone = code.filter((seen) => !joined.has(seen)).map((seen) => contradicted(seen));
  return [...live, ...alone];
}

const isOfCode = ({ observation }: Seen): boolean =>
  observation.at.source === 'code' && observation.links !== undefined;

/** Of names that stand for each other the first that the code has; what a whole program has counts only where one place of the code has it. */
function firstOf(
  keys: LinkedName,
  index: LinkIndex,
  narrowed: (found: readonly Linked[]) => readonly Linked[],
): readonly Linked[] {
  const found = narrowed(keys.names.map((name) => index.of(name)).find(({ length }) => length > 0) ?? []);
  return keys.isAlone && found.length > 1 ? [] : found;
}

const applicationsIn = (found: readonly Linked[]): string[] => [
  ...new Set(found.flatMap(({ seen }) => seen.observation.application ?? [])),
];

/** Where several applications have what is looked for, only what belongs to the one that responded; nothing where that is not known. */
function ofOne(found: readonly Linked[], seen: Seen, servedBy: ServedBy): readonly Linked[] {
  const among = applicationsIn(found);
  if (among.length < 2) return found;
  const one = servedBy.of(seen, among);
  return one === undefined ? [] : found.filter(({ seen: code }) => code.observation.application === one);
}

/** Whether what the server does can be said of a place of the code: no other application has the same, or it is the one that responds. */
function isServed({ observation: { application } }: Seen, found: readonly Linked[], servedBy: ServedBy): boolean {
  const among = applicationsIn(found);
  return among.length < 2 || application === undefined || servedBy.sole(among) === application;
}

/** Two links may lead to one place of the code. */
const unique = (found: readonly Linked[]): Linked[] =>
  found.filter(({ seen }, i) => found.findIndex((other) => other.seen === seen) === i);

function withCode(observation: Observation, { check, observation: code }: Seen, { why }: CodeLink): Observation {
  const { related = [], furtherFix = [], at } = observation;
  const { file = '', line = 0 } = code.at;
  const isLogging = code.way?.at(-1)?.stage === 'logging' && at.source !== 'log';
  return {
    ...observation,
    message: say`${observation.message} The code that does this is line ${line} of ${quote(file, 200)} (${why}).`,
    related: [...related, code.at, ...(code.related ?? [])],
    ...worseOf(observation, code),
    way: joinedWay(observation, code, why),
    ...(isLogging && { furtherFix: [...furtherFix, say`In the code that logs it: ${code.fix ?? own(check.fix)}`] }),
    ...(code.framework !== undefined && { framework: code.framework }),
    ...(code.patch !== undefined && observation.patch === undefined && { patch: code.patch }),
  };
}

/** A cookie that the server sets with the attribute that the code leaves off: said with the finding of the code. */
function contradictions(
  exchanges: readonly Exchange[],
  counts: (seen: Seen, key: string) => boolean,
): (seen: Seen) => Seen {
  const set = new Set<string>();
  for (const { response } of exchanges)
    for (const [header, value] of response.headers) {
      if (header.toLowerCase() !== 'set-cookie') continue;
      const cookie = parseSetCookie(value);
      if (cookie === undefined) continue;
      if (cookie.secure) set.add(`flag Secure ${cookie.name}`);
      if (cookie.httpOnly) set.add(`flag HttpOnly ${cookie.name}`);
    }
  return (seen) => {
    const link = seen.observation.links?.find(({ key }) => set.has(key) && counts(seen, key));
    if (link === undefined) return seen;
    const message: Said = say`${seen.observation.message} ${CONTRADICTED}`;
    return { ...seen, observation: { ...seen.observation, message, severity: 'low' } };
  };
}

const CONTRADICTED = own(
  'The server sets the cookie with this attribute: a proxy or another setting adds it, or this code is not what is deployed.',
);
