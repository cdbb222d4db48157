import { readSync } from 'node:fs';
import type { Source } from '../archives/source.ts';

/** An open file, read part by part. */
export const sourceOfFile = (file: number, size: number): Source => ({
  size,
  read(from, length) {
    const bytes = Buffer.alloc(Math.max(0, Math.min(length, size - from)));
    let read = 0;
    while (read < bytes.length) {
      const more = readSync(file, bytes, read, bytes.length - read, from + read);
      if (more === 0) break;
      read += more;
    }
    return bytes.subarray(0, read);
  },
});
