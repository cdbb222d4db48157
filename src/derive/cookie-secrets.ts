import type { FoundEntry } from '../cookies/found-entries.ts';
import { findSecrets } from '../secrets/engine.ts';
import { namedSecret } from '../secrets/names.ts';
import type { SecretMatch } from '../secrets/rule.ts';
import type { CookieSeen } from './cookies-seen.ts';

/** A key inside a cookie, and the way to it. */
export interface CookieSecret {
  readonly match: SecretMatch;
  readonly entry: FoundEntry;
}

const found = new WeakMap<CookieSeen['opened'], readonly CookieSecret[]>();

/**
 * Every key among a cookie's readable entries: by a provider's shape, else by the entry's name. One a token. What the user gave is itself
 * no key that leaks; what is inside it is.
 */
export const secretsInCookie = (cookie: CookieSeen): readonly CookieSecret[] =>
  cookie.given === undefined
    ? secretsIn(cookie)
    : secretsIn(cookie).filter(({ match, entry }) => !isTheCredential(cookie, match, entry));

/** The whole of a header, of a cookie that is known for a credential, and whatever only its name makes one: not a provider's key in a cookie. */
const isTheCredential = ({ given }: CookieSeen, match: SecretMatch, { pointer }: FoundEntry): boolean =>
  pointer === '' && (given?.isCredential === true || match.name !== undefined || /^jwt/.test(match.rule.id));

function secretsIn({ opened }: CookieSeen): readonly CookieSecret[] {
  const known = found.get(opened);
  if (known !== undefined) return known;
  const all = opened.entries.flatMap((entry) =>
    matchesIn(entry, opened.cookie.name).map((match) => ({ match, entry })),
  );
  const secrets = all.filter(({ match }, i) => all.findIndex((other) => other.match.token === match.token) === i);
  found.set(opened, secrets);
  return secrets;
}

function matchesIn(entry: FoundEntry, cookieName: string): SecretMatch[] {
  if (typeof entry.value !== 'string' || entry.value.length < 8) return [];
  const byShape = findSecrets(entry.value);
  if (byShape.length > 0) return byShape;
  const named = namedSecret(nameOf(entry.pointer) ?? cookieName, entry.value);
  return named === undefined ? [] : [{ ...named, start: 0, end: entry.value.length, path: [] }];
}

/** The last name in a pointer; numbers of a list are passed over, so that `/api_keys/0` is an api key. */
function nameOf(pointer: string): string | undefined {
  const names = pointer.split('/').filter((part) => part !== '' && !/^\d{1,6}$/.test(part));
  return names.at(-1)?.replaceAll('~1', '/').replaceAll('~0', '~');
}
