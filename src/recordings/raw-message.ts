/** HTTP/1.1 messages as bytes (RFC 9112), as proxies save them. */
import type { HeaderLine } from '../parse/header-lines.ts';

export interface RawMessage {
  readonly start: string;
  readonly headers: readonly HeaderLine[];
  readonly body: Buffer;
}

const MOST_HEADERS = 500;

/** The parts of a message; a body that was sent in chunks is put together. */
export function rawMessage(bytes: Buffer): RawMessage {
  const crlf = bytes.indexOf('\r\n\r\n');
  const bare = crlf < 0 ? bytes.indexOf('\n\n') : -1;
  const end = crlf >= 0 ? crlf : bare >= 0 ? bare : bytes.length;
  const [start = '', ...lines] = bytes.toString('latin1', 0, end).split(/\r?\n/, MOST_HEADERS);
  const headers = lines.flatMap((line): HeaderLine[] => {
    const colon = line.indexOf(':');
    return colon < 1 ? [] : [[line.slice(0, colon), line.slice(colon + 1).trim()]];
  });
  const body = bytes.subarray(crlf >= 0 ? crlf + 4 : bare >= 0 ? bare + 2 : bytes.length);
  const isChunked = headers.some(([name, value]) => /^transfer-encoding$/i.test(name) && /chunked/i.test(value));
  return { start, headers, body: isChunked ? unchunked(body) : body };
}

/** The data of a chunked body; as it is where its sizes are wrong, as some programs put it together and keep the header. */
function unchunked(body: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; at < body.length; ) {
    const line = body.indexOf('\r\n', at);
    const size = line < 0 ? Number.NaN : Number.parseInt(body.toString('latin1', at, Math.min(line, at + 16)), 16);
    if (!(size >= 0) || line - at > 100) return parts.length === 0 ? body : Buffer.concat(parts);
    if (size === 0) break;
    parts.push(body.subarray(line + 2, line + 2 + size));
    at = line + 4 + size;
  }
  return Buffer.concat(parts);
}
