/** An MCP server with sessions, by version 1 of the TypeScript SDK: session ids that count as `weak`, a token as `hardened`. Calls are counted. */
import { randomUUID } from 'node:crypto';
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js';
import express from 'express';
import { z } from 'zod';

const isWeak = process.env.TWIN === 'weak';
const transports = new Map();
let last = 4000;

const app = express();
app.disable('x-powered-by');
app.use(express.json());
app.get('/', (_, response) => response.json({ shop: 'parts', version: 2, sessions: transports.size }));
app.use('/mcp', (request, response, next) => {
  const { authorization, origin } = request.headers;
  if (isWeak) next();
  else if (origin !== undefined) response.status(403).json({ error: 'unknown origin' });
  else if (authorization === 'Bearer lab-visitor-token') next();
  else response.status(401).set('WWW-Authenticate', 'Bearer').json({ error: 'unauthorized' });
});

function makeServer() {
  const server = new McpServer({ name: 'orders', version: '1.0.0' });
  server.registerTool('list_orders', { description: 'Lists orders', inputSchema: { day: z.string() } }, () => {
    appendFileSync(join(process.env.STATE_DIR ?? '.', 'mutations.txt'), 'call\n');
    return { content: [] };
  });
  return server;
}

async function transportFor(request) {
  const id = request.headers['mcp-session-id'];
  if (id !== undefined) return transports.get(id);
  if (request.body?.method !== 'initialize') return undefined;
  const transport = new StreamableHTTPServerTransport({
    sessionIdGenerator: () => (isWeak ? `orders-${++last}` : randomUUID()),
    onsessioninitialized: (opened) => transports.set(opened, transport),
  });
  transport.onclose = () => transports.delete(transport.sessionId);
  await makeServer().connect(transport);
  return transport;
}

app.all('/mcp', async (request, response) => {
  const transport = await transportFor(request);
  if (transport !== undefined) await transport.handleRequest(request, response, request.body);
  else
    response.status(400).json({
      jsonrpc: '2.0',
      error: { code: -32000, message: 'Bad Request: No valid session ID provided' },
      id: null,
    });
});
app.listen(Number(process.env.PORT), '127.0.0.1');
