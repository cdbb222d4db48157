import { constants, gunzipSync } from 'node:zlib';
import { UsageError } from 'openbrick';

/** A compressed report may unfold to this; it is far below what the memory of the process holds. */
const LONGEST = 200 * 1024 * 1024;
/** As much of an upload decides what it is. */
const HEAD = 4_096;

const isGzip = (content: Uint8Array): boolean => content[0] === 0x1f && content[1] === 0x8b;

/** The text of an upload, gzipped or not. Throws UsageError where it is not UTF-8, is damaged, or unfolds to too much. */
export function uploadText(content: Uint8Array): string {
  const bytes = isGzip(content) ? unpacked(content) : content;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UsageError('unreadable-file', 'not text in UTF-8');
  }
}

/** Its first characters, whatever the rest is. */
export function uploadHead(content: Uint8Array): string {
  const part = content.subarray(0, HEAD);
  return Buffer.from(isGzip(content) ? beginningOf(part) : part).toString('utf8');
}

function unpacked(content: Uint8Array): Uint8Array {
  try {
    return gunzipSync(content, { maxOutputLength: LONGEST });
  } catch (error) {
    const isLong = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    throw new UsageError('unreadable-file', isLong ? `unfolds to more than ${LONGEST} bytes` : 'damaged gzip data');
  }
}

function beginningOf(part: Uint8Array): Uint8Array {
  try {
    return gunzipSync(part, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: LONGEST });
  } catch {
    return new Uint8Array();
  }
}
