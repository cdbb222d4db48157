import type { GivenCredential, SuppliedKey, Surface } from '../../model/evidence.ts';
import { type Exchange, REMOVED } from '../../model/exchange.ts';
import { Sealed } from '../../model/sealed.ts';
import { lazily } from '../../parse/lazily.ts';
import type { Steps } from '../../parse/steps.ts';
import { isCommon } from '../../secrets/credential-words.ts';
import { findSecrets } from '../../secrets/engine.ts';
import { passwordHashesIn } from '../../secrets/password-hashes.ts';
import { likeIt, pseudonymOf } from '../../secrets/pseudonym.ts';
import type { SecretMatch } from '../../secrets/rule.ts';
import { edited, inOrder } from '../../secrets/spelled/edit.ts';
import { type Find, hiddenIn, hiding } from '../../secrets/spelled/edits.ts';
import { finderFor, SHORTEST, type Wanted } from '../../secrets/spelled/finder.ts';
import { type NamedValue, namedValueFinder } from '../../secrets/spelled/named-value.ts';
import { wordPseudonym } from '../../secrets/word-pseudonym.ts';
import { secretsInCookie } from '../cookies/cookie-secrets.ts';
import { type CookieSeen, cookiesIn } from '../cookies/cookies-seen.ts';
import { partsOfGiven } from '../credentials/given.ts';
import { credentialsInGivenUrls } from '../credentials/in-given-url.ts';
import { forRecentInSteps, LONG } from '../recent-texts.ts';
import { everySecretInBody, secretsInHeaders, secretsInUrl } from '../secrets/secrets-seen.ts';
import { probedIn, type Recording } from './recording.ts';
import { sentCredentials } from './sent-credentials.ts';
import { sessionParts, sessionsIn } from './session-pseudonym.ts';

type Made = Pick<Recording, 'evidence' | 'results' | 'unreached'>;

interface Facts {
  readonly surface: Surface;
  readonly keys: readonly SuppliedKey[];
}

/**
 * What makes a recording fit to be kept: every secret in these exchanges, and every session that was handed to the user, gets a pseudonym of
 * the same shape, wherever and however it is written. Cookies signed with a known key are signed again with it, so that their verdicts stay.
 * What is encrypted and can be opened with a known key is taken out whole: leaving it would leave the secret.
 */
export function withPseudonyms({ evidence, results, unreached }: Made): Pseudonymous {
  const texts = evidence.document.ok ? evidence.document.value.sources.map(({ text }) => text) : [];
  const inTexts = texts.flatMap((text) => findSecrets(text));
  const inUrls = credentialsInGivenUrls(evidence, unreached?.target).map(wantedOfGiven);
  if (!evidence.surface.ok || !evidence.keys.ok) return changeWith([...wantedFrom(inTexts), ...inUrls], undefined);
  const probed = probedIn({ results });
  const facts = { surface: evidence.surface.value, keys: evidence.keys.value };
  const all = [...new Set([...(evidence.exchanges.ok ? evidence.exchanges.value : []), ...probed])];
  const matches = all.flatMap((exchange) => matchesIn(exchange, facts));
  const given = evidence.given.ok ? evidence.given.value : [];
  return changeWith(
    [
      ...sentCredentials(all),
      ...wantedFrom([...matches, ...inTexts]),
      ...all.flatMap((exchange) => sessionsIn(cookiesIn(exchange, facts))),
      ...given.flatMap((each) => partsOfGiven({ ...each, value: Sealed.reveal(each.value) }).flatMap(sessionParts)),
      ...inUrls,
    ],
    facts,
    given.flatMap(shortSession),
  );
}

const wantedOfGiven = (value: string): Wanted => ({
  value,
  by: () => likeIt(value),
  isWord: /^[a-z]{1,40}$/.test(value),
});

