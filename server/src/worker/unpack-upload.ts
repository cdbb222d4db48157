import { constants, gunzipSync } from 'node:zlib';
import { UsageError } from 'openbrick';

const MEGABYTE = 1_000_000;
/** What a compressed upload may unfold to. Evidence is read here alone; a report goes on to the process of the server, which others need too. */
export const longest = { evidence: 200 * MEGABYTE, report: 64 * MEGABYTE } as const;
/** As much of an upload decides what it is. */
const HEAD = 4_096;

const isGzip = (content: Uint8Array): boolean => content[0] === 0x1f && content[1] === 0x8b;

/** The text of an upload, gzipped or not. Throws UsageError where it is not UTF-8, is damaged, or unfolds to too much. */
export function uploadText(content: Uint8Array, most: number): string {
  const bytes = isGzip(content) ? unpacked(content, most) : content;
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

function unpacked(content: Uint8Array, most: number): Uint8Array {
  try {
    return gunzipSync(content, { maxOutputLength: most });
  } catch (error) {
    const isLong = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    throw new UsageError(
      'unreadable-file',
      isLong ? `unfolds to more than ${most / MEGABYTE} MB` : 'damaged gzip data',
    );
  }
}

function beginningOf(part: Uint8Array): Uint8Array {
  try {
    return gunzipSync(part, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: longest.evidence });
  } catch {
    return new Uint8Array();
  }
}
