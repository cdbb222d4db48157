import type { Location } from '../../model/check.ts';
import type { Exchange } from '../../model/exchange.ts';
import { walkJson } from '../../parse/json.ts';
import { parseJws } from '../../parse/jwt.ts';
import { isRecord } from '../../parse/record.ts';
import { splitWords } from '../../parse/words.ts';
import { lineOf } from '../cookies/cookies-held.ts';
import { type CookieFacts, type CookieSeen, openWith } from '../cookies/cookies-seen.ts';
import { isSuccess, jsonOf } from '../page.ts';
import { placeIn } from '../place.ts';
import { isDescription } from '../response/description.ts';
import { isStaticFile } from '../response/static-file.ts';

/** A JSON Web Token that a response issues elsewhere than in a cookie, opened like one. */
export interface TokenIssued extends CookieSeen {
  readonly at: Location;
}

/** Different tokens of one scan that are opened; a service issues them all alike. */
const MOST_TOKENS = 40;
/** The beginning of every token: `{"` in base64url. */
const BEGINNING = 'eyJ';

/** Words of a member or a header that say that its value is a credential. */
const NAMED = new Set(
  'token tokens jwt session auth authorization bearer credential credentials assertion access refresh'.split(' '),
);

/** Signed tokens in response headers and in members of JSON that are named as credentials, each value once, in order. */
export function tokensIssued(facts: CookieFacts): readonly TokenIssued[] {
  const known = read.get(facts.exchanges);
  if (known?.keys === facts.keys) return known.tokens;
  const first = new Map<string, Sighting>();
  for (const exchange of facts.exchanges)
    for (const sighting of sightingsIn(exchange))
      if (first.size < MOST_TOKENS && !first.has(sighting.value)) first.set(sighting.value, sighting);
  const tokens = [...first.values()].map((sighting) => opened(sighting, facts));
  read.set(facts.exchanges, { keys: facts.keys, tokens });
  return tokens;
}

/** Many checks ask, before and after keys were found. */
const read = new WeakMap<
  readonly Exchange[],
  { readonly keys: CookieFacts['keys']; readonly tokens: readonly TokenIssued[] }
>();

interface Sighting {
  readonly exchange: Exchange;
  readonly name: string;
  readonly value: string;
  readonly at: Location;
}

function sightingsIn(exchange: Exchange): Sighting[] {
  if (!isSuccess(exchange) || isStaticFile(exchange) || isDescription(exchange)) return [];
  return [...inHeaders(exchange), ...inBody(exchange)];
}

const inHeaders = (exchange: Exchange): Sighting[] =>
  exchange.response.headers.flatMap(([name, text]) => {
    const value = text.replace(/^(?:Bearer|Token|JWT) {1,3}/i, '');
    return /^set-cookie$/i.test(name) || !isToken(value) || !isNamed(name)
      ? []
      : [{ exchange, name, value, at: placeIn(exchange, { part: 'header', name: name.toLowerCase() }) }];
  });

function inBody(exchange: Exchange): Sighting[] {
  if (!exchange.response.body.includes(BEGINNING)) return [];
  const found: Sighting[] = [];
  walkJson(jsonOf(exchange), (value, pointer, key) => {
    if (typeof value !== 'string' || typeof key !== 'string' || found.length >= MOST_TOKENS) return;
    if (isToken(value) && isNamed(key))
      found.push({
        exchange,
        name: key,
        value,
        at: placeIn(exchange, { part: 'body', name: key, pointer: pointer() }),
      });
  });
  return found;
}

const isNamed = (name: string): boolean => splitWords(name).some((word) => NAMED.has(word));

/** Not the public key of a hosted database, which is a token that never changes. */
function isToken(value: string): boolean {
  const payload = value.startsWith(BEGINNING) ? parseJws(value)?.payload : undefined;
  return isRecord(payload) && payload['role'] !== 'anon';
}

function opened({ exchange, name, value, at }: Sighting, { keys }: CookieFacts): TokenIssued {
  return {
    exchange,
    at,
    line: lineOf({ name, value }),
    deletion: false,
    role: { role: 'session', reason: 'it was issued as a token' },
    opened: openWith({ name, value, siblings: new Map() }, keys),
  };
}
