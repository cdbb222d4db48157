import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { App } from '../../service/app.ts';
import { beginOidcLogIn } from '../../service/oidc/begin.ts';
import { finishOidcLogIn } from '../../service/oidc/finish.ts';
import { type Api, type ApiEnv, newApi } from '../api.ts';
import { operation } from '../operation.ts';
import { ownOrigin } from '../own-origin.ts';
import { sessionTokenOf, setSessionCookie } from '../session-cookie.ts';

const NAME = 'openbrick-oidc';
const attributes = { prefix: 'host', path: '/', secure: true, httpOnly: true, sameSite: 'Lax' } as const;
const CALLBACK = '/api/v1/oidc/callback';
const tags = ['access'];
const redirect = { description: 'Goes on at `Location`' };

export function oidcRoutes(app: App): Api {
  const api = newApi();
  api.openapi(
    operation('get', '/oidc/login', {
      operationId: 'beginOidcLogIn',
      summary: 'Sends the browser to the identity provider',
      tags,
      security: [],
      responses: { 303: redirect },
    }),
    async (c) => {
      const { url, browser } = await beginOidcLogIn(app, ownOrigin(c, app.config) + CALLBACK);
      setCookie(c, NAME, browser, { ...attributes, maxAge: 600 });
      return goTo(c, url);
    },
  );
  api.openapi(
    operation('get', '/oidc/callback', {
      operationId: 'finishOidcLogIn',
      summary: 'Where the identity provider sends the browser back: sets the cookie of a new session',
      tags,
      security: [],
      responses: { 303: redirect },
    }),
    async (c) => {
      const parameters = new URL(c.req.url).searchParams;
      const browser = getCookie(c, NAME, 'host');
      setSessionCookie(c, await finishOidcLogIn(app, { parameters, browser, before: sessionTokenOf(c) }));
      deleteCookie(c, NAME, attributes);
      return goTo(c, '/');
    },
  );
  return api;
}

const goTo = (c: Context<ApiEnv>, location: string) => c.body(null, 303, { Location: location });
