import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { errorCode } from './start-error.ts';

/** What Node's parser refuses, by the code of its error. Anything else is no HTTP that could be read. */
const REFUSALS: Readonly<Record<string, readonly [number, string]>> = {
  HPE_HEADER_OVERFLOW: [431, 'The headers of the request are too long.'],
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'The request was not complete in time.'],
};
const MALFORMED: readonly [number, string] = [400, 'The request is not valid HTTP.'];

/** Responds to a connection on which no routable request arrived with a problem (RFC 9457), as any other refusal, and closes it. */
export function refuseConnection(error: Error, socket: Duplex): void {
  if (!socket.writable || errorCode(error) === 'ECONNRESET') return void socket.destroy();
  const [status, detail] = REFUSALS[errorCode(error)] ?? MALFORMED;
  const title = STATUS_CODES[status] ?? '';
  const body = JSON.stringify({ type: 'about:blank', title, status, detail });
  const headers = [
    'Content-Type: application/problem+json',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'X-Content-Type-Options: nosniff',
    'Cache-Control: no-store',
    'Connection: close',
  ];
  socket.end([`HTTP/1.1 ${status} ${title}`, ...headers, '', body].join('\r\n'));
}
