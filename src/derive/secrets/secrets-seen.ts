import type { Evidence } from '../../model/evidence.ts';
import type { Exchange } from '../../model/exchange.ts';
import { count, quote, type Said, say } from '../../model/said.ts';
import { Sealed } from '../../model/sealed.ts';
import { isHtml, isXml } from '../../parse/media-type.ts';
import { remembered } from '../../parse/remembered.ts';
import { runAtOnce, type Steps } from '../../parse/steps.ts';
import { findSecrets } from '../../secrets/engine.ts';
import type { SecretMatch } from '../../secrets/rule.ts';
import { secretsInCookie } from '../cookies/cookie-secrets.ts';
import { givenCookies } from '../cookies/cookies-held.ts';
import { cookiesIn } from '../cookies/cookies-seen.ts';
import { credentialsInGivenUrls } from '../credentials/in-given-url.ts';
import { credentialsInSource } from '../document/document-credentials.ts';
import { jsonOf, mediaTypeOf } from '../page.ts';
import { type Handing, handedOut } from '../response/handed-out.ts';
import { isInInlineScript, isScriptFile } from '../response/scripts-seen.ts';
import { type BodySecret, MOST_NAMED, namedInBody, namedInQuery, saidInBody } from './body-values.ts';
import { carriersHandedOut } from './carriers-handed-out.ts';
import { sealedGiven, sealedKey } from './sealed-key.ts';
import { secretsInSource } from './secrets-in-source.ts';
import { secretsInText } from './secrets-in-text.ts';

interface HeaderSecret {
  readonly name: string;
  readonly match: SecretMatch;
}

const headers = new WeakMap<Exchange, readonly HeaderSecret[]>();
const bodies = new WeakMap<Exchange, BodyRead>();

/** What a body holds: all of it for who masks, the first of it for who reports. */
interface BodyRead {
  readonly every: readonly BodySecret[];
  readonly listed: readonly BodySecret[];
}

/** A response with more keys than this is one defect: the rest is counted. As many publishable keys and identifiers are listed beside them. */
const MOST_LISTED = 200;

/** Secrets in a response's body, publishable keys and identifiers among them, as far as they are reported one by one; looked for once. */
export const secretsInBody = (exchange: Exchange): readonly BodySecret[] => bodyRead(exchange).listed;

/** The same without the limit, for who takes them out of texts. */
export const everySecretInBody = (exchange: Exchange): readonly BodySecret[] => bodyRead(exchange).every;

/** Gives the memory back that a body's secrets take, where it is not judged. */
export const forgetBody = (exchange: Exchange): void => void bodies.delete(exchange);

/** Secrets in a response's body that are not listed one by one. */
export const secretsNotListed = (exchange: Exchange): number => {
  const { every, listed } = bodyRead(exchange);
  return every.length === listed.length ? 0 : tokensIn(every).size - tokensIn(listed).size;
};

/** Responses with more keys than are listed, in words for a person. */
export const unlistedNotes = (exchanges: readonly Exchange[]): Said[] =>
  exchanges
    .flatMap((exchange): Said[] => {
      const left = secretsNotListed(exchange);
      const { method, url } = exchange.request;
      return left === 0
        ? []
        : [
            say`${quote(`${method} ${url}`, 120)} contains more keys than are listed individually: ${count(left, 'more key')}.`,
          ];
    })
    .slice(0, 3);

const tokensIn = (found: readonly BodySecret[]): ReadonlySet<string> =>
  new Set(found.flatMap(({ kind, token }) => (kind === 'secret' ? [token] : [])));

function bodyRead(exchange: Exchange): BodyRead {
  const known = bodies.get(exchange) ?? listing(readBody(exchange));
  bodies.set(exchange, known);
  return known;
}

function listing(every: readonly BodySecret[]): BodyRead {
  const left = { secret: MOST_LISTED, other: MOST_LISTED };
  const takes = ({ kind }: BodySecret): boolean => {
    left[kind === 'secret' ? 'secret' : 'other'] -= 1;
    return left[kind === 'secret' ? 'secret' : 'other'] >= 0;
  };
  return { every, listed: every.length <= MOST_LISTED ? every : every.filter(takes) };
}

