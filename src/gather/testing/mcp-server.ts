import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { listen } from './raw-server.ts';

/** What a server of the tests does; everything else is as the protocol has it. */
export interface McpBehaviour {
  readonly path?: string;
  /** Revisions that it serves; both unless said. */
  readonly revisions?: readonly ('2025-11-25' | '2026-07-28')[];
  /** Makes a session id; without it there are no sessions. */
  readonly session?: () => string;
  /** What a listing gives, by method and cursor. */
  readonly list?: (method: string, cursor: string | undefined) => object;
  readonly capabilities?: object;
  /** Bearer token that it demands. */
  readonly token?: string;
  readonly allowedOrigin?: string;
  /** Sends responses as events. */
  readonly streams?: boolean;
  /** Responds before anything else, where it returns true. */
  readonly first?: (request: IncomingMessage, response: ServerResponse, body: string) => boolean;
}

export interface McpServer {
  readonly url: string;
  /** `POST /mcp tools/list`, in order; methods of HTTP alone where there is no message. */
  readonly calls: readonly string[];
  /** Sessions that were opened and not ended. */
  readonly open: ReadonlySet<string>;
  close(): void;
}

export async function mcpServer(behaviour: McpBehaviour = {}): Promise<McpServer> {
  const calls: string[] = [];
  const open = new Set<string>();
  const server: Server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => {
      body += chunk.toString();
    });
    request.on('end', () => reply({ request, response, body }, { behaviour, calls, open }));
  });
  const port = await listen(server);
  return {
    url: `http://127.0.0.1:${port}/`,
    calls,
    open,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

interface Turn {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly body: string;
}

interface State {
  readonly behaviour: McpBehaviour;
  readonly calls: string[];
  readonly open: Set<string>;
}

function reply({ request, response, body }: Turn, { behaviour, calls, open }: State): void {
  const { path = '/mcp', token, allowedOrigin, session } = behaviour;
  const message = body === '' ? {} : JSON.parse(body);
  calls.push([request.method, request.url, message.method].filter(Boolean).join(' '));
  if (behaviour.first?.(request, response, body) === true) return;
  if (request.url !== path) return void response.writeHead(404).end('nothing');
  if (token !== undefined && request.headers.authorization !== `Bearer ${token}`)
    return void response.writeHead(401, { 'WWW-Authenticate': 'Bearer' }).end();
  if (request.headers.origin !== undefined && allowedOrigin !== undefined && request.headers.origin !== allowedOrigin)
    return void response.writeHead(403).end();
  const own = String(request.headers['mcp-session-id'] ?? '');
  if (request.method === 'DELETE') return void response.writeHead(open.delete(own) ? 200 : 404).end();
  if (request.method !== 'POST') return void response.writeHead(405, { Allow: 'POST, DELETE' }).end();
  if (message.id === undefined) return void response.writeHead(202).end();
  const opened = message.method === 'initialize' ? session?.() : undefined;
  if (opened !== undefined) open.add(opened);
  const isRefused = session !== undefined && opened === undefined && !open.has(own) && !isStateless(request);
  const outcome = isRefused
    ? { error: { code: -32000, message: 'Bad Request: No valid session ID provided' } }
    : outcomeOf(message, isStateless(request), behaviour);
  const text = JSON.stringify({ jsonrpc: '2.0', id: message.id, ...outcome });
  response.writeHead('error' in outcome ? 400 : 200, {
    'Content-Type': behaviour.streams === true ? 'text/event-stream' : 'application/json',
    ...(opened !== undefined && { 'Mcp-Session-Id': opened }),
  });
  response.end(behaviour.streams === true ? `id: 0\ndata:\n\nevent: message\ndata: ${text}\n\n` : text);
}

const isStateless = (request: IncomingMessage): boolean => request.headers['mcp-protocol-version'] === '2026-07-28';

function outcomeOf(
  {
    method,
    params,
  }: { readonly method: string; readonly params?: { readonly cursor?: string; readonly _meta?: object } },
  stateless: boolean,
  {
    revisions = ['2025-11-25', '2026-07-28'],
    capabilities = { tools: {} },
    list = () => ({ tools: [TOOL] }),
  }: McpBehaviour,
): { readonly result: object } | { readonly error: { readonly code: number; readonly message: string } } {
  const refused = { error: { code: -32601, message: 'Method not found' } };
  if (stateless !== (params?._meta !== undefined)) return refused;
  if (!revisions.includes(stateless ? '2026-07-28' : '2025-11-25')) return refused;
  if (method === 'ping' && !stateless) return { result: {} };
  if (method === 'server/discover' && stateless)
    return { result: { supportedVersions: ['2026-07-28'], capabilities, resultType: 'complete' } };
  if (method === 'initialize' && !stateless)
    return { result: { protocolVersion: '2025-11-25', capabilities, serverInfo: { name: 'parts', version: '1' } } };
  return method.endsWith('/list') ? { result: list(method, params?.cursor) } : refused;
}

export const TOOL = { name: 'read_part', description: 'Reads a part', inputSchema: { type: 'object' } };
