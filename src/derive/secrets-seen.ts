import type { Evidence } from '../model/evidence.ts';
import type { Exchange } from '../model/exchange.ts';
import { Sealed } from '../model/sealed.ts';
import { parseJson, walkJson } from '../parse/json.ts';
import { findSecrets } from '../secrets/engine.ts';
import type { SecretMatch } from '../secrets/rule.ts';
import { secretsInCookie } from './cookie-secrets.ts';
import { givenCookies } from './cookies-held.ts';
import { cookiesIn } from './cookies-seen.ts';

interface HeaderSecret {
  readonly name: string;
  readonly match: SecretMatch;
}

const headers = new WeakMap<Exchange, readonly HeaderSecret[]>();
const bodies = new WeakMap<Exchange, readonly SecretMatch[]>();

/** Secrets in an answer's body, publishable keys and identifiers among them; looked for once. */
export function secretsInBody(exchange: Exchange): readonly SecretMatch[] {
  const known = bodies.get(exchange) ?? findSecrets(exchange.response.body);
  bodies.set(exchange, known);
  return known;
}

/** Secrets in the answer's headers, Set-Cookie apart. */
export function secretsInHeaders(exchange: Exchange): readonly HeaderSecret[] {
  const known = headers.get(exchange) ?? readHeaders(exchange);
  headers.set(exchange, known);
  return known;
}

const readHeaders = ({ response }: Exchange): HeaderSecret[] =>
  response.headers
    .filter(([name]) => !/^set-cookie2?$/i.test(name))
    // With its name before it, a value is read as what it is called: `X-Api-Key: …`.
    .flatMap(([name, value]) => findSecrets(`${name}: ${value}`).map((match) => ({ name, match })));

/** RFC 6901 pointer of the first value in a JSON body that holds this token, or undefined. */
export function pointerTo(token: string, body: string): string | undefined {
  const parsed = parseJson(body);
  if (!parsed.ok) return undefined;
  let pointer: string | undefined;
  walkJson(parsed.value, (value, at) => {
    if (pointer === undefined && typeof value === 'string' && value.includes(token)) pointer = at;
  });
  return pointer;
}

/** Everything in the evidence that no report may hold in full, for the mask. A cookie with a secret inside counts as a whole. */
export function secretsSeen(evidence: Evidence, probed: readonly Exchange[]): Sealed[] {
  const seen = evidence.exchanges.ok ? evidence.exchanges.value : [];
  const tokens = [...seen, ...probed].flatMap((exchange) => [
    ...secretTokens(secretsInBody(exchange)),
    ...secretTokens(secretsInHeaders(exchange).map(({ match }) => match)),
    ...secretTokens(findSecrets(exchange.request.url)),
    ...cookieTokens(exchange, evidence),
  ]);
  const given = givenTokens(evidence);
  const texts = evidence.document.ok ? evidence.document.value.sources.map(({ text }) => text) : [];
  const inTexts = texts.flatMap((text) => secretTokens(findSecrets(text)));
  return [...new Set([...tokens, ...inTexts, ...given])].map((token) => new Sealed(token));
}

const secretTokens = (matches: readonly SecretMatch[]): string[] =>
  matches.filter(({ kind }) => kind === 'secret').map(({ token }) => token);

/** The user's own credentials, and what is inside them. */
function givenTokens({ given, surface, keys }: Evidence): string[] {
  if (!given.ok || !surface.ok || !keys.ok) return [];
  const cookies = givenCookies({ given: given.value, surface: surface.value, keys: keys.value });
  return cookies.flatMap((cookie) => [
    ...(cookie.line.value.length < SHORTEST_GIVEN ? [] : [cookie.line.value]),
    ...secretTokens(secretsInCookie(cookie).map(({ match }) => match)),
  ]);
}

/** Shorter ones are also words: masking `dark` wherever it stands would falsify the report. */
const SHORTEST_GIVEN = 8;

function cookieTokens(exchange: Exchange, { surface, keys }: Evidence): string[] {
  if (!surface.ok || !keys.ok) return [];
  return cookiesIn(exchange, { surface: surface.value, keys: keys.value }).flatMap((cookie) => {
    const inside = secretTokens(secretsInCookie(cookie).map(({ match }) => match));
    // Where a layer hides a token from the mask, the whole value counts as the secret.
    const isHidden = inside.some(
      (token) => !cookie.line.value.includes(token) && !cookie.line.value.includes(encodeURIComponent(token)),
    );
    return isHidden ? [cookie.line.value, ...inside] : inside;
  });
}