/** Puts the pseudonyms in. */
export interface Pseudonymous {
  /** In steps, as a body may be long; undefined where there is no time. What was changed before costs no time. */
  exchange(exchange: Exchange): Steps<Exchange | undefined>;
  text(text: string): string;
}

/** A session of a few characters, which a server may renew, is found by its name. */
function shortSession({ name, value: sealed }: GivenCredential): NamedValue[] {
  const value = Sealed.reveal(sealed);
  return value.length < SHORTEST ? [{ name, value, by: likeIt(value) }] : [];
}

function changeWith(
  wanted: readonly Wanted[],
  facts: Facts | undefined,
  short: readonly NamedValue[] = [],
): Pseudonymous {
  const byValue = new Map(wanted.map((each) => [each.value, each]));
  const long = finderFor([...byValue.values()]);
  const named = namedValueFinder(short);
  const find: Find = (text) => [...long(text), ...named(text), ...passwordHashesIn(text)];
  const text = forRecentInSteps(
    (each) => hiddenIn(each, find),
    (each) => hiding(each, find),
  );
  const done = new Map<Exchange, Exchange>();
  function* exchange(before: Exchange): Steps<Exchange | undefined> {
    const known = facts === undefined ? before : done.get(before);
    if (known !== undefined || facts === undefined) return known;
    const { body } = before.response;
    if (body.length >= LONG) {
      if (!(yield* makingPseudonyms(before, byValue))) return undefined;
      if ((yield* text.inSteps(body)) === undefined) return undefined;
    }
    if (!(yield)) return undefined;
    const after = changed(before, text, facts);
    done.set(before, after);
    return after;
  }
  return { exchange, text };
}

/** Pseudonyms that are made in one step. */
const PORTION = 1000;

/** Makes those of a body, which may be many, before they are put in; false where there is no time. */
function* makingPseudonyms(exchange: Exchange, byValue: ReadonlyMap<string, Wanted>): Steps<boolean> {
  for (const [at, { token }] of everySecretInBody(exchange).entries()) {
    if (at % PORTION === 0 && !(yield)) return false;
    byValue.get(token)?.by?.();
  }
  return true;
}

/** What to look for of these, and what to put in its place. */
export function wantedFrom(matches: readonly SecretMatch[]): Wanted[] {
  const byToken = new Map(matches.filter(({ kind }) => kind === 'secret').map((match) => [match.token, match]));
  return [...byToken.values()].flatMap((match): Wanted[] => {
    const { token, look, written } = match;
    if (look === 'placeholder') return [];
    if (look === 'words')
      return [{ value: token, by: lazily(() => wordPseudonym(token)), isWord: true, isFramed: isCommonWord(token) }];
    const by = lazily(() => pseudonymOf(match));
    // A string in parts becomes a whole one.
    const isParted = written !== undefined && match.path.length === 0;
    return [{ value: token, by, isWord: false }, ...(isParted ? [{ value: written, by, isWord: false }] : [])];
  });
}

/** It is in texts, names and paths by chance. */
const isCommonWord = (token: string): boolean => /^[A-Za-z]{1,64}$/.test(token) && isCommon(token);

const matchesIn = (exchange: Exchange, facts: Facts): SecretMatch[] => [
  ...everySecretInBody(exchange),
  ...secretsInHeaders(exchange).map(({ match }) => match),
  ...secretsInUrl(exchange.request.url),
  ...cookiesIn(exchange, facts).flatMap((cookie) => secretsInCookie(cookie).map(({ match }) => match)),
];

function changed(exchange: Exchange, replace: (text: string) => string, facts: Facts): Exchange {
  const lines = (headers: Exchange['request']['headers']) =>
    headers.map(([name, value]) => [replace(name), replace(value)] as const);
  const { request, response } = exchange;
  const once: Exchange = {
    ...exchange,
    id: replace(exchange.id),
    ...(exchange.operation !== undefined && { operation: replace(exchange.operation) }),
    request: {
      ...request,
      url: replace(request.url),
      headers: lines(request.headers),
      ...(request.body !== undefined && { body: replace(request.body) }),
    },
    response: { ...response, headers: lines(response.headers), body: withoutHidden(exchange, replace(response.body)) },
  };
  const signed = cookiesIn(exchange, facts).reduce((each, cookie) => repaired(each, cookie, facts), once);
  return withoutHiddenCookies(signed, exchange, facts);
}

