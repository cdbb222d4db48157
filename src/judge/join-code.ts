import { createHash } from 'node:crypto';
import type { Check, CodeLink, Observation } from '../model/check.ts';
import type { Exchange } from '../model/exchange.ts';
import { own, quote, type Said, say } from '../model/said.ts';
import { compareSeverity, confidences } from '../model/terms.ts';
import { parseSetCookie } from '../parse/set-cookie.ts';

/** One observation with its check. */
export interface Seen {
  readonly check: Check;
  readonly observation: Observation;
}

/**
 * Joins what the code does with what the server answers, where the evidence says that both are one defect: the same entry of the session, the
 * same attribute of the same cookie, the same property of the same operation, the same signing key. The joined observation has the place of
 * the server's answer, the worse severity, the better confidence, all places, and the fix of the code.
 */
export function joinCode(all: readonly Seen[], exchanges: readonly Exchange[]): Seen[] {
  const code = all.filter(({ observation }) => observation.links !== undefined);
  if (code.length === 0 || exchanges.length === 0) return [...all];
  const byKey = new Map<string, { readonly seen: Seen; readonly link: CodeLink }[]>();
  for (const seen of code)
    for (const link of seen.observation.links ?? [])
      byKey.set(link.key, [...(byKey.get(link.key) ?? []), { seen, link }]);
  const joined = new Set<Seen>();
  const live = all
    .filter(({ observation }) => observation.links === undefined)
    .map((seen) => {
      const found = keysOf(seen).flatMap((key) => byKey.get(key) ?? []);
      const [first] = found;
      if (first === undefined) return seen;
      for (const each of found) joined.add(each.seen);
      return {
        ...seen,
        observation: found.reduce((observation, each) => withCode(observation, each.seen, each.link), seen.observation),
      };
    });
  const contradicted = contradictions(exchanges);
  const alone = code.filter((seen) => !joined.has(seen)).map((seen) => contradicted(seen));
  return [...live, ...alone];
}

function withCode(observation: Observation, { observation: code }: Seen, { why }: CodeLink): Observation {
  const { severity, confidence = 'certain', related = [] } = observation;
  const { file = '', line = 0 } = code.at;
  const isWorse = severity !== undefined && code.severity !== undefined && compareSeverity(code.severity, severity) < 0;
  const surer = confidences.indexOf(code.confidence ?? 'certain') < confidences.indexOf(confidence);
  return {
    ...observation,
    message: say`${observation.message} The code that does this is line ${line} of ${quote(file, 200)} (${why}).`,
    related: [...related, code.at, ...(code.related ?? [])],
    ...(isWorse && code.severity !== undefined && { severity: code.severity }),
    ...(surer && code.confidence !== undefined && { confidence: code.confidence }),
    ...(code.framework !== undefined && { framework: code.framework }),
    ...(code.patch !== undefined && observation.patch === undefined && { patch: code.patch }),
  };
}

const FLAGS: Readonly<Record<string, string>> = {
  'cookie-without-secure': 'Secure',
  'cookie-without-httponly': 'HttpOnly',
  'cookie-without-samesite': 'SameSite',
};

/** What a finding of the server is about, in the words of a link. */
function keysOf({ check: { id }, observation: { at, proof } }: Seen): string[] {
  const name = at.name ?? '';
  const last = at.pointer?.split('/').at(-1);
  if (Object.hasOwn(FLAGS, id)) return [`flag ${FLAGS[id]} ${name}`];
  if (id === 'api-key-in-cookie')
    return [`cookie ${name}`, ...(last === undefined ? [] : [`entry ${proof?.cookie?.framework ?? ''} ${last}`])];
  if (id === 'api-key-in-body') return last === undefined ? [] : [`property ${at.method} ${pathIn(at.url)} ${last}`];
  if (id === 'api-key-in-header') return [`property ${at.method} ${pathIn(at.url)} ${name}`];
  if (id === 'session-key-known' && proof?.cookie?.key?.source === 'known') return [signingKey(proof.cookie.key.shown)];
  return [];
}

const pathIn = (url: string | undefined): string =>
  url !== undefined && URL.canParse(url) ? new URL(url).pathname : '';

/** A signing key by its digest: equal for equal keys. */
const signingKey = (key: string): string => `signing-key ${createHash('sha256').update(key).digest('hex')}`;

/** A cookie that the server sets with the attribute that the code leaves off: said with the finding of the code. */
function contradictions(exchanges: readonly Exchange[]): (seen: Seen) => Seen {
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
    const link = seen.observation.links?.find(({ key }) => set.has(key));
    if (link === undefined) return seen;
    const message: Said = say`${seen.observation.message} ${CONTRADICTED}`;
    return { ...seen, observation: { ...seen.observation, message, severity: 'low' } };
  };
}

const CONTRADICTED = own(
  'The server sets the cookie with this attribute: a proxy or another setting adds it, or this code is not what is deployed.',
);
