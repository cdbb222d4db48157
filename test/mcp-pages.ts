/** Responses of MCP servers, as the tests of checks write them. */
import type { Case, Page } from './cases.ts';

const URL_ = 'https://api.test/mcp';

/** A message and what came back: a result, or the whole page. */
export const call = (method: string, result: unknown, page: Page = {}): Page => ({
  url: URL_,
  method: 'POST',
  sentBody: JSON.stringify({ jsonrpc: '2.0', id: 1, method }),
  headers: ['Content-Type: application/json'],
  body: JSON.stringify({ jsonrpc: '2.0', id: 1, result }),
  ...page,
});

/** The same in an event stream. */
export const streamed = (method: string, result: unknown): Page =>
  call(method, result, {
    headers: ['Content-Type: text/event-stream'],
    body: `event: message\ndata: ${JSON.stringify({ jsonrpc: '2.0', id: 1, result })}\n\n`,
  });

export const initialized = (more: object = {}, page: Page = {}): Page =>
  call(
    'initialize',
    {
      protocolVersion: '2025-11-25',
      capabilities: { tools: {} },
      serverInfo: { name: 'parts', version: '1' },
      ...more,
    },
    page,
  );

export const tool = (name: string, more: object = {}): object => ({
  name,
  description: `Tool ${name}`,
  inputSchema: { type: 'object', properties: {} },
  ...more,
});

export const tools = (...all: readonly object[]): Page => call('tools/list', { tools: all });

export const mcp = (...pages: readonly Page[]): Case => ({ pages });
