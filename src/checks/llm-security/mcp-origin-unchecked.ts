import { foreignCall } from '../../derive/mcp/foreign.ts';
import { messageEndpoint } from '../../derive/mcp/older-transport.ts';
import { serverIn } from '../../derive/mcp/sdk.ts';
import type { McpServer } from '../../derive/mcp/servers.ts';
import { mcpServers } from '../../derive/mcp/servers.ts';
import { placeIn } from '../../derive/place.ts';
import { defineCheck, notApplicable, type Observation } from '../../model/check.ts';
import type { Surface } from '../../model/evidence.ts';
import type { Exchange } from '../../model/exchange.ts';
import { own, type Said, say } from '../../model/said.ts';
import type { Severity } from '../../model/terms.ts';
import { serverWords } from './_mcp.ts';

export default defineCheck({
  id: 'mcp-origin-unchecked',
  category: 'llm-security',
  severity: 'medium',
  title: 'MCP server accepts requests from any website',
  why: 'A website that a developer visits can reach a server on their machine or network, by DNS rebinding, and use its tools.',
  fix: 'Compare the Origin header of every request with a list of allowed origins and return 403 for any other. On loopback and in private networks compare the Host header as well.',
  fixes: {
    'mcp-typescript-sdk':
      'Use `createMcpExpressApp()` (it checks both headers for loopback), or `originValidation([...])` and `hostHeaderValidation([...])` before the handler; in version 1, `enableDnsRebindingProtection: true` with `allowedOrigins` and `allowedHosts`.',
    'mcp-python-sdk':
      'Pass `transport_security=TransportSecuritySettings(enable_dns_rebinding_protection=True, allowed_hosts=[...], allowed_origins=[...])`. FastMCP switches it off: put a Starlette middleware that checks both headers before the app.',
    'mcp-go-sdk': 'Wrap the handler in `http.NewCrossOriginProtection().Handler(...)`.',
    'mcp-go':
      'Wrap the HTTP server in a handler that checks Origin, for example `http.NewCrossOriginProtection().Handler(...)`.',
    'mcp-rust-sdk': 'Put a `tower` layer that checks Origin before the `StreamableHttpService`.',
    'mcp-framework': 'Set `cors.allowOrigin` to one origin and check the Origin header in a proxy before the server.',
    'django-mcp-server': 'Keep `ALLOWED_HOSTS` exact, and check the Origin header in a middleware.',
  },
  notes:
    'Shown by a message that opens a session or a stream, or asks for the description of the server, with the Origin of another site, which is accepted; the session is ended. On loopback and private addresses the same is tried with another Host. Medium there, low on public addresses, and low where only the Host is not checked, as browsers send an Origin. A server that requires credentials before is not judged.',
  cwe: [346, 350],
  owasp: ['API8:2023'],
  references: ['https://modelcontextprotocol.io/specification/2025-11-25/basic/transports'],
  needs: ['exchanges', 'surface'],
  judge({ exchanges, surface }) {
    const tried = mcpServers(exchanges).filter((server) => server.exchanges.some((each) => foreignCall(each)));
    if (tried.length === 0) return notApplicable(own('no MCP server accepted a message without credentials'));
    return tried.flatMap((server) => unchecked(server, surface));
  },
});

function unchecked(server: McpServer, { reach }: Pick<Surface, 'reach'>): Observation[] {
  const accepted = (part: 'origin' | 'host'): Exchange | undefined =>
    server.exchanges.find((exchange) => foreignCall(exchange) === part && isAccepted(exchange));
  const origin = accepted('origin');
  const host = accepted('host');
  const shown = origin ?? host;
  if (shown === undefined) return [];
  return [
    {
      at: placeIn(shown, { part: 'header', name: origin === undefined ? 'host' : 'origin' }),
      message: say`${serverWords(server)} accepts a message with ${headersWords(origin, host)} of another site.`,
      severity: severityOf(reach, origin !== undefined),
      mark: 'origin',
      ...(server.sdk !== undefined && { framework: server.sdk }),
      proof: { exchange: shown.id },
    },
  ];
}

/** A stream is accepted where it names its endpoint for messages. */
const isAccepted = (exchange: Exchange): boolean =>
  serverIn(exchange) !== undefined || messageEndpoint(exchange) !== undefined;

const severityOf = (reach: Surface['reach'], byOrigin: boolean): Severity =>
  reach !== 'public' && byOrigin ? 'medium' : 'low';

function headersWords(origin: Exchange | undefined, host: Exchange | undefined): Said {
  if (host === undefined) return own('the Origin header');
  return own(origin === undefined ? 'the Host header' : 'the Origin and, in another one, the Host header');
}
