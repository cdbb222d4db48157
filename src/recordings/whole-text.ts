import type { Recorded, RecordingReader } from './entry.ts';

/** Formats that can only be read as a whole are not longer than this. */
const MOST_BYTES = 64 * 1024 * 1024;

/** A reader of formats that are read when all of the file is there. */
export const wholeText = (read: (text: string) => Iterable<Recorded>): RecordingReader => {
  const parts: Buffer[] = [];
  let size = 0;
  return {
    push(chunk) {
      size += chunk.length;
      if (size <= MOST_BYTES) parts.push(chunk);
      return [];
    },
    *end() {
      if (size > MOST_BYTES) yield { unread: 'the file is too long for its format' };
      else yield* read(textOf(parts).replace(/^\ufeff/, ''));
    },
  };
};

/** The text of the parts, which are let go. */
const textOf = (parts: Buffer[]): string => Buffer.concat(parts.splice(0)).toString('utf8');
