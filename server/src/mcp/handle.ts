import { createMcpHandler } from '@modelcontextprotocol/server';
import type { Actor } from '../access/actor.ts';
import type { App } from '../service/app.ts';
import { callToolsAs } from './call-tool.ts';
import { createMcp } from './create-mcp.ts';

/** A body is a call with small arguments. */
const BODY_BYTES = 1_000_000;

/** MCP over HTTP without sessions: every request is independent, so any server behind a balancer can respond. */
export function createHttpMcp(app: App): (request: Request, actor: Actor) => Promise<Response> {
  const handler = createMcpHandler(({ authInfo }) => createMcp(callToolsAs(app, authInfo?.extra?.actor as Actor)), {
    maxRequestBodySize: BODY_BYTES,
    onerror: (error) => app.log.debug({ err: error }, 'an MCP request was refused'),
  });
  return (request, actor) =>
    handler.fetch(request, { authInfo: { token: '', clientId: actor.id, scopes: [], extra: { actor } } });
}
