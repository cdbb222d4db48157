import type { Location, Observation } from '../../model/check.ts';
import type { Exchange } from '../../model/exchange.ts';
import { own, quote, type Said, say } from '../../model/said.ts';
import type { Severity } from '../../model/terms.ts';
import { oncePer } from '../../parse/once-per.ts';
import { isRecord } from '../../parse/record.ts';
import { pathWords } from '../../parse/uri.ts';
import type { SecretMatch } from '../../secrets/rule.ts';
import { jsonOf } from '../page.ts';
import { pathOf, placeIn, positionAt } from '../place.ts';
import { isDescription } from '../response/description.ts';
import { pointerTo } from '../response/pointer-to.ts';
import type { BodySecret } from './body-values.ts';
import { issuesCredentials } from './issued.ts';
import { keyWords, secretProof, severityOf } from './key-words.ts';
import { sealedKey } from './sealed-key.ts';

/** One leaked key at one place. */
export const leaked = (
  exchange: Exchange,
  match: SecretMatch,
  { at, message, severity = severityIn(exchange, match) }: { at: Location; message: Said; severity?: Severity },
): Observation => ({
  at,
  message: isNew(exchange, match) ? say`${message} The operation exists to issue it.` : message,
  severity,
  confidence: confidenceIn(exchange, match),
  proof: {
    exchange: exchange.id,
    excerpt: say`${match.name === undefined ? own(match.rule.title) : keyWords(match)} = ${sealedKey(match)}`,
    secret: secretProof(match),
  },
});

/** Whoever requests a new key must get it, once. */
const severityIn = (exchange: Exchange, match: SecretMatch): Severity =>
  isNew(exchange, match) ? 'info' : severityOf(match);

const isNew = (exchange: Exchange, { name }: SecretMatch): boolean => name !== undefined && issuesCredentials(exchange);

/** A sample in an API's description has the shape of a key too; only check digits distinguish them. */
const confidenceIn = (exchange: Exchange, { confidence }: SecretMatch): SecretMatch['confidence'] =>
  confidence === 'firm' && isDescription(exchange) ? 'tentative' : confidence;

/** A key that a response gives away: not publishable, not sent by us, not a name in a description, not the token a login is there to issue. */
export const isLeak = (match: SecretMatch, exchange: Exchange): boolean =>
  match.kind === 'secret' &&
  !isEcho(match.token, exchange) &&
  !(match.name !== undefined && isDescription(exchange)) &&
  !isIssued(match, exchange);

/** The first place of each key: a response that says it ten times says it once. */
export const firstOfEach = (matches: readonly SecretMatch[]): SecretMatch[] =>
  [...new Map(matches.toReversed().map((match) => [match.token, match])).values()].toReversed();

/** Our own words coming back are an echo (request-echo), never a leak. A short word counts where it is alone, and not in the host. */
export const isEcho = (token: string, exchange: Exchange): boolean =>
  sentIn(exchange).some((text) => holds(text, token));

/** What we sent, as it is and decoded; made once for all keys of a response. */
const sentIn = oncePer((exchange: Exchange): readonly string[] => readSent(exchange));

function readSent({ request }: Exchange): string[] {
  const { pathname, search } = new URL(request.url);
  const texts = [pathname + search, request.body ?? '', ...request.headers.map(([, value]) => value)];
  return [...new Set(texts.flatMap((text) => [text, decoded(text)]))];
}

const holds = (text: string, token: string): boolean => {
  if (token.length >= SURE) return text.includes(token);
  return text.split(/[^\w.!@$%*+~-]/).includes(token);
};

/** No word of ours is as long by chance. */
const SURE = 12;

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}

const ISSUING = new Set(['login', 'signin', 'signup', 'register', 'auth', 'authenticate', 'oauth', 'token', 'session']);
const OWN_TOKEN = /^(?:access|refresh|id|session|auth|bearer|user)[_-]?token$/i;

/** The token of a login's response, in the place where such responses have one (RFC 6749 section 5.1). */
function isIssued({ name, rule }: SecretMatch, exchange: Exchange): boolean {
  if (rule.id === 'named-token' && name !== undefined && OWN_TOKEN.test(name)) {
    const json = jsonOf(exchange);
    const isTokenResponse = isRecord(json) && 'token_type' in json;
    return isTokenResponse || pathWords(pathOf(exchange)).some((word) => ISSUING.has(word.replace(/s$/, '')));
  }
  return false;
}

/** Where in a body: the pointer in JSON, else line and column. */
export function placeOfMatch(exchange: Exchange, { token, start, pointer: known }: BodySecret): Location {
  const { body } = exchange.response;
  const pointer = known ?? pointerTo(token, exchange);
  return placeIn(exchange, { part: 'body', ...(pointer === undefined ? positionAt(body, start) : { pointer }) });
}

/** `at $.billing.secret_key`-like words for a message: the pointer, or the line. */
export const placeWords = ({ pointer, line }: Location): Said =>
  pointer === undefined ? say`in line ${line ?? 1}` : pointer === '' ? own('as its value') : say`at ${quote(pointer)}`;