function readBody(exchange: Exchange): BodySecret[] {
  const named = namedInBody(exchange);
  const inText = secretsInText(exchange.response.body).filter((match) => isOfPlainText(match, exchange));
  const forms = new Set(
    inText.flatMap(({ kind, name, token }) => (kind !== 'identifier' && name === undefined ? [token] : [])),
  );
  const inStructure = named.filter(({ token }) => !forms.has(token));
  const tokens = new Set(inStructure.map(({ token }) => token));
  const ofText = inText.filter(({ name, token }) => name === undefined || !tokens.has(token));
  const said = ofText.some(({ name }) => name !== undefined) ? saidInBody(exchange) : new Set<string>();
  const apart = ofText.filter(({ name, token }) => name === undefined || !said.has(token));
  // Of thousands those with a place in the structure come first: they are the ones that are listed.
  return named.length < MOST_NAMED ? [...apart, ...inStructure] : [...inStructure, ...apart];
}

/**
 * Words count by the structure that they are in, where the body has one; in a page they are what is shown to people, and in a script
 * what is not quoted is code or part of a text.
 */
const isOfPlainText = ({ look, start, end }: SecretMatch, exchange: Exchange): boolean => {
  if (look !== 'words') return true;
  const { body } = exchange.response;
  if (isScriptFile(exchange) || isInInlineScript(exchange, start))
    return QUOTES.has(body.charAt(start - 1)) && /^\\{0,7}["'`]/.test(body.slice(end, end + 8));
  return !(jsonOf(exchange) !== undefined || isHtml(mediaTypeOf(exchange)) || isXml(mediaTypeOf(exchange)));
};

const QUOTES = new Set(['"', "'", '`']);

/** Secrets in the response's headers, Set-Cookie apart. */
export function secretsInHeaders(exchange: Exchange): readonly HeaderSecret[] {
  const known = headers.get(exchange) ?? readHeaders(exchange);
  headers.set(exchange, known);
  return known;
}

const readHeaders = (exchange: Exchange): HeaderSecret[] =>
  exchange.response.headers
    .filter(([name]) => !/^set-cookie2?$/i.test(name))
    .flatMap(([name, value]) => secretsInHeader(exchange, { name, value }).map((match) => ({ name, match })));

/** Read as what it is called: `X-Api-Key: …`; a header with a URL by the names of its parameters. `as` is the name that counts. */
export function secretsInHeader(
  { request: { url: target } }: Exchange,
  { name, value, as = name }: { readonly name: string; readonly value: string; readonly as?: string },
): SecretMatch[] {
  // With its name before it, a provider's rule knows a value without a mark of its own.
  const byForm = inHeaderText(`${name}: ${value}`).filter((match) => match.name === undefined || match.name !== name);
  if (byForm.some(({ kind }) => kind === 'secret')) return byForm;
  const named = handedOut(as, value, { place: 'header', target });
  return [...byForm, ...(named ? [named] : []), ...namedInQuery(value, { place: 'header', target })];
}

/** The same few headers come with every response. */
const inHeaderText = remembered(findSecrets);

/** Secrets in a URL: by their form, else by the names of its parameters. */
export function secretsInUrl(url: string, handing: Handing = { place: 'url', target: url }): readonly SecretMatch[] {
  const byForm = inUrlText(url).filter(({ look }) => look !== 'words');
  const tokens = new Set(byForm.map(({ token }) => token));
  return [...byForm, ...namedInQuery(url, handing).filter(({ token }) => !tokens.has(token))];
}

/** Checks and the mask ask about the same URLs. */
const inUrlText = remembered(findSecrets);

/** Everything in the evidence that no report may hold in full, for the mask. A cookie with a secret inside counts as a whole. */
export const secretsSeen = (evidence: Evidence, probed: readonly Exchange[]): Sealed[] =>
  runAtOnce(seeingSecrets(evidence, probed));

/** The same, an exchange a step; all of them whether or not there is time. */
export function* seeingSecrets(evidence: Evidence, probed: readonly Exchange[]): Steps<Sealed[]> {
  const seen = evidence.exchanges.ok ? evidence.exchanges.value : [];
  const inBodies = new Map<string, Sealed>();
  const keys: Sealed[] = [];
  const sent = new Set<Sealed>();
  for (const exchange of [...seen, ...probed]) {
    yield;
    addKeys(inBodies, everySecretInBody(exchange));
    keys.push(
      ...sealedKeys(secretsInHeaders(exchange).map(({ match }) => match)),
      ...sealedKeys(secretsInUrl(exchange.request.url)),
      ...keysInCookies(exchange, evidence),
    );
    for (const credential of exchange.recorded?.sent ?? []) sent.add(credential);
  }
  keys.push(...sealedKeys(carriersHandedOut([...seen, ...probed]).map(({ match }) => match)));
  const sources = evidence.document.ok ? evidence.document.value.sources : [];
  for (const source of sources) {
    yield;
    for (const key of sealedKeys(secretsInSource(source))) keys.push(key);
    for (const { secret } of credentialsInSource(source)) keys.push(sealedKey(secret));
  }
  return [
    ...inBodies.values(),
    ...keys,
    ...sent,
    ...givenKeys(evidence),
    ...givenInUrls(evidence),
    ...loggedSecrets(evidence),
  ];
}

/** Bodies are large and alike: each key is sealed once. */
function addKeys(known: Map<string, Sealed>, matches: readonly SecretMatch[]): void {
  for (const match of matches) {
    if (match.kind !== 'secret') continue;
    const key = `${match.look ?? ''} ${match.token}`;
    if (!known.has(key)) known.set(key, sealedKey(match));
  }
}

const sealedKeys = (matches: readonly SecretMatch[]): Sealed[] =>
  matches.filter(({ kind }) => kind === 'secret').map(sealedKey);

/** What is in logs, whether or not a finding names it. */
function loggedSecrets({ logs }: Evidence): Sealed[] {
  if (!logs.ok) return [];
  const { keys, credentials, cookies } = logs.value;
  const others = [...credentials, ...cookies].map(({ value }) => value);
  return [...keys.map(({ match }) => sealedKey(match)), ...others.filter(({ length }) => length >= SHORTEST_GIVEN)];
}

const givenInUrls = (evidence: Evidence): Sealed[] =>
  credentialsInGivenUrls(evidence).map((value) => sealedGiven(value));

/** The user's own credentials, and what is inside them. */
function givenKeys({ given, surface, keys }: Evidence): Sealed[] {
  if (!given.ok || !surface.ok || !keys.ok) return [];
  const cookies = givenCookies({ given: given.value, surface: surface.value, keys: keys.value });
  return cookies.flatMap((cookie) => [
    ...(cookie.line.value.length < SHORTEST_GIVEN ? [] : [new Sealed(cookie.line.value)]),
    ...sealedKeys(secretsInCookie(cookie).map(({ match }) => match)),
  ]);
}

/** Shorter ones are also words: masking `dark` everywhere would falsify the report. */
const SHORTEST_GIVEN = 8;

function keysInCookies(exchange: Exchange, { surface, keys }: Evidence): Sealed[] {
  if (!surface.ok || !keys.ok) return [];
  return cookiesIn(exchange, { surface: surface.value, keys: keys.value }).flatMap((cookie) => {
    const inside = secretsInCookie(cookie)
      .map(({ match }) => match)
      .filter(({ kind }) => kind === 'secret');
    const { value } = cookie.line;
    // Where a layer hides a token from the mask, the whole value counts as the secret.
    const isHidden = inside.some(({ token }) => !value.includes(token) && !value.includes(encodeURIComponent(token)));
    return [...(isHidden ? [new Sealed(value)] : []), ...inside.map(sealedKey)];
  });
}
