import type { FoundEntry } from '../../cookies/found-entries.ts';
import { findSecrets } from '../../secrets/engine.ts';
import type { SecretMatch } from '../../secrets/rule.ts';
import { handedOut } from '../response/handed-out.ts';
import { nameAt } from '../response/named-member.ts';
import type { CookieSeen } from './cookies-seen.ts';

/** A key inside a cookie, and the way to it. */
export interface CookieSecret {
  readonly match: SecretMatch;
  readonly entry: FoundEntry;
}

const found = new WeakMap<CookieSeen['opened'], readonly CookieSecret[]>();

/**
 * Every key among a cookie's readable entries: by a provider's form, else by the name of the entry or the cookie. One a token. What the user gave is itself
 * no key that leaks; what is inside it is.
 */
export const secretsInCookie = (cookie: CookieSeen): readonly CookieSecret[] =>
  cookie.given === undefined
    ? secretsIn(cookie)
    : secretsIn(cookie).filter(({ match, entry }) => !isTheCredential(cookie, match, entry));

/** The whole of a header, of a cookie that is known for a credential, and whatever only its name makes one: not a provider's key in a cookie. */
const isTheCredential = ({ given }: CookieSeen, match: SecretMatch, { pointer }: FoundEntry): boolean =>
  pointer === '' && (given?.isCredential === true || match.name !== undefined || /^jwt/.test(match.rule.id));

const secretsIn = ({ opened, exchange }: CookieSeen): readonly CookieSecret[] =>
  secretsInOpened(opened, exchange.request.url);

/** The same of a cookie of which no exchange is known: `target` is where it belongs, as far as that is known. */
export function secretsInOpened(opened: CookieSeen['opened'], target: string): readonly CookieSecret[] {
  const known = found.get(opened);
  if (known !== undefined) return known;
  const all = opened.entries.flatMap((entry) => matchesIn(entry, opened, target).map((match) => ({ match, entry })));
  const secrets = all.filter(({ match }, i) => all.findIndex((other) => other.match.token === match.token) === i);
  found.set(opened, secrets);
  return secrets;
}

function matchesIn(entry: FoundEntry, opened: CookieSeen['opened'], target: string): SecretMatch[] {
  const { pointer, value } = entry;
  if (typeof value !== 'string') return [];
  const byForm = value.length < SHORTEST_FORM ? [] : findSecrets(value);
  if (byForm.some(({ kind }) => kind !== 'identifier')) return byForm;
  const named =
    pointer === ''
      ? handedOut(opened.cookie.name, value, { place: 'cookie', target })
      : handedOut(nameAt(pointer), value, { place: 'session', target });
  return named === undefined || isOwnSession(opened) ? byForm : [named, ...byForm];
}

const SHORTEST_FORM = 8;

/** Supabase keeps its own tokens in its cookie. */
const isOwnSession = ({ format }: CookieSeen['opened']): boolean => format?.id === 'supabase';
