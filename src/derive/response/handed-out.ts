import { parseJws } from '../../parse/jwt.ts';
import { parseUrl, sameSite } from '../../parse/uri.ts';
import { namedRules, namedSecret } from '../../secrets/names.ts';
import { isOwnName } from '../../secrets/own-names.ts';
import type { ValuePlace } from '../../secrets/places.ts';
import type { SecretMatch } from '../../secrets/rule.ts';

/** Where a value is, and on which service. */
export interface Handing {
  readonly place: ValuePlace;
  /** Any URL of the service. */
  readonly target: string;
}

/**
 * A value that a server issues under the name of a credential, by the table of docs/secrets.md; offsets are those of the value itself.
 * Undefined for the service's own session, CSRF token and login token. A provider's own form is not looked for.
 */
export function handedOut(name: string, value: string, { place, target }: Handing): SecretMatch | undefined {
  if (isOwnName(name, place)) return undefined;
  const whole = { start: 0, end: value.length, path: [] };
  if (TOKEN_NAME.test(name) && isForeignToken(value, target))
    return {
      ...whole,
      rule: namedRules.token,
      token: value,
      checksum: 'none',
      kind: 'secret',
      confidence: 'firm',
      name,
      look: 'opaque',
    };
  const named = namedSecret(name, value, place);
  return named && { ...named, ...whole };
}

const TOKEN_NAME =
  /(?:^|[_.-])(?:access|id|refresh|api|auth|oauth2?|bearer|service)[_-]?token$|^(?:access|id|refresh|api|auth)Token$/i;

/** A JWT that another service issued, or that is meant for one, by its issuer, audience and scope (RFC 7519 section 4.1, RFC 9068). */
function isForeignToken(value: string, target: string): boolean {
  const payload = parseJws(value)?.payload;
  if (typeof payload !== 'object' || payload === null) return false;
  const { iss, aud, scope, scp }: { iss?: unknown; aud?: unknown; scope?: unknown; scp?: unknown } = payload;
  const services = [iss, ...(Array.isArray(aud) ? aud : [aud])];
  return services.some((each) => isElsewhere(each, target)) || isFilled(scope) || isFilled(scp);
}

const isElsewhere = (service: unknown, target: string): boolean => {
  if (typeof service !== 'string' || !/^[a-z][a-z0-9+.-]{1,20}:\/\//i.test(service)) return false;
  const url = parseUrl(service);
  return url !== undefined && !sameSite(url, target);
};

const isFilled = (scope: unknown): boolean =>
  (typeof scope === 'string' && scope !== '') || (Array.isArray(scope) && scope.length > 0);
