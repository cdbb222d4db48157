/** A recording without its live credentials and keys. */
import { type Bytes, openInput } from '../inputs/open-input.ts';
import { UsageError } from '../model/usage-error.ts';
import { LiveValues } from '../recordings/clean.ts';
import { formatOf, formatTitles, HEAD_BYTES } from '../recordings/formats.ts';

export interface CleanRecording {
  readonly text: string;
  /** Different values that were replaced. */
  readonly values: number;
  readonly entries: number;
}

/** Text of a longer file cannot be held. */
const MOST_BYTES = 400 * 1024 * 1024;

/** Throws UsageError, in one line, for what cannot be read, is no recording, or consists of several files. */
export async function cleanRecording(path: string, stdin: Bytes): Promise<CleanRecording> {
  const bytes = await wholeInput(path, stdin);
  const reader = formatOf(bytes.subarray(0, HEAD_BYTES))?.reader();
  if (reader === undefined)
    throw new UsageError(
      'unreadable-file',
      `${path}: it is no recording of HTTP traffic that is known (${formatTitles()})`,
    );
  const live = new LiveValues();
  let entries = 0;
  for (const each of [...reader.push(bytes), ...reader.end()]) {
    if ('unread' in each)
      throw new UsageError('unreadable-file', `${path}: ${each.unread}; a copy could keep what is in it`);
    live.add(each);
    entries += 1;
  }
  return { text: live.replacedIn(bytes.toString('utf8')), values: live.size, entries };
}

async function wholeInput(path: string, stdin: Bytes): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  let inputs = 0;
  for await (const { chunks } of openInput(path, stdin)) {
    inputs += 1;
    if (inputs > 1)
      throw new UsageError(
        'unreadable-file',
        `${path}: the archive has several files; unpack it and clean them one by one`,
      );
    for await (const chunk of chunks) {
      parts.push(chunk);
      size += chunk.length;
      if (size > MOST_BYTES) throw new UsageError('unreadable-file', `${path}: it is longer than 400 MB`);
    }
  }
  return Buffer.concat(parts);
}
