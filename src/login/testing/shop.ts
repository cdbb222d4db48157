import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { listen } from '../../gather/testing/raw-server.ts';

export const PASSWORD = ['correct', 'horse', '17'].join('-');

export interface ShopOptions {
  /** The session before the log-in is that after it. */
  readonly keepsSession?: boolean;
  /** The log-out deletes the cookie and not the session. */
  readonly survivesLogout?: boolean;
  /** A session ID that the browser sends is taken, whatever it is. */
  readonly takesAnyId?: boolean;
  /** The session ends with the request after so many signed-in ones. */
  readonly endsAfter?: number;
  /** Where the log-in redirects to. */
  readonly redirectsTo?: string;
  /** After so many wrong passwords all log-ins are refused with 429. */
  readonly limitsAfter?: number;
  /** Refresh tokens are good more than once, and after the log-out. */
  readonly keepsRefreshTokens?: boolean;
}

interface State {
  readonly csrf: string;
  user?: string;
  used: number;
}

export interface Shop {
  readonly url: string;
  /** `METHOD /path` of all that arrived. */
  readonly arrived: string[];
  /** Writes other than the log-in and the log-out. */
  changes(): number;
  close(): void;
}

/** A shop on loopback with a log-in form, an OAuth token endpoint, and orders of signed-in users. */
export async function startShop(options: ShopOptions = {}): Promise<Shop> {
  const sessions = new Map<string, State>();
  const tokens = new Set<string>();
  const refreshTokens = new Set<string>();
  const arrived: string[] = [];
  let ids = 0;
  let changes = 0;
  let wrong = 0;
  const newId = (): string => {
    ids += 1;
    return createHash('sha256').update(`id ${ids} ${process.pid}`).digest('hex').slice(0, 32);
  };
  const idOf = ({ headers }: IncomingMessage): string | undefined =>
    /(?:^|; )sid=([^;]+)/.exec(headers.cookie ?? '')?.[1];

  function begin(request: IncomingMessage, response: ServerResponse): [string, State] {
    const sent = idOf(request);
    const id = sent !== undefined && (options.takesAnyId || sessions.has(sent)) ? sent : newId();
    const state = sessions.get(id) ?? { csrf: newId(), used: 0 };
    sessions.set(id, state);
    if (id !== sent) response.appendHeader('Set-Cookie', `sid=${id}; Path=/; HttpOnly; SameSite=Lax`);
    return [id, state];
  }

  function userOf(request: IncomingMessage, url: URL): string | undefined {
    const token =
      /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? url.searchParams.get('access_token');
    if (token && tokens.has(token)) return 'client';
    const id = idOf(request);
    const state = id === undefined ? undefined : sessions.get(id);
    if (id === undefined || state?.user === undefined) return undefined;
    state.used += 1;
    if (options.endsAfter !== undefined && state.used > options.endsAfter) sessions.delete(id);
    return state.user;
  }

  function signIn(request: IncomingMessage, response: ServerResponse, form: URLSearchParams): unknown {
    const [id, state] = begin(request, response);
    if (wrong >= (options.limitsAfter ?? Number.POSITIVE_INFINITY)) return json(response, { error: 'later' }, 429);
    if (form.get('csrf') !== state.csrf || form.get('password') !== PASSWORD) {
      wrong += 1;
      return html(response, loginPage(state), 200);
    }
    const next = options.keepsSession ? id : newId();
    if (next !== id) {
      sessions.delete(id);
      response.appendHeader('Set-Cookie', `sid=${next}; Path=/; HttpOnly; SameSite=Lax`);
    }
    sessions.set(next, { csrf: newId(), used: 0, user: form.get('username') ?? 'nobody' });
    response.writeHead(302, { Location: options.redirectsTo ?? '/me' }).end();
  }

  function grant(response: ServerResponse, form: URLSearchParams, authorization: string): unknown {
    const basic = Buffer.from(authorization.replace('Basic ', ''), 'base64').toString();
    const sent = form.get('refresh_token') ?? '';
    const isGood =
      form.get('grant_type') === 'password'
        ? form.get('password') === PASSWORD
        : form.get('grant_type') === 'refresh_token'
          ? refreshTokens.has(sent)
          : basic === `shop:${PASSWORD}`;
    if (!isGood) return json(response, { error: 'invalid_grant' }, 400);
    if (!options.keepsRefreshTokens) refreshTokens.delete(sent);
    const [token, refresh] = [newId(), newId()];
    tokens.add(token);
    refreshTokens.add(refresh);
    json(response, { access_token: token, refresh_token: refresh, token_type: 'bearer', expires_in: 900 });
  }

  function signOut(request: IncomingMessage, response: ServerResponse): void {
    const id = idOf(request);
    const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
    if (!options.survivesLogout && id !== undefined) sessions.delete(id);
    if (!options.survivesLogout && token !== undefined) tokens.delete(token);
    response.writeHead(302, { Location: '/', 'Set-Cookie': 'sid=; Path=/; Max-Age=0' }).end();
  }

  function respond(request: IncomingMessage, response: ServerResponse, form: URLSearchParams): unknown {
    const url = new URL(request.url ?? '/', 'http://shop.test');
    const route = `${request.method} ${url.pathname}`;
    arrived.push(route);
    if (route === 'GET /') {
      begin(request, response);
      return html(response, '<a href="/login">Sign in</a> <a href="/me">Me</a> <a href="/orders">Orders</a>');
    }
    if (route === 'GET /login') return html(response, loginPage(begin(request, response)[1]));
    if (route === 'POST /login') return signIn(request, response, form);
    if (route === 'POST /token') return grant(response, form, request.headers.authorization ?? '');
    if (route === 'POST /logout') return signOut(request, response);
    if (request.method !== 'GET' && request.method !== 'HEAD' && request.method !== 'OPTIONS') changes += 1;
    if (!['/me', '/orders'].includes(url.pathname)) return json(response, { error: 'not found' }, 404);
    const user = userOf(request, url);
    if (user === undefined) return json(response, { error: 'sign in first' }, 401);
    json(response, url.pathname === '/me' ? { user, echo: form.get('password') } : [{ id: 1, total: 5 }]);
  }

  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => respond(request, response, formOf(request, body)));
  });
  const port = await listen(server);
  return { url: `http://127.0.0.1:${port}/`, arrived, changes: () => changes, close: () => void server.close() };
}

function formOf({ headers }: IncomingMessage, body: string): URLSearchParams {
  if (!headers['content-type']?.includes('json')) return new URLSearchParams(body);
  return new URLSearchParams(Object.entries(JSON.parse(body) as Record<string, string>));
}

const loginPage = ({ csrf }: State): string =>
  `<form action="/search"><input name="q"></form><form method="post" action="/login"><input type="hidden" name="csrf" value="${csrf}"><input name="username"><input type="password" name="password"></form>`;

function html(response: ServerResponse, body: string, status = 200): void {
  response.writeHead(status, { 'Content-Type': 'text/html' }).end(`<!doctype html><title>Shop</title>${body}`);
}

function json(response: ServerResponse, value: unknown, status = 200): void {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(value));
}
