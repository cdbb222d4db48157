import { createServer, type ServerResponse } from 'node:http';
import { listen } from './raw-server.ts';

/** What an MCP server of the transport of 2024-11-05 does in a test. */
export interface StreamBehaviour {
  /** What its stream begins with; an endpoint with the ID of the session unless said. */
  readonly first?: (session: string) => string;
  readonly session?: () => string;
  /** Results by method; tools alone unless said. */
  readonly list?: (method: string, cursor: string | undefined) => object;
  readonly capabilities?: object;
  /** Status of every POST. */
  readonly status?: number;
  /** Bearer token that it demands. */
  readonly token?: string;
  /** Comes before each response. */
  readonly before?: string;
  /** Sends nothing back. */
  readonly isSilent?: boolean;
  /** Refuses what comes with an Origin, or for another host. */
  readonly checksOrigin?: boolean;
}

export interface StreamServer {
  readonly url: string;
  /** `POST /messages tools/list`, in order. */
  readonly calls: readonly string[];
  /** Streams that are open now. */
  readonly open: ReadonlyMap<string, ServerResponse>;
  close(): void;
}

const TOOL = { name: 'read_part', description: 'Reads a part', inputSchema: { type: 'object' } };

export async function mcpStreamServer(behaviour: StreamBehaviour = {}): Promise<StreamServer> {
  const { first = (id: string) => `event: endpoint\ndata: /messages?sessionId=${id}\n\n`, token } = behaviour;
  const calls: string[] = [];
  const open = new Map<string, ServerResponse>();
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => {
      body += chunk.toString();
    });
    request.on('end', () => {
      const message = body === '' ? {} : JSON.parse(body);
      const url = new URL(request.url ?? '/', 'http://127.0.0.1');
      calls.push([request.method, url.pathname, message.method].filter(Boolean).join(' '));
      const { origin, host = '', authorization } = request.headers;
      if (token !== undefined && authorization !== `Bearer ${token}`) return void response.writeHead(401).end();
      if (behaviour.checksOrigin === true && (origin !== undefined || !host.startsWith('127.')))
        return void response.writeHead(403).end();
      if (url.pathname === '/sse' && request.method === 'GET') {
        const id = behaviour.session?.() ?? crypto.randomUUID();
        open.set(id, response);
        response.on('close', () => open.delete(id));
        return void response.writeHead(200, { 'Content-Type': 'text/event-stream' }).write(first(id));
      }
      if (url.pathname !== '/messages' || request.method !== 'POST') return void response.writeHead(404).end('nothing');
      response.writeHead(behaviour.status ?? 202).end('Accepted');
      const stream = open.get(url.searchParams.get('sessionId') ?? '');
      if (message.id === undefined || behaviour.isSilent === true) return;
      const reply = { jsonrpc: '2.0', id: message.id, ...outcomeOf(message, behaviour) };
      stream?.write(`${behaviour.before ?? ''}event: message\r\ndata: ${JSON.stringify(reply)}\r\n\r\n`);
    });
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

function outcomeOf(
  { method, params }: { readonly method: string; readonly params?: { readonly cursor?: string } },
  { capabilities = { tools: {} }, list = () => ({ tools: [TOOL] }) }: StreamBehaviour,
): object {
  if (method === 'initialize')
    return { result: { protocolVersion: '2024-11-05', capabilities, serverInfo: { name: 'parts', version: '1' } } };
  if (method.endsWith('/list')) return { result: list(method, params?.cursor) };
  return { error: { code: -32601, message: 'Method not found' } };
}
