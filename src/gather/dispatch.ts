import { Agent, Client, type Dispatcher } from 'undici';
import type { HeaderLine } from '../parse/header-lines.ts';
import { headerValue, headerValues } from '../parse/header-lines.ts';
import { isText, parseMediaType } from '../parse/media-type.ts';
import type { Connector } from './connector.ts';
import { decompress } from './decompress.ts';
import { TimeOut } from './failure.ts';
import { type ReadBody, readBody } from './read-body.ts';

/** One request as it leaves, credentials included: it never goes further than this. */
export interface Outgoing {
  readonly method: string;
  readonly url: URL;
  readonly headers: readonly HeaderLine[];
  readonly body?: string;
  /** On a connection of its own. */
  readonly fresh: boolean;
}

export interface Incoming {
  readonly status: number;
  readonly headers: readonly HeaderLine[];
  /** Decompressed, as far as the limits let it. */
  readonly bytes: Uint8Array;
  readonly truncated: boolean;
  /** Why it is not whole, or not readable. */
  readonly trouble?: 'limit' | 'time' | 'unknown' | 'broken';
}

export interface DispatchOptions {
  readonly connector: Connector;
  readonly concurrency: number;
  readonly timeoutMs: number;
  /** Ends everything under way. */
  readonly stop: AbortSignal;
}

export interface Dispatch {
  /** One request, one answer; `limit` bytes of body at most. Throws what Node or the client throw. */
  send(outgoing: Outgoing, limit: number): Promise<Incoming>;
  close(): Promise<void>;
}

/** Header heads of real servers stay under 16 KiB; a flood is still read so far, then refused. */
const MAX_HEADER_BYTES = 256 * 1024;
/** Of pictures, archives and the like only the beginning is looked at. */
const MAX_BINARY_BYTES = 64 * 1024;

export function createDispatch(options: DispatchOptions): Dispatch {
  const common = {
    connect: options.connector.connect,
    maxHeaderSize: MAX_HEADER_BYTES,
    headersTimeout: options.timeoutMs,
    bodyTimeout: options.timeoutMs,
    pipelining: 1,
    allowH2: false,
  };
  const shared = new Agent({ ...common, connections: options.concurrency });

  return {
    async send(outgoing, limit) {
      const own = outgoing.fresh ? new Client(outgoing.url.origin, common) : undefined;
      try {
        return await exchange(own ?? shared, outgoing, { limit, ...options });
      } finally {
        await own?.destroy();
      }
    },
    close: () => shared.destroy(),
  };
}

interface Limits {
  readonly limit: number;
  readonly timeoutMs: number;
  readonly stop: AbortSignal;
}

async function exchange(client: Dispatcher, outgoing: Outgoing, limits: Limits): Promise<Incoming> {
  const clock = new AbortController();
  const timer = setTimeout(() => clock.abort(new TimeOut()), limits.timeoutMs);
  const halt = (): void => clock.abort(limits.stop.reason);
  limits.stop.addEventListener('abort', halt, { once: true });
  if (limits.stop.aborted) halt();
  try {
    const response = await client.request({
      origin: outgoing.url.origin,
      path: outgoing.url.pathname + outgoing.url.search,
      method: outgoing.method as Dispatcher.HttpMethod, // any token goes, the type lists the usual ones
      headers: outgoing.headers.flat(),
      body: outgoing.body ?? null,
      responseHeaders: 'raw',
      signal: clock.signal,
    });
    const headers = headerLines(response.headers);
    const kept = binary(headers) ? Math.min(limits.limit, MAX_BINARY_BYTES) : limits.limit;
    const read = await readBody(response.body, kept, () => clock.signal.reason instanceof TimeOut);
    return { status: response.statusCode, headers, ...(await undo(read, headers, kept)) };
  } finally {
    clearTimeout(timer);
    limits.stop.removeEventListener('abort', halt);
  }
}

async function undo(
  read: ReadBody,
  headers: readonly HeaderLine[],
  limit: number,
): Promise<Pick<Incoming, 'bytes' | 'truncated' | 'trouble'>> {
  const made = await decompress(read.bytes, headerValues(headers, 'content-encoding').join(','), limit);
  const trouble = made.undone ?? (made.truncated ? 'limit' : read.cut);
  const truncated = made.truncated || read.cut !== undefined;
  return { bytes: made.bytes, truncated, ...(trouble ? { trouble } : {}) };
}

/** With `responseHeaders: 'raw'` they come as a flat list, which the client's types do not know. */
function headerLines(raw: unknown): HeaderLine[] {
  const lines: HeaderLine[] = [];
  if (!Array.isArray(raw)) return lines;
  for (let at = 0; at + 1 < raw.length; at += 2) lines.push([String(raw[at]), String(raw[at + 1])]);
  return lines;
}

function binary(headers: readonly HeaderLine[]): boolean {
  const type = headerValue(headers, 'content-type');
  const media = type === undefined ? undefined : parseMediaType(type);
  return media !== undefined && !isText(media) && media.essence !== 'application/octet-stream';
}
