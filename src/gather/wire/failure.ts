import { own, type Said, say } from '../../model/said.ts';

/** A request that ran out of its own time. */
export class TimeOut extends Error {
  readonly code = 'OPENBRICK_TIMEOUT';
}

const WORDS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'connection refused: nothing is listening on that port',
  ECONNRESET: 'the connection was reset',
  EPIPE: 'the connection was reset',
  ENOTFOUND: 'the host name is not found',
  EAI_AGAIN: 'the host name could not be looked up just now',
  EHOSTUNREACH: 'there is no route to the host',
  ENETUNREACH: 'there is no route to the network',
  EADDRNOTAVAIL: 'there is no route to the host',
  EACCES: 'the connection is not allowed on this machine',
  ETIMEDOUT: 'no connection within the time limit',
  UND_ERR_CONNECT_TIMEOUT: 'no connection within the time limit',
  UND_ERR_HEADERS_TIMEOUT: 'no response within the time limit',
  UND_ERR_BODY_TIMEOUT: 'the body did not arrive within the time limit',
  OPENBRICK_TIMEOUT: 'no complete response within the time limit',
  OPENBRICK_ADDRESS: 'the address of the host has changed since the scan began; not connected',
  OPENBRICK_ADDRESS_REFUSED: 'the host has an address that this scan may not connect to',
  UND_ERR_HEADERS_OVERFLOW: 'the response headers are larger than 256 KiB',
  UND_ERR_SOCKET: 'the server closed the connection before its response was complete',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'the body length differs from Content-Length',
  UND_ERR_INVALID_ARG: 'this request cannot be sent as HTTP/1.1',
  UND_ERR_NOT_SUPPORTED: 'this request cannot be sent as HTTP/1.1',
};

/** What went wrong with a request, in a sentence without a received word; the code is kept where there is no better word. */
export function describeFailure(error: unknown): Said {
  const code = codeOf(error);
  if (isParserError(error)) return parserFailure(error, code);
  if (code === undefined) return own('the request failed');
  const known = WORDS[code];
  if (known !== undefined) return own(known);
  if (code === 'OPENBRICK_CERTIFICATE' && error instanceof Error) {
    return say`the certificate is not trusted (${own(plainCode(error.message))}); --insecure scans it anyway`;
  }
  if (isTls(code)) return say`TLS failed (${own(plainCode(code))})`;
  return say`the request failed (${own(plainCode(code))})`;
}

/** The client's parser often gives no code; its message is its own, a fixed phrase. */
const isParserError = (error: unknown): error is Error => error instanceof Error && error.name === 'HTTPParserError';

function parserFailure(error: Error, code: string | undefined): Said {
  if (error.message.includes('Expected HTTP')) return own('the response is not HTTP');
  const detail = plainCode(code?.startsWith('HPE_') === true ? code : error.message.split(':', 1)[0] || 'parse error');
  return say`the response is not valid HTTP/1.1 (${own(detail)})`;
}

/** A connection that went away before a complete head of a response: worth one more try where a second request changes nothing. */
export function isBrokenConnection(error: unknown): boolean {
  const code = codeOf(error);
  return code === 'ECONNRESET' || code === 'EPIPE' || code === 'UND_ERR_SOCKET';
}

/** Failures of a first request over HTTP/1.1 that a server of HTTP/2 alone gives too. */
export function speaksOtherVersion(error: unknown): boolean {
  const code = codeOf(error) ?? '';
  return isParserError(error) || isBrokenConnection(error) || /^ERR_SSL_.*ALERT_NO_APPLICATION_PROTOCOL$/.test(code);
}

function codeOf(error: unknown, depth = 0): string | undefined {
  if (typeof error !== 'object' || error === null || depth > 4) return undefined;
  const code: unknown = 'code' in error ? error.code : undefined;
  const cause: unknown = 'cause' in error ? error.cause : undefined;
  // A closed socket's cause says more than that it closed.
  if (code === 'UND_ERR_SOCKET') return codeOf(cause, depth + 1) ?? code;
  return typeof code === 'string' ? code : codeOf(cause, depth + 1);
}

const isTls = (code: string): boolean => code.startsWith('ERR_SSL') || code.startsWith('ERR_TLS') || code === 'EPROTO';

/** Codes are Node's and OpenSSL's own words; anything else in them is dropped. */
const plainCode = (code: string): string => code.replace(/[^A-Za-z0-9_ -]/g, '').slice(0, 80);
