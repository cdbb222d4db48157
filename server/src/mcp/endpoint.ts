import { localhostAllowedHostnames, validateHostHeader } from '@modelcontextprotocol/server';
import { readActor } from '../access/read-actor.ts';
import type { App } from '../service/app.ts';
import { isAddress } from '../service/guards/network.ts';
import { Problem } from '../service/problem.ts';
import { createHttpMcp } from './handle.ts';

/**
 * `POST /mcp`. Web pages have no business here: a foreign Origin is refused, and a Host by which this server is not known, as DNS rebinding
 * sends it. A token is needed; the cookie of a session is none. Throws Problem.
 */
export function mcpEndpoint(app: App): (request: Request) => Promise<Response> {
  const respond = createHttpMcp(app);
  return async (request) => {
    const host = request.headers.get('Host') ?? new URL(request.url).host;
    requireKnownHost(app, host);
    requireSameOrigin(app, host, request.headers.get('Origin'));
    const actor = await readActor(app, request.headers.get('Authorization') ?? undefined);
    if (actor === undefined) throw noToken();
    return respond(request, actor);
  };
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
