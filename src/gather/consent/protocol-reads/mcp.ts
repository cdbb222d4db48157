import type { RequestSpec } from '../../../model/probe.ts';
import { headerValues } from '../../../parse/header-lines.ts';
import { parseMediaType } from '../../../parse/media-type.ts';
import { isRecord } from '../../../parse/record.ts';

/**
 * Methods of the Model Context Protocol that only read, with the parameters that they may have. `tools/call`, `resources/read` and
 * `prompts/get` run code of the server and are none.
 */
const READS: ReadonlyMap<string, readonly string[]> = new Map([
  ['initialize', ['protocolVersion', 'capabilities', 'clientInfo']],
  ['notifications/initialized', []],
  ['server/discover', ['_meta']],
  ['ping', []],
  ['tools/list', ['cursor', '_meta']],
  ['resources/list', ['cursor', '_meta']],
  ['resources/templates/list', ['cursor', '_meta']],
  ['prompts/list', ['cursor', '_meta']],
]);

const MESSAGE = new Set(['jsonrpc', 'id', 'method', 'params']);

/** One JSON-RPC message of a method that reads; no batch, and nothing that a server could read in two ways. */
export function isMcpRead({ method, headers = [], body }: RequestSpec): boolean {
  if (method !== 'POST' || body === undefined || !isJson(headerValues(headers, 'content-type'))) return false;
  const message = asWritten(body);
  if (!isRecord(message) || message['jsonrpc'] !== '2.0' || !Object.keys(message).every((name) => MESSAGE.has(name)))
    return false;
  const called = message['method'];
  const allowed = typeof called === 'string' ? READS.get(called) : undefined;
  if (allowed === undefined || !isAlone(headers, called)) return false;
  const { params = {} } = message;
  return isRecord(params) && Object.keys(params).every((name) => allowed.includes(name));
}

/** The end of a session that the server handed to this scan, and of no other. */
export function endsOwnSession({ method, headers = [], body }: RequestSpec, handed: ReadonlySet<string>): boolean {
  const [session, ...others] = headerValues(headers, 'mcp-session-id');
  return method === 'DELETE' && body === undefined && others.length === 0 && handed.has(session ?? '');
}

const isJson = (types: readonly string[]): boolean =>
  types.length === 1 && parseMediaType(types[0] ?? '')?.essence === 'application/json';

/** Headers that repeat the method for proxies say the same. */
const isAlone = (headers: RequestSpec['headers'], called: unknown): boolean =>
  headerValues(headers ?? [], 'mcp-method').every((value) => value === called) &&
  headerValues(headers ?? [], 'mcp-name').length === 0;

/** Undefined where the text is not as we write it: repeated members are read differently by different servers. */
function asWritten(body: string): unknown {
  try {
    const value: unknown = JSON.parse(body);
    return JSON.stringify(value) === body ? value : undefined;
  } catch {
    return undefined;
  }
}
