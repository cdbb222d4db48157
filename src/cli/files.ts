import { closeSync, fstatSync, readFileSync } from 'node:fs';
import { chunksOf, codeOf, openRegular } from '../inputs/given-file.ts';
import { UsageError } from '../model/usage-error.ts';
import { fail } from './fail.ts';

const PIECE_BYTES = 256 * 1024;

/**
 * A file named by the user, or `-` for standard input, up to a size. Throws UsageError where it cannot be read, is no file (a folder, a
 * device, a pipe that may never be written to), or is longer.
 */
export const readGiven = (path: string, mostBytes: number): Buffer =>
  withGiven(path, (file) => {
    const pieces: Uint8Array[] = [];
    let length = 0;
    for (const piece of chunksOf(file, PIECE_BYTES)) {
      pieces.push(piece);
      length += piece.length;
      if (length > mostBytes) throw tooLong(path, mostBytes);
    }
    return Buffer.concat(pieces, length);
  });

/** The text of such a file. Of a regular file no bytes are held beside it. */
export function readGivenText(path: string, mostBytes: number): string {
  const whole = withGiven(path, (file) => {
    const { size } = fstatSync(file);
    if (size > mostBytes) throw tooLong(path, mostBytes);
    return size > 0 && path !== '-' ? readFileSync(file, 'utf8') : undefined;
  });
  return whole ?? readGiven(path, mostBytes).toString('utf8');
}

function withGiven<T>(path: string, read: (file: number) => T): T {
  let file: number | undefined;
  try {
    file = openGiven(path);
    return read(file);
  } catch (error) {
    throw error instanceof UsageError ? error : unreadable(path, error);
  } finally {
    if (file !== undefined && path !== '-') closeSync(file);
  }
}

const tooLong = (path: string, mostBytes: number): UsageError =>
  fail('unreadable-file', `${path}: it is longer than ${sizeOf(mostBytes)}`);

const sizeOf = (bytes: number): string =>
  bytes < 1024 * 1024 ? `${Math.floor(bytes / 1024)} kB` : `${Math.floor(bytes / 1024 / 1024)} MB`;

/** The same piece by piece, of any size. */
export function* piecesOfGiven(path: string): Generator<Uint8Array> {
  let file: number | undefined;
  try {
    file = openGiven(path);
    yield* chunksOf(file, PIECE_BYTES);
  } catch (error) {
    throw unreadable(path, error);
  } finally {
    if (file !== undefined && path !== '-') closeSync(file);
  }
}

const openGiven = (path: string): number => (path === '-' ? 0 : openRegular(path));

const unreadable = (path: string, error: unknown): UsageError =>
  fail('unreadable-file', `${path}: cannot be read (${codeOf(error)})`, error);
