import { closeSync } from 'node:fs';
import { chunksOf, codeOf, openRegular } from '../inputs/given-file.ts';
import { fail } from './fail.ts';

/** Longer files than this are none that openbrick writes, and Node could not hold their text. */
const MOST_BYTES = 500 * 1024 * 1024;
const PIECE_BYTES = 256 * 1024;

/**
 * A file named by the user, or `-` for standard input, up to a size. Throws UsageError where it cannot be read, is no file (a folder, a
 * device, a pipe that nobody may ever write to), or is longer.
 */
export function readGiven(path: string, mostBytes = MOST_BYTES): Buffer {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for (const piece of piecesOfGiven(path)) {
    pieces.push(piece);
    length += piece.length;
    if (length > mostBytes) throw fail('unreadable-file', `${path}: it is longer than ${sizeOf(mostBytes)}`);
  }
  return Buffer.concat(pieces, length);
}

const sizeOf = (bytes: number): string =>
  bytes < 1024 * 1024 ? `${Math.floor(bytes / 1024)} kB` : `${Math.floor(bytes / 1024 / 1024)} MB`;

/** The same piece by piece, of any size. */
export function* piecesOfGiven(path: string): Generator<Uint8Array> {
  let file: number | undefined;
  try {
    file = path === '-' ? 0 : openRegular(path);
    yield* chunksOf(file, PIECE_BYTES);
  } catch (error) {
    throw fail('unreadable-file', `${path}: cannot be read (${codeOf(error)})`, error);
  } finally {
    if (file !== undefined && path !== '-') closeSync(file);
  }
}
