import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
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
    for (;;) {
      // A new buffer each time: who reads keeps parts of it.
      const piece = Buffer.allocUnsafe(PIECE_BYTES);
      const length = readSync(file, piece);
      if (length === 0) return;
      yield piece.subarray(0, length);
    }
  } catch (error) {
    throw fail('unreadable-file', `${path}: cannot be read (${codeOf(error)})`, error);
  } finally {
    if (file !== undefined && path !== '-') closeSync(file);
  }
}

/** Opens without waiting for the other end of a pipe; what the shell hands over (`<(command)`) is open already, and is read. */
function openRegular(path: string): number {
  const isOfShell = /^\/(?:dev|proc\/self)\/fd\/\d{1,9}$|^\/dev\/stdin$/.test(path);
  const file = openSync(path, isOfShell ? 'r' : constants.O_RDONLY | constants.O_NONBLOCK);
  const kind = fstatSync(file);
  if (kind.isFile() || (isOfShell && kind.isFIFO())) return file;
  closeSync(file);
  throw new Error(kind.isDirectory() ? 'it is a folder' : 'it is not a file but a device or a pipe');
}

/** What went wrong, in words where it is common: `ENOENT` is `no such file`. */
export function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown error';
  if (!('code' in error)) return error instanceof RangeError ? 'it is too long' : error.message;
  const code = String(error.code);
  return words[code] ?? code;
}

const words: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  EACCES: 'no permission',
  EPERM: 'no permission',
  EROFS: 'no permission: the file system is read-only',
  EISDIR: 'it is a folder',
  ENOTDIR: 'not a folder',
  EEXIST: 'another file exists there',
  ENOSPC: 'no space left',
  EDQUOT: 'no space left',
  EIO: 'the terminal is closed, or the disk is broken',
  ENAMETOOLONG: 'the name is too long',
  ELOOP: 'too many symbolic links',
  ERR_STRING_TOO_LONG: 'it is too long',
};
