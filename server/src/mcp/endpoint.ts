import { localhostAllowedHostnames, validateHostHeader } from '@modelcontextprotocol/server';
import type { Actor } from '../access/actor.ts';
import type { App } from '../service/app.ts';
import { isAddress } from '../service/guards/network.ts';
import { Problem } from '../service/problem.ts';
import { createHttpMcp } from './handle.ts';

/** Loading takes the whole process for a moment: the first response has left by then. */
const SOON_MS = 50;

/**
 * `POST /mcp`. Web pages have no business here: a foreign Origin is refused, and a Host by which this server is not known, as DNS rebinding
 * sends it. The actor is whom the token of the request stands for. Throws Problem.
 */
export function mcpEndpoint(app: App): (request: Request, actor: Actor | undefined) => Promise<Response> {
  const respond = createHttpMcp(app);
  loadScannerSoon(app);
  return async (request, actor) => {
    const host = request.headers.get('Host') ?? new URL(request.url).host;
    requireKnownHost(app, host);
    requireSameOrigin(app, host, request.headers.get('Origin'));
    if (actor === undefined) throw noToken();
    return respond(request, actor);
  };
}

/** Two tools need the scanner. It is loaded when a client has come, after its first request and before it calls one of them. */
function loadScannerSoon(app: App): void {
  const load = () => import('openbrick').catch((error: unknown) => app.log.warn({ err: error }, 'no scanner'));
  setTimeout(load, SOON_MS).unref();
}

/** Names of this machine and of the configuration. An address is no name that somebody else could point here. */
function requireKnownHost({ config }: App, host: string): void {
  const named = [config.host, ...(config.publicUrl === undefined ? [] : [new URL(config.publicUrl).hostname])];
  const known = validateHostHeader(host, [...localhostAllowedHostnames(), ...named]);
  if (known.ok || isAddress(host.replace(/:\d{1,5}$/, ''))) return;
  throw new Problem('origin', 'This server is not known by this Host: set OPENBRICK_PUBLIC_URL.');
}

function requireSameOrigin({ config }: App, host: string, origin: string | null): void {
  const own = [config.publicUrl, `http://${host}`, `https://${host}`];
  if (origin === null || own.includes(origin)) return;
  throw new Problem('origin', 'Pages of other origins may not call this.');
}

const noToken = (): Problem => new Problem('unauthenticated', 'Send an API token as `Authorization: Bearer …`.');
