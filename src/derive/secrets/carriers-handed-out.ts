import type { Exchange } from '../../model/exchange.ts';
import { namedSecret } from '../../secrets/names.ts';
import { carriesSession } from '../../secrets/own-names.ts';
import type { SecretMatch } from '../../secrets/rule.ts';

export interface CarrierHandedOut {
  readonly exchange: Exchange;
  /** Of the header. */
  readonly name: string;
  readonly match: SecretMatch;
}

/**
 * Values of response headers such as `Authorization` or `X-Auth-Token` that several requests without credentials and cookies got alike. A token that is made
 * for its caller differs from one to the next; the same one for everybody is configured, and given to anonymous callers.
 */
export function carriersHandedOut(exchanges: readonly Exchange[]): CarrierHandedOut[] {
  const found = exchanges.filter(isOfStranger).flatMap(carriersIn);
  const seen = new Map<string, number>();
  for (const { name, match } of found) seen.set(keyOf(name, match), (seen.get(keyOf(name, match)) ?? 0) + 1);
  return found.filter(({ name, match }) => (seen.get(keyOf(name, match)) ?? 0) > 1);
}

const isOfStranger = ({ identity, request }: Exchange): boolean =>
  identity === 'anonymous' &&
  (request.method === 'GET' || request.method === 'HEAD') &&
  !request.headers.some(([name]) => name.toLowerCase() === 'cookie' || carriesSession(name));

const carriersIn = (exchange: Exchange): CarrierHandedOut[] =>
  exchange.response.headers.flatMap(([name, value]) => {
    const match = carriesSession(name) && !NO_TOKEN.test(value.trim()) ? namedSecret(name, value, 'header') : undefined;
    return match === undefined ? [] : [{ exchange, name, match: { ...match, start: 0, end: value.length, path: [] } }];
  });

const keyOf = (name: string, { token }: SecretMatch): string => `${name.toLowerCase()} ${token}`;

/** A scheme alone (RFC 9110 section 11), or a word for who has no token. */
const NO_TOKEN = /^(?:basic|bearer|digest|negotiate|token|anonymous|guest|public)?$/i;
