import type { Exchange } from '../../model/exchange.ts';
import { isRecord } from '../../parse/record.ts';
import { headerOf } from '../page.ts';
import { listingIn } from './listing.ts';
import { messageEndpoint } from './older-transport.ts';
import { type RpcReply, repliesIn, replyIn } from './reply.ts';
import { SESSION_HEADER } from './requests.ts';

/** What a library says when it refuses a request without a session, or a GET. */
interface Refusal {
  readonly sdk: McpSdk;
  readonly status: number;
  /** Code of the JSON-RPC error; `text` where the body is plain text. */
  readonly code: number | 'text';
  readonly says: RegExp;
}

/** Libraries that MCP servers are written with, as the report calls them. */
export const MCP_SDKS = [
  'mcp-typescript-sdk',
  'mcp-python-sdk',
  'mcp-go-sdk',
  'mcp-go',
  'mcp-rust-sdk',
  'mcp-framework',
  'django-mcp-server',
] as const;
export type McpSdk = (typeof MCP_SDKS)[number];

/** Observed with the versions of November 2026. The first that fits counts. */
const REFUSALS: readonly Refusal[] = [
  { sdk: 'mcp-framework', status: 400, code: -32000, says: /^No valid session ID provided$/ },
  {
    sdk: 'mcp-typescript-sdk',
    status: 400,
    code: -32000,
    says: /^Bad Request: (?:Server not initialized|Mcp-Session-Id header is required|No valid session ID provided)$/,
  },
  { sdk: 'mcp-typescript-sdk', status: 406, code: -32000, says: /^Not Acceptable: Client must accept / },
  { sdk: 'mcp-typescript-sdk', status: 405, code: -32000, says: /^Method not allowed\.$/ },
  { sdk: 'mcp-python-sdk', status: 400, code: -32600, says: /^Bad Request: Missing session ID$/ },
  { sdk: 'mcp-python-sdk', status: 406, code: -32600, says: /^Not Acceptable: Client must accept / },
  { sdk: 'mcp-python-sdk', status: 405, code: -32600, says: /^Method Not Allowed$/ },
  { sdk: 'mcp-go', status: 404, code: 'text', says: /^Invalid session ID$/ },
  { sdk: 'mcp-go', status: 400, code: 'text', says: /^Invalid session ID$/ },
  { sdk: 'mcp-rust-sdk', status: 400, code: 'text', says: /^Bad Request: Session ID is required$/ },
  { sdk: 'mcp-rust-sdk', status: 406, code: 'text', says: /^Not Acceptable: Client must accept / },
  { sdk: 'mcp-go-sdk', status: 400, code: 'text', says: /^(?:JSON RPC not handled: |Accept must contain )/ },
  { sdk: 'mcp-go-sdk', status: 200, code: 0, says: /is invalid during session initialization$/ },
  { sdk: 'django-mcp-server', status: 400, code: 'text', says: /^Session required for stateful server/ },
];

const LONGEST = 300;

/** The library that a refusal is from, as far as its words show; undefined for any other response. */
export function sdkOf(exchange: Exchange): McpSdk | undefined {
  const { status, body } = exchange.response;
  const error = replyIn(exchange)?.error;
  if (error === undefined && body.length > LONGEST) return undefined;
  const said = (error?.message ?? body).slice(0, LONGEST).trim();
  return REFUSALS.find(
    ({ status: own, code, says }) => own === status && code === (error?.code ?? 'text') && says.test(said),
  )?.sdk;
}

/**
 * Whether a response is one of an endpoint that takes MCP messages: a session id in its header, a refusal in the words of an SDK, or a message of
 * JSON-RPC that only such a server gives. A stream of the transport of 2024-11-05 takes none.
 */
export const isMcpResponse = (exchange: Exchange): boolean =>
  messageEndpoint(exchange) === undefined &&
  (headerOf(exchange, SESSION_HEADER) !== undefined ||
    sdkOf(exchange) !== undefined ||
    listingIn(exchange) !== undefined ||
    serverIn(exchange) !== undefined);

/** What a server says of itself. */
export interface ServerInfo {
  readonly name: string;
  readonly version: string;
  /** The instructions that it gives the model. */
  readonly instructions: string;
  /** Members of its capabilities: `tools`, `resources`, `prompts`. */
  readonly capabilities: readonly string[];
  /** The revision that it chose for the session; absent in the revision without sessions. */
  readonly protocol?: string;
}

/** The server's own description in a response to `initialize` or `server/discover`; undefined for any other. */
export const serverIn = (exchange: Exchange): ServerInfo | undefined =>
  repliesIn(exchange)
    .map(serverOf)
    .find((server) => server !== undefined);

/** The same in one response. */
export function serverOf({ result }: RpcReply): ServerInfo | undefined {
  if (result === undefined || !isRecord(result['capabilities'])) return undefined;
  const { protocolVersion, supportedVersions, serverInfo, instructions, _meta: meta } = result;
  if (typeof protocolVersion !== 'string' && !Array.isArray(supportedVersions)) return undefined;
  const ofMeta = isRecord(meta) ? meta['io.modelcontextprotocol/serverInfo'] : undefined;
  const info = isRecord(serverInfo) ? serverInfo : isRecord(ofMeta) ? ofMeta : {};
  return {
    name: textOf(info['name']),
    version: textOf(info['version']),
    instructions: textOf(instructions),
    capabilities: Object.keys(result['capabilities']),
    ...(typeof protocolVersion === 'string' && { protocol: protocolVersion }),
  };
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
