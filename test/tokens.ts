/** JSON Web Tokens for tests, and cases of a response that sets one. */
import { createHmac } from 'node:crypto';
import { type Case, responseWith } from './cases.ts';

/** A part of a token: JSON in URL-safe base64. */
export const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A key that no list has. */
const KEY = 'Zk2vQ9pL7xW4nR8tB6mJ3cH5sD1fG0aY';

/** A token of these claims, signed with this key by HMAC-SHA256, whatever `alg` says; without a signature for `none`. */
export function tokenOf(claims: object, key = KEY, alg = 'HS256'): string {
  const text = `${part({ alg, typ: 'JWT' })}.${part(claims)}`;
  return `${text}.${alg === 'none' ? '' : createHmac('sha256', key).update(text).digest('base64url')}`;
}

/** A response that sets such a token as a cookie. */
export const setsToken = (...made: Parameters<typeof tokenOf>): Case =>
  responseWith(`Set-Cookie: token=${tokenOf(...made)}; Secure; HttpOnly`);
