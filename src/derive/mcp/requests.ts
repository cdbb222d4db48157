import type { RequestSpec } from '../../model/probe.ts';
import type { HeaderLine } from '../../parse/header-lines.ts';

/** The revision with sessions that all servers know, and the one without. */
export const SESSION_REVISION = '2025-11-25';
export const STATELESS_REVISION = '2026-07-28';

export const SESSION_HEADER = 'mcp-session-id';

const CLIENT = { name: 'openbrick', version: '1' } as const;

/** What a client without sessions says with every request. */
const META = {
  'io.modelcontextprotocol/protocolVersion': STATELESS_REVISION,
  'io.modelcontextprotocol/clientInfo': CLIENT,
  'io.modelcontextprotocol/clientCapabilities': {},
} as const;

/** How one is spoken to: without sessions, or with the session that `initialize` opened, if it opened one. */
export type Manner = { readonly revision: typeof STATELESS_REVISION } | SessionManner;

interface SessionManner {
  readonly revision: typeof SESSION_REVISION;
  /** The revision that both sides agreed on. */
  readonly agreed?: string;
  readonly session?: string;
}

interface RpcCall {
  readonly method: string;
  readonly params?: Readonly<Record<string, unknown>>;
  readonly manner?: Manner;
  /** What its response is known by; needed where several are on one stream. */
  readonly id?: number;
}

/** A JSON-RPC request to an MCP endpoint; a notification has no id. */
export function mcpRequest(url: string, { method, params, manner, id = 1 }: RpcCall): RequestSpec {
  const isStateless = manner?.revision === STATELESS_REVISION;
  const all = isStateless ? { ...params, _meta: META } : params;
  const body = {
    jsonrpc: '2.0',
    ...(!method.startsWith('notifications/') && { id }),
    method,
    ...(all !== undefined && { params: all }),
  };
  return { method: 'POST', url, headers: headersFor(method, manner), body: JSON.stringify(body) };
}

/** Capabilities are empty: a server has nothing to ask of this client. */
export const initialize = (url: string, revision = SESSION_REVISION): RequestSpec =>
  mcpRequest(url, {
    method: 'initialize',
    params: { protocolVersion: revision, capabilities: {}, clientInfo: CLIENT },
  });

/** Opens a stream of the transport of 2024-11-05. */
export const openStream = (url: string): RequestSpec => ({ method: 'GET', url, headers: [['accept', STREAM]] });

export const STREAM = 'text/event-stream';

export const ping = (url: string): RequestSpec => mcpRequest(url, { method: 'ping' });

/** Ends a session that the server issued. */
export const endSession = (url: string, session: string): RequestSpec => ({
  method: 'DELETE',
  url,
  headers: [[SESSION_HEADER, session]],
});

function headersFor(method: string, manner: Manner | undefined): HeaderLine[] {
  const headers: HeaderLine[] = [
    ['content-type', 'application/json'],
    ['accept', 'application/json, text/event-stream'],
  ];
  if (manner === undefined) return headers;
  if (manner.revision === STATELESS_REVISION)
    return [...headers, ['mcp-protocol-version', STATELESS_REVISION], ['mcp-method', method]];
  const { agreed = SESSION_REVISION, session } = manner;
  return [
    ...headers,
    ['mcp-protocol-version', agreed],
    ...(session === undefined ? [] : [[SESSION_HEADER, session] as const]),
  ];
}
