/** A recording without its live credentials and keys. It is read twice: what is live is known when all of it was read. */
import { type Bytes, openInput } from '../inputs/open-input.ts';
import { UsageError } from '../model/usage-error.ts';
import { LiveValues } from '../recordings/clean.ts';
import type { Recorded, RecordingReader } from '../recordings/entry.ts';
import { formatOf, formatTitles, HEAD_BYTES } from '../recordings/formats.ts';
import { piecesAsRead } from '../secrets/spelled/pieces.ts';

export interface CleanRecording {
  /** Different values that are replaced. */
  readonly values: number;
  readonly entries: number;
  /** The copy in pieces, made while they are taken. */
  readonly text: AsyncIterable<string>;
}

/** Standard input is held, as it can be read once. */
const MOST_HELD = 128 * 1024 * 1024;

/** Throws UsageError, in one line, for what cannot be read, is no recording, or consists of several files. */
export async function cleanRecording(path: string, stdin: Bytes): Promise<CleanRecording> {
  const given = path === '-' ? await held(stdin) : [];
  const live = new LiveValues();
  let entries = 0;
  for await (const each of recordedIn(path, chunksIn(path, given))) {
    if ('unread' in each)
      throw new UsageError('unreadable-file', `${path}: ${each.unread}; a copy could keep what is in it`);
    live.add(each);
    entries += 1;
  }
  const clean = live.replacing();
  if (live.isSealed(clean))
    throw new UsageError(
      'unreadable-file',
      `${path}: a body in Brotli, Zstandard or deflate holds live values, which a copy would keep; record it with \`Accept-Encoding: gzip\``,
    );
  return { values: live.size, entries, text: cleaned(chunksIn(path, given), clean) };
}

async function* cleaned(chunks: AsyncIterable<Buffer>, clean: (text: string) => string): AsyncGenerator<string> {
  for await (const piece of piecesAsRead(textsOf(chunks))) yield clean(piece);
}

async function* textsOf(chunks: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

async function* recordedIn(path: string, chunks: AsyncGenerator<Buffer>): AsyncGenerator<Recorded> {
  const parts: Buffer[] = [];
  for (let size = 0; size < HEAD_BYTES; ) {
    const next = await chunks.next();
    if (next.done === true) break;
    parts.push(next.value);
    size += next.value.length;
  }
  const head = Buffer.concat(parts);
  const reader = readerFor(path, head);
  yield* reader.push(head);
  for await (const chunk of chunks) yield* reader.push(chunk);
  yield* reader.end();
}

function readerFor(path: string, head: Buffer): RecordingReader {
  const format = formatOf(head);
  if (format !== undefined) return format.reader();
  throw new UsageError(
    'unreadable-file',
    `${path}: it is no recording of HTTP traffic that is known (${formatTitles()})`,
  );
}

/** The bytes of the one file that is named. */
async function* chunksIn(path: string, given: Bytes): AsyncGenerator<Buffer> {
  let inputs = 0;
  for await (const { chunks } of openInput(path, given)) {
    inputs += 1;
    if (inputs > 1)
      throw new UsageError(
        'unreadable-file',
        `${path}: the archive has several files; unpack it and clean them one by one`,
      );
    yield* chunks;
  }
}

async function held(stdin: Bytes): Promise<Buffer[]> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const chunk of stdin) {
    parts.push(Buffer.from(chunk));
    size += chunk.length;
    if (size > MOST_HELD)
      throw new UsageError('unreadable-file', 'stdin: it is longer than 128 MB; name the recording as a file');
  }
  return parts;
}
