import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { OpenedSession } from '../access/sessions.ts';
import type { ApiEnv } from './api.ts';

/** With its prefix, browsers take it over a secure connection only, for this host only and for all paths. */
const NAME = 'openbrick';
const attributes = { prefix: 'host', path: '/', secure: true, httpOnly: true, sameSite: 'Lax' } as const;

/** The token of the session's cookie, where the request has one. */
export const sessionTokenOf = (c: Context<ApiEnv>): string | undefined => {
  const value = getCookie(c, NAME, 'host');
  return value !== undefined && /^[\w-]{43}$/.test(value) ? value : undefined;
};

export const setSessionCookie = (c: Context<ApiEnv>, { token, expiresAt }: OpenedSession): void =>
  setCookie(c, NAME, token, { ...attributes, expires: expiresAt });

export const clearSessionCookie = (c: Context<ApiEnv>): void => {
  deleteCookie(c, NAME, attributes);
};
