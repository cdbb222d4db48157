import type { RequestSpec } from '../../../model/probe.ts';
import { isGraphqlAct, isGraphqlRead } from './graphql.ts';
import { isMcpRead } from './mcp.ts';

/** One protocol a file. Each judges the method, URL, headers and body that will be sent, and nothing else. */
const PROTOCOLS: readonly ((spec: RequestSpec) => boolean)[] = [isGraphqlRead, isMcpRead];

/**
 * Whether a request only reads by the rules of its protocol, whatever its method. It says nothing of the address: such a request is sent
 * only to an endpoint of that protocol (`Wire.admitReads`).
 */
export const protocolRead = (spec: RequestSpec): boolean => PROTOCOLS.some((isRead) => isRead(spec));

/** Whether the URL of a GET holds an operation that its protocol has do something: `?query=mutation { … }`. */
export const protocolAct = ({ method, url }: RequestSpec): boolean =>
  (method === 'GET' || method === 'HEAD') && isGraphqlAct(url);
