/** A signed JSON Web Token (RFC 7519) in a cookie: reading it, and testing HMAC keys. */
import { isRecord } from '../../parse/record.ts';
import { parseJson } from '../../peel/json.ts';
import { type CompactToken, splitCompact } from '../../peel/jwt.ts';
import type { DecodedSession, KeyTester, ReceivedCookie } from '../format.ts';
import { fromBase64 } from './base64.ts';
import { type MacPair, macTester } from './mac-tester.ts';
import { session } from './session.ts';
import { tokenText } from './wire.ts';

const DIGESTS = [
  ['HS256', 'sha256', 32],
  ['HS384', 'sha384', 48],
  ['HS512', 'sha512', 64],
] as const;

export interface JwtToken extends CompactToken {
  readonly claims: unknown;
}

export const readJwt = (cookie: ReceivedCookie): JwtToken | undefined => {
  const token = splitCompact(tokenText(cookie));
  if (token?.kind !== 'jws') return undefined;
  return { ...token, claims: token.payload === undefined ? undefined : parseJson(token.payload) };
};

export const decodeJwt = (cookie: ReceivedCookie): DecodedSession | undefined => {
  const token = readJwt(cookie);
  if (!token) return undefined;
  const { header, payload = '', claims } = token;
  const unsigned = String(header['alg']).toLowerCase() === 'none' || token.parts[2] === '';
  return session({
    protection: unsigned ? 'plain' : 'signed',
    serializer: claims === undefined ? 'text' : 'json',
    path: claims === undefined ? ['jwt'] : ['jwt', 'json'],
    payload: claims ?? payload,
    issuedAt: secondsIn(claims, 'iat'),
    expiresAt: secondsIn(claims, 'exp'),
  });
};

/** One tester an algorithm; `derive` from the configured secret to the key, the secret itself when left out. */
export const jwtTesters = (
  id: string,
  derive?: (key: Uint8Array) => Uint8Array | undefined,
  salt?: string,
): readonly KeyTester[] =>
  DIGESTS.map(([alg, digest, length]) =>
    macTester({
      id: `${id}/${alg}`,
      digest,
      pairs: (cookie) => pairOf(cookie, alg, length),
      ...(derive && { derive }),
      ...(salt !== undefined && { salt }),
    }),
  );

const pairOf = (cookie: ReceivedCookie, alg: string, length: number): readonly MacPair[] | undefined => {
  const token = readJwt(cookie);
  if (token?.header['alg'] !== alg) return undefined;
  const [header, payload, signature] = token.parts;
  const mac = fromBase64(signature ?? '', 'url-bare');
  return mac?.length === length ? [{ message: `${header}.${payload}`, mac }] : undefined;
};

const secondsIn = (claims: unknown, name: string): number | undefined => {
  const value = isRecord(claims) ? claims[name] : undefined;
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
};
