/** The credentials that a recorded request sent: they are the user's own, and no finding by themselves. */

import { unescaped } from '../derive/credentials/given.ts';
import type { HeaderLine } from '../parse/header-lines.ts';
import { walkJson } from '../parse/json.ts';
import { roleOf } from '../secrets/name-words.ts';
import { parsedPiece } from './parsed-piece.ts';

/** Headers whose value lets someone in: cookies, authorization, and what is named as a key or token. */
export const isCredentialHeader = (name: string): boolean =>
  /^(?:cookie|authorization|proxy-authorization)$/i.test(name) ||
  roleOf(name) !== undefined ||
  (/token|secret|session|api-?key|(?:^|-)auth(?:$|-)/i.test(name) && !NOT_ONE.test(name));

const NOT_ONE = /^(?:sec-|accept|content-|access-control-)|idempotency|csrf|xsrf/i;

/** Of these, what stands for a person: a token against forged requests, and the key of a connection, do not. */
export const isLogin = (name: string): boolean => isCredentialHeader(name) && !/^cookie$/i.test(name);

/** User and password of a URL, as the header that a client makes of them. */
export function urlLogin({ username, password }: Pick<URL, 'username' | 'password'>): HeaderLine[] {
  if (username === '' && password === '') return [];
  const login = `${unescaped(username)}:${unescaped(password)}`;
  return [['authorization', `Basic ${Buffer.from(login).toString('base64')}`]];
}

/** A password is looked for by this name, too. */
const FIELD = /^(?:pass(?:code|phrase|word|wd)?|pwd|pin|otp|totp|mfa_?code|cvv|cvc)$/i;
const MOST_FIELDS = 200;
/** Shorter values are words that can be anywhere. */
const SHORTEST = 4;

/** Passwords and keys in the body of a request, with their names; of JSON and forms. */
export function credentialFields(body: string): HeaderLine[] {
  const fields: HeaderLine[] = [];
  const add = (name: string, value: string): void => {
    const isOne = FIELD.test(name) || roleOf(name) !== undefined;
    if (isOne && value.length >= SHORTEST && fields.length < MOST_FIELDS) fields.push([name, value]);
  };
  const json = /^\s{0,64}[[{]/.test(body) ? parsedPiece(Buffer.from(body)) : undefined;
  if (json !== undefined)
    walkJson(json, (value, _, key) => {
      if (typeof key === 'string' && typeof value === 'string') add(key, value);
    });
  else if (/^[\w.[\]%+-]{1,200}=/.test(body)) for (const [name, value] of new URLSearchParams(body)) add(name, value);
  else for (const [, name = '', value = ''] of body.matchAll(PART)) add(name, value);
  return fields;
}

/** A field of `multipart/form-data` (RFC 7578). */
const PART = /name="([\w.[\]-]{1,80})"\r?\n\r?\n([^\r\n]{1,2000})/g;
