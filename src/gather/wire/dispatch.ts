import { Agent, Client, type Dispatcher } from 'undici';
import type { HeaderLine } from '../../parse/header-lines.ts';
import { headerValue, headerValues } from '../../parse/header-lines.ts';
import { isText, parseMediaType } from '../../parse/media-type.ts';
import { isSafeMethod } from '../../parse/safe-method.ts';
import type { Connector } from './connector.ts';
import { decompress } from './decompress.ts';
import { TimeOut } from './failure.ts';
import { createHttp2 } from './http2.ts';
import type { Incoming, Outgoing, Send } from './messages.ts';
import { type BodyLimits, type ReadBody, readBody } from './read-body.ts';
import { createVersions } from './versions.ts';

export interface DispatchOptions {
  readonly connector: Connector;
  readonly concurrency: number;
  readonly timeoutMs: number;
  /** Ends everything under way. */
  readonly stop: AbortSignal;
}

export interface Dispatch {
  /** One request, one response; `limit` bytes of body at most. Throws what Node or the client throw. */
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
  const http2 = createHttp2(options);
  const versions = createVersions();

  async function overHttp1(outgoing: Outgoing, limit: number): Promise<Incoming> {
    const own = outgoing.fresh ? new Client(outgoing.url.origin, common) : undefined;
    try {
      return await exchange(sendWith(own ?? shared), outgoing, { limit, ...options });
    } finally {
      await own?.destroy();
    }
  }

  return {
    send: (outgoing, limit) =>
      versions.send(outgoing.url.origin, {
        isRead: isSafeMethod(outgoing.method),
        one: () => overHttp1(outgoing, limit),
        two: () => exchange(http2.send, outgoing, { limit, ...options }),
      }),
    close: async () => {
      http2.close();
      await shared.destroy();
    },
  };
}

/** HTTP/1.1 through the client's pool, or one connection of it. */
const sendWith =
  (client: Dispatcher): Send =>
  async (outgoing, signal) => {
    const response = await client.request({
      origin: outgoing.url.origin,
      path: outgoing.url.pathname + outgoing.url.search,
      method: outgoing.method as Dispatcher.HttpMethod, // any token goes, the type lists the usual ones
      headers: outgoing.headers.flat(),
      body: outgoing.body ?? null,
      responseHeaders: 'raw',
      signal,
    });
    return {
      status: response.statusCode,
      headers: headerLines(response.headers),
      body: response.body,
      httpVersion: '1.1',
    };
  };

interface Limits {
  readonly limit: number;
  readonly timeoutMs: number;
  readonly stop: AbortSignal;
}

async function exchange(send: Send, outgoing: Outgoing, limits: Limits): Promise<Incoming> {
  const clock = new AbortController();
  const timer = setTimeout(() => clock.abort(new TimeOut()), limits.timeoutMs);
  const halt = (): void => clock.abort(limits.stop.reason);
  limits.stop.addEventListener('abort', halt, { once: true });
  if (limits.stop.aborted) halt();
  try {
    const { status, headers, body, httpVersion } = await send(outgoing, clock.signal);
    const kept = binary(headers) ? Math.min(limits.limit, MAX_BINARY_BYTES) : limits.limit;
    const outOfTime = (): boolean => clock.signal.reason instanceof TimeOut;
    const read = await readBody(body, { limit: kept, outOfTime, end: endOf(headers), hearing: outgoing.hearing });
    return { status, headers, httpVersion, ...(await undo(read, headers, kept)) };
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

/** Media types of responses that go on for as long as there are events. */
const STREAMS = new Set(['text/event-stream', 'multipart/x-mixed-replace']);

function endOf(headers: readonly HeaderLine[]): BodyLimits['end'] {
  if (STREAMS.has(parseMediaType(headerValue(headers, 'content-type') ?? '')?.essence ?? '')) return 'events';
  return headerValue(headers, 'content-length') === undefined ? 'unknown' : 'length';
}

function binary(headers: readonly HeaderLine[]): boolean {
  const type = headerValue(headers, 'content-type');
  const media = type === undefined ? undefined : parseMediaType(type);
  return media !== undefined && !isText(media) && media.essence !== 'application/octet-stream';
}
