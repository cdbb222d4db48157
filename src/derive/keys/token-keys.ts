import type { Exchange } from '../../model/exchange.ts';
import { decodeBase64url } from '../../parse/base64url.ts';
import { isRecord } from '../../parse/record.ts';
import { isSuccess, jsonOf } from '../page.ts';

/** A key of a JWK Set (RFC 7517) that a response publishes. */
export interface PublishedKey {
  readonly exchange: Exchange;
  /** RFC 6901, into the body. */
  readonly pointer: string;
  /** `RSA`, `EC`, `OKP` or `oct`. */
  readonly type: string;
  readonly id?: string;
  readonly members: Readonly<Record<string, unknown>>;
}

/** More keys than a service rotates through. */
const MOST_KEYS = 50;

/** Keys of every JWK Set among the responses, in order. */
export const publishedKeys = (exchanges: readonly Exchange[]): PublishedKey[] =>
  exchanges.flatMap((exchange) => {
    const set = isSuccess(exchange) ? jsonOf(exchange) : undefined;
    const keys = isRecord(set) && Array.isArray(set['keys']) ? set['keys'] : [];
    return keys.slice(0, MOST_KEYS).flatMap((members: unknown, at): PublishedKey[] => {
      if (!isRecord(members) || !isKeyType(members['kty'])) return [];
      const { kid } = members;
      const id = typeof kid === 'string' ? { id: kid } : {};
      return [{ exchange, pointer: `/keys/${at}`, type: members['kty'], ...id, members }];
    });
  });

const KEY_TYPES = new Set(['RSA', 'EC', 'OKP', 'oct', 'AKP']);
const isKeyType = (type: unknown): type is string => typeof type === 'string' && KEY_TYPES.has(type);

/** Bits of a number of a key in base64url; undefined where there is none. */
export function bitsOf(number: unknown): number | undefined {
  const bytes = typeof number === 'string' ? decodeBase64url(number)?.bytes : undefined;
  const first = bytes?.findIndex((byte) => byte !== 0) ?? -1;
  if (bytes === undefined || first < 0) return undefined;
  return (bytes.length - first - 1) * 8 + (32 - Math.clz32(bytes[first] ?? 0));
}

/** What a provider of tokens says of itself (OpenID Connect Discovery 1.0, RFC 8414). */
export interface ProviderConfiguration {
  readonly exchange: Exchange;
  readonly issuer: string;
  readonly members: Readonly<Record<string, unknown>>;
}

/** Every configuration among the responses. */
export const providerConfigurations = (exchanges: readonly Exchange[]): ProviderConfiguration[] =>
  exchanges.flatMap((exchange) => {
    const members = isSuccess(exchange) ? jsonOf(exchange) : undefined;
    if (!isRecord(members)) return [];
    const { issuer } = members;
    const isOne = ['token_endpoint', 'authorization_endpoint', 'jwks_uri'].some(
      (name) => typeof members[name] === 'string',
    );
    return typeof issuer === 'string' && isOne ? [{ exchange, issuer, members }] : [];
  });