/** The body without what the engine found under a layer that is not closed again: there the whole run is another one. */
function withoutHidden(before: Exchange, body: string): string {
  const tokens = tokensOf(everySecretInBody(before).filter(isLayered));
  if (tokens.size === 0) return body;
  const left = everySecretInBody({ ...before, response: { ...before.response, body } }).filter(
    ({ kind, token, look }) => kind === 'secret' && look !== 'words' && look !== 'placeholder' && tokens.has(token),
  );
  return edited(body, inOrder(left), ({ start, end }) => likeIt(body.slice(start, end)));
}

/** What is in the text itself was found and replaced there. */
const isLayered = ({ path }: SecretMatch): boolean => path.length > 0;

const tokensOf = (matches: readonly SecretMatch[]): ReadonlySet<string> =>
  new Set(matches.flatMap(({ kind, token, look }) => (kind === 'secret' && look !== 'placeholder' ? [token] : [])));

/** The same for cookies: what still holds its secret is taken out whole. */
function withoutHiddenCookies(after: Exchange, before: Exchange, facts: Facts): Exchange {
  const tokensIn = (exchange: Exchange) =>
    cookiesIn(exchange, facts).map((cookie) => ({
      cookie,
      tokens: tokensOf(secretsInCookie(cookie).map(({ match }) => match)),
    }));
  const known = new Set(tokensIn(before).flatMap(({ tokens }) => [...tokens]));
  if (known.size === 0) return after;
  return tokensIn(after)
    .filter(({ tokens }) => [...tokens].some((token) => known.has(token)))
    .reduce((each, { cookie }) => withValue(each, cookie.line.value, REMOVED), after);
}

/** The exchange with one cookie signed again, or taken out, where its content was changed. */
function repaired(exchange: Exchange, before: CookieSeen, facts: Facts): Exchange {
  if (before.opened.key === undefined) return exchange;
  const { tester, key } = before.opened.key;
  if (before.opened.decoded.protection === 'encrypted') {
    const isDistinctive = secretsInCookie(before).length > 0;
    return isDistinctive ? withValue(exchange, before.line.value, REMOVED) : exchange;
  }
  const after = cookiesIn(exchange, facts).find(({ line }) => line.name === before.line.name);
  const derived = after && tester.derive(key.bytes, after.opened.cookie);
  const macs = (derived && tester.sign?.(after.opened.cookie, derived)) ?? [];
  return macs.reduce((each, mac) => withMac(each, mac.before, mac.after), exchange);
}

function withMac(exchange: Exchange, before: Uint8Array, after: Uint8Array): Exchange {
  const encodings = ['hex', 'base64', 'base64url'] as const;
  return encodings.reduce((each, encoding) => {
    const [old, now] = [before, after].map((bytes) =>
      Buffer.from(bytes)
        .toString(encoding)
        .replace(/={1,2}$/, ''),
    );
    const withPercent = (text = ''): string => encodeURIComponent(text);
    return withValue(withValue(each, old ?? '', now ?? ''), withPercent(old), withPercent(now));
  }, exchange);
}

/** Replaces a text in the Set-Cookie lines. */
const withValue = (exchange: Exchange, old: string, now: string): Exchange => ({
  ...exchange,
  response: {
    ...exchange.response,
    headers: exchange.response.headers.map(([name, value]) =>
      /^set-cookie$/i.test(name) && old !== ''
        ? ([name, value.replaceAll(old, now)] as const)
        : ([name, value] as const),
    ),
  },
});
