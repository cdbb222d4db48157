/**
 * The application of `openbrick demo`: a small Express-like shop with a mistake on every page, for a first scan that
 * needs no network. It listens on loopback only and contains no real key.
 */
import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type DemoRequest, type DemoResponse, errorPage, json, type Routes } from './exchange.ts';
import { allowAnyOrigin, apiRoutes } from './routes/api.ts';
import { fileRoutes } from './routes/files.ts';
import { pageRoutes } from './routes/pages.ts';

export interface Demo {
  /** `http://127.0.0.1:<port>`, no slash at the end. */
  readonly url: string;
  /** Requests so far that changed something, or would have: a careful scan leaves this at 0. */
  mutations(): number;
  close(): Promise<void>;
}

const READING = ['GET', 'HEAD', 'OPTIONS', 'TRACE'];
const ACTING_PATHS = ['/api/reset', '/logout'];

/** Starts the demo on 127.0.0.1. Rejects when the port is taken; without a port the system chooses one. */
export async function startDemo(options: { readonly port?: number } = {}): Promise<Demo> {
  const routes: Routes = { ...pageRoutes(), ...apiRoutes, ...fileRoutes };
  let mutations = 0;
  const server = createServer((request, response) => {
    request.resume();
    const incoming = read(request);
    if (incoming === undefined) return send(response, errorPage(400, 'Bad Request'));
    if (acts(incoming)) mutations += 1;
    send(response, result(routes, incoming));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    mutations: () => mutations,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

function acts({ method, url }: DemoRequest): boolean {
  if (!READING.includes(method)) return true;
  return method !== 'OPTIONS' && ACTING_PATHS.includes(url.pathname);
}

function read(request: IncomingMessage): DemoRequest | undefined {
  const target = request.url ?? '/';
  // After a base, `//x` would be read as a host.
  const absolute = target.startsWith('/') ? `http://127.0.0.1${target}` : target;
  if (!URL.canParse(absolute)) return undefined;
  const url = new URL(absolute);
  const headers = Object.entries(request.headers).map(([name, value]) => [name, String(value)] as const);
  return { method: request.method ?? 'GET', url, headers: new Map(headers) };
}

function result(routes: Routes, incoming: DemoRequest): DemoResponse {
  const { method, url } = incoming;
  const cors = (plain: DemoResponse) => (url.pathname.startsWith('/api/') ? allowAnyOrigin(incoming, plain) : plain);
  if (ACTING_PATHS.includes(url.pathname)) return cors(json({ done: true }));
  if (method === 'POST' && url.pathname === '/login') return json({ signedIn: false });
  const route = Object.hasOwn(routes, url.pathname) ? routes[url.pathname] : undefined;
  if (route === undefined) return cors(errorPage(404, `Cannot ${method} ${url.pathname}`));
  if (method === 'OPTIONS') return cors({ status: 200, headers: [['Allow', 'GET,HEAD']], body: 'GET,HEAD' });
  if (method !== 'GET' && method !== 'HEAD') return cors(errorPage(404, `Cannot ${method} ${url.pathname}`));
  return cors(route(incoming));
}

function send(response: ServerResponse, { status, headers, body }: DemoResponse): void {
  response.setHeader('X-Powered-By', 'Express');
  try {
    for (const [name, value] of headers) response.appendHeader(name, value);
  } catch {
    // Node refuses line breaks in header values, as it would for a real Express.
    for (const name of response.getHeaderNames()) response.removeHeader(name);
    send(response, errorPage(500, 'TypeError [ERR_INVALID_CHAR]: Invalid character in header content'));
    return;
  }
  const bytes = Buffer.from(body);
  response.setHeader('Content-Length', bytes.length);
  response.setHeader('ETag', `W/"${createHash('sha1').update(bytes).digest('base64').slice(0, 27)}"`);
  response.writeHead(status).end(bytes);
}

export { demoPlants } from './plants.ts';
