import { type McpServer, mcpServers } from '../../derive/mcp/servers.ts';
import type { NotApplicable, Observation } from '../../model/check.ts';
import { notApplicable } from '../../model/check.ts';
import type { Exchange } from '../../model/exchange.ts';
import { list, own, quote, type Said, say } from '../../model/said.ts';

/** Observations of each MCP server that was spoken to; not applicable without one. */
export function ofServers(
  exchanges: readonly Exchange[],
  judge: (server: McpServer) => readonly Observation[],
): readonly Observation[] | NotApplicable {
  const servers = mcpServers(exchanges);
  return servers.length === 0 ? notApplicable(own('no MCP server was seen')) : servers.flatMap(judge);
}

/** `The MCP server "parts"`, as far as it gave its name. */
export const serverWords = ({ info }: McpServer): Said =>
  info === undefined || info.name === '' ? own('The MCP server') : say`The MCP server ${quote(info.name, 60)}`;

/** Names of some things, and how many more there are. */
export function named(names: readonly string[], most = 5): Said {
  const shown = names.slice(0, most).map((name) => quote(name, 60));
  const more = names.length - shown.length;
  return list(more > 0 ? [...shown, say`${more} more`] : shown);
}

/** Fixes that several checks of MCP servers share: authorization in each SDK. */
export const AUTHORIZATION_FIXES: Readonly<Record<string, string>> = {
  'mcp-typescript-sdk':
    'Put `requireBearerAuth({ verifier, resourceMetadataUrl })` before the handler and serve the metadata with `mcpAuthMetadataRouter`.',
  'mcp-python-sdk':
    'Pass `auth=AuthSettings(issuer_url=…, resource_server_url=…)` and a `token_verifier` to the server; with FastMCP, `FastMCP(auth=JWTVerifier(…))` or `RemoteAuthProvider`.',
  'mcp-go-sdk':
    'Wrap the handler in `auth.RequireBearerToken(verifier, &auth.RequireBearerTokenOptions{ResourceMetadataURL: …})`.',
  'mcp-go':
    'Wrap the HTTP server of `server.NewStreamableHTTPServer` in a handler that checks the bearer token and returns 401 with `resource_metadata`.',
  'mcp-rust-sdk': 'Put a `tower` layer that checks the bearer token before the `StreamableHttpService`.',
  'mcp-framework':
    'Set `transport: { type: "http-stream", options: { auth: { provider: new OAuthAuthProvider(…) } } }`.',
  'django-mcp-server':
    'Set `DJANGO_MCP_AUTHENTICATION_CLASSES` to the authentication classes that the REST framework should use.',
};
