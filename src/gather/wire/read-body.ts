import type { Hearing } from './hearing.ts';

/** A part of a body that was read. */
export interface ReadBody {
  readonly bytes: Uint8Array;
  /** Why the rest was not read; absent when this is all of it. `stream`: it does not end, or only trickles. */
  readonly cut?: 'limit' | 'time' | 'stream';
}

/** What `read` needs of a stream: chunks, and a way to refuse the rest. */
export type ByteStream = AsyncIterable<Uint8Array> & {
  destroy(): unknown;
  on(event: 'error', ignore: () => void): unknown;
};

export interface BodyLimits {
  /** Bytes that are kept. */
  readonly limit: number;
  /** Whether the request ran out of its own time. */
  readonly outOfTime: () => boolean;
  /** What the headers say of its end: `length` when they name one, `events` when the media type is one of streams. */
  readonly end: 'length' | 'events' | 'unknown';
  /** Who listens while it comes, and says when that is enough. */
  readonly hearing?: Hearing | undefined;
}

/** Nothing comes for so long: a body of unknown length is taken as complete. */
const IDLE_MS = 2500;
/** After its first event a stream may end by itself, after a pause or within so long: one that goes on is let go of. */
const AFTER_EVENT_MS = 200;
const MOST_AFTER_EVENT_MS = 1000;
/** A body that has brought less than this after so long is a heartbeat, not a response. */
const TRICKLE = { ms: 4000, bytes: 4096 };

/**
 * Reads at most `limit` bytes and lets go of the rest. A body whose time runs out and one that does not end are kept as far as they came;
 * throws the stream's error when the connection breaks off.
 */
export async function readBody(stream: ByteStream, limits: BodyLimits): Promise<ReadBody> {
  const chunks: Uint8Array[] = [];
  try {
    const source = stream[Symbol.asyncIterator]();
    const { hearing } = limits;
    const cut = await (hearing
      ? collectHeard(source, chunks, { ...limits, hearing })
      : collect(source, chunks, limits));
    const bytes = Buffer.concat(chunks);
    if (cut === 'limit') return { bytes: bytes.subarray(0, limits.limit), cut };
    return cut === undefined ? { bytes } : { bytes, cut };
  } catch (error) {
    if (!limits.outOfTime()) throw error;
    return { bytes: Buffer.concat(chunks), cut: 'time' };
  } finally {
    // Letting go of an unread rest is reported as an error of the stream; no code waits for it any more.
    stream.on('error', () => undefined);
    stream.destroy();
  }
}

async function collect(
  source: AsyncIterator<Uint8Array>,
  chunks: Uint8Array[],
  { limit, end }: BodyLimits,
): Promise<ReadBody['cut']> {
  const begin = performance.now();
  let size = 0;
  let eventAt: number | undefined;
  for (;;) {
    const waits = eventAt === undefined ? IDLE_MS : AFTER_EVENT_MS;
    const next = end === 'length' ? await source.next() : await within(source.next(), waits);
    if (next === undefined) return 'stream';
    if (next.done === true) return undefined;
    chunks.push(next.value);
    size += next.value.length;
    if (size > limit) return 'limit';
    if (eventAt === undefined && end === 'events' && hasEvent(chunks)) eventAt = performance.now();
    if (eventAt !== undefined && performance.now() - eventAt > MOST_AFTER_EVENT_MS) return 'stream';
    if (end !== 'length' && size < TRICKLE.bytes && performance.now() - begin > TRICKLE.ms) return 'stream';
  }
}

/** Open until whoever listens has heard enough: what was heard then is the whole of it. */
async function collectHeard(
  source: AsyncIterator<Uint8Array>,
  chunks: Uint8Array[],
  { limit, hearing }: BodyLimits & { readonly hearing: Hearing },
): Promise<ReadBody['cut']> {
  const closed = hearing.closed.then(() => undefined);
  let size = 0;
  for (;;) {
    const coming = source.next();
    // It may still fail once the stream is let go of.
    coming.catch(() => undefined);
    const next = await Promise.race([coming, closed]);
    if (next === undefined || next.done === true) return undefined;
    chunks.push(next.value);
    hearing.add(next.value);
    size += next.value.length;
    if (size > limit) return 'limit';
  }
}

/** What comes in time; undefined when nothing does. */
async function within<T>(coming: Promise<T>, ms: number): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), ms);
  });
  // It may still fail once no code waits for it.
  coming.catch(() => undefined);
  try {
    return await Promise.race([coming, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** An empty line ends an event; a comment alone, as heartbeats send it, is none, nor is an event without data that opens a stream. */
function hasEvent(chunks: readonly Uint8Array[]): boolean {
  const text = Buffer.concat(chunks).toString('latin1').slice(0, MAX_EVENT).replaceAll('\r\n', '\n');
  const from = text.search(/^(?:data:? ?[^\n ]|event|--)/m);
  return text.length >= MAX_EVENT || (from >= 0 && text.indexOf('\n\n', from) >= 0);
}

const MAX_EVENT = 20_000;
