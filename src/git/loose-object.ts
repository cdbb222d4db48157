import { inflateSync } from 'node:zlib';
import { readBounded } from './git-folder.ts';
import { type GitObject, MOST_OBJECT_BYTES, type NoObject, type ObjectType } from './git-object.ts';

const MOST_HEADER_BYTES = 32;

/** An object in a file of its own: compressed, its type and size before its bytes. */
export function looseObject(file: string): GitObject | NoObject | undefined {
  const packed = readBounded(file, MOST_OBJECT_BYTES);
  if (packed === undefined) return undefined;
  try {
    return parsed(inflateSync(packed, { maxOutputLength: MOST_OBJECT_BYTES + MOST_HEADER_BYTES }));
  } catch (error) {
    return { why: error instanceof RangeError ? 'too large' : 'broken' };
  }
}

function parsed(bytes: Buffer): GitObject | NoObject {
  const end = bytes.subarray(0, MOST_HEADER_BYTES).indexOf(0);
  const [, type, size] =
    /^(commit|tree|blob|tag) (\d{1,12})$/.exec(bytes.toString('latin1', 0, Math.max(0, end))) ?? [];
  if (type === undefined || Number(size) !== bytes.length - end - 1) return { why: 'broken' };
  return { type: type as ObjectType, bytes: bytes.subarray(end + 1) };
}
