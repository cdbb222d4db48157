/** An MCP server of the transport of 2024-11-05, by version 1 of the TypeScript SDK: open as `weak`, with a token and a checked Host as `hardened`. Calls are counted. */
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { SSEServerTransport } from '@modelcontextprotocol/sdk/server/sse.js';
import express from 'express';
import { z } from 'zod';

const isWeak = process.env.TWIN === 'weak';
const transports = new Map();

const app = express();
app.disable('x-powered-by');
app.get('/', (_, response) => response.json({ shop: 'boats', version: 2, sessions: transports.size }));
app.use((request, response, next) => {
  const { authorization, origin, host = '' } = request.headers;
  if (isWeak) next();
  else if (origin !== undefined || !host.startsWith('127.0.0.1:')) response.status(403).json({ error: 'unknown site' });
  else if (authorization === 'Bearer lab-visitor-token') next();
  else response.status(401).set('WWW-Authenticate', 'Bearer').json({ error: 'unauthorized' });
});

function counted() {
  appendFileSync(join(process.env.STATE_DIR ?? '.', 'mutations.txt'), 'call\n');
  return { content: [] };
}

function makeServer() {
  const server = new McpServer({ name: 'boats', version: '1.0.0' });
  server.registerTool('list_boats', { description: 'Lists boats', inputSchema: { day: z.string() } }, counted);
  server.registerTool('delete_boat', { description: 'Removes a boat', inputSchema: { name: z.string() } }, counted);
  server.registerPrompt('describe', { description: 'Describes a boat' }, counted);
  return server;
}

app.get('/sse', async (_, response) => {
  const transport = new SSEServerTransport('/messages', response);
  transports.set(transport.sessionId, transport);
  response.on('close', () => transports.delete(transport.sessionId));
  await makeServer().connect(transport);
});
app.post('/messages', express.json(), async (request, response) => {
  const transport = transports.get(request.query.sessionId);
  if (transport === undefined) response.status(400).send('No transport found for sessionId');
  else await transport.handlePostMessage(request, response, request.body);
});
app.listen(Number(process.env.PORT), '127.0.0.1');
