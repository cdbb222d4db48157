import type { Evidence, SuppliedKey, Surface } from '../model/evidence.ts';
import type { Exchange } from '../model/exchange.ts';
import { findSecrets } from '../secrets/engine.ts';
import { pseudonymOf } from '../secrets/pseudonym.ts';
import type { SecretMatch } from '../secrets/rule.ts';
import { wordPseudonym } from '../secrets/word-pseudonym.ts';
import { secretsInCookie } from './cookie-secrets.ts';
import { type CookieSeen, cookiesIn } from './cookies-seen.ts';
import { type Replacements, replaceIn } from './replacement.ts';
import { secretsInBody, secretsInHeaders, secretsInUrl } from './secrets-seen.ts';

interface Facts {
  readonly surface: Surface;
  readonly keys: readonly SuppliedKey[];
}

/**
 * What makes a recording fit to be kept: every secret in these exchanges gets a pseudonym of the same shape, wherever it stands. Cookies
 * signed with a known key are signed again with it, so that their verdicts stay. What is encrypted and can be opened with a known
 * key is taken out whole: leaving it would leave the secret.
 */
export function withPseudonyms(evidence: Evidence, probed: readonly Exchange[]): Pseudonymous {
  const texts = evidence.document.ok ? evidence.document.value.sources.map(({ text }) => text) : [];
  const inTexts = texts.flatMap((text) => findSecrets(text));
  if (!evidence.surface.ok || !evidence.keys.ok) {
    const replacements = replacementsFor(inTexts);
    return { exchange: (exchange) => exchange, text: (text) => replaceIn(text, replacements) };
  }
  const facts = { surface: evidence.surface.value, keys: evidence.keys.value };
  const seen = evidence.exchanges.ok ? evidence.exchanges.value : [];
  const matches = [...seen, ...probed].flatMap((exchange) => matchesIn(exchange, facts));
  const replacements = replacementsFor([...matches, ...inTexts]);
  return {
    exchange: (exchange) => changed(exchange, replacements, facts),
    text: (text) => replaceIn(text, replacements),
  };
}

/** Puts the pseudonyms in. */
export interface Pseudonymous {
  exchange(exchange: Exchange): Exchange;
  text(text: string): string;
}

function replacementsFor(matches: readonly SecretMatch[]): Replacements {
  const secrets = matches.filter(({ kind }) => kind === 'secret');
  const pairs = new Map(
    secrets.flatMap((match) => {
      if (match.look === 'placeholder') return [];
      if (match.look === 'words') return wordPairs(match.token);
      const pseudonym = pseudonymOf(match);
      // A string in parts becomes a whole one.
      const parted = match.written === undefined ? [] : [[match.written, pseudonym] as const];
      return [[match.token, pseudonym] as const, ...parted];
    }),
  );
  return [...pairs].sort(([a], [b]) => b.length - a.length);
}

/** A word of letters alone is replaced where it stands as a value: the same word may be a path or a name. */
function wordPairs(token: string): [string, string][] {
  const pseudonym = wordPseudonym(token);
  if (/[^A-Za-z]/.test(token)) return [[token, pseudonym]];
  const frames = ['"?"', "'?'", '=?', '>?<'];
  return frames.map((frame) => [frame.replace('?', token), frame.replace('?', pseudonym)]);
}

const matchesIn = (exchange: Exchange, facts: Facts): SecretMatch[] => [
  ...secretsInBody(exchange),
  ...secretsInHeaders(exchange).map(({ match }) => match),
  ...secretsInUrl(exchange.request.url),
  ...cookiesIn(exchange, facts).flatMap((cookie) => secretsInCookie(cookie).map(({ match }) => match)),
];

function changed(exchange: Exchange, replacements: Replacements, facts: Facts): Exchange {
  const replace = (text: string): string => replaceIn(text, replacements);
  // A header that is nothing but a word.
  const replaceValue = (value: string): string => replace(`=${value}`).slice(1);
  const before = cookiesIn(exchange, facts);
  const headers = exchange.response.headers.map(([name, value]) => [name, replaceValue(value)] as const);
  const once: Exchange = {
    ...exchange,
    request: {
      ...exchange.request,
      url: replace(exchange.request.url),
      headers: exchange.request.headers.map(([name, value]) => [name, replace(value)] as const),
    },
    response: { ...exchange.response, headers, body: replace(exchange.response.body) },
  };
  return before.reduce((each, cookie) => mended(each, cookie, facts), once);
}

/** The exchange with one cookie signed again, or taken out, where its content was changed. */
function mended(exchange: Exchange, before: CookieSeen, facts: Facts): Exchange {
  if (before.opened.key === undefined) return exchange;
  const { tester, key } = before.opened.key;
  if (before.opened.decoded.protection === 'encrypted') {
    const isTelling = secretsInCookie(before).length > 0;
    return isTelling ? withValue(exchange, before.line.value, '(removed)') : exchange;
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
