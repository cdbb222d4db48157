/** Files that a user named: opened with care, since a name may lead to a folder, a device, or a pipe that is never written to. */
import { closeSync, constants, fstatSync, openSync, readSync, type Stats } from 'node:fs';

/** What the shell hands over (`<(command)`) is open already. */
const isOfShell = (path: string): boolean => /^\/(?:dev|proc\/self)\/fd\/\d{1,9}$|^\/dev\/stdin$/.test(path);

/** Whether what is no file is read as it comes: a pipe that the shell passes, and neither a device nor a pipe that may never be written to. */
export const isGivenPipe = (path: string, stats: Pick<Stats, 'isFIFO'>): boolean => isOfShell(path) && stats.isFIFO();

export const NO_FILE = 'it is not a file but a device or a pipe';

/** Opens without waiting for the other end of a pipe; what the shell hands over is read. */
export function openRegular(path: string): number {
  const file = openSync(path, isOfShell(path) ? 'r' : constants.O_RDONLY | constants.O_NONBLOCK);
  const kind = fstatSync(file);
  if (kind.isFile() || isGivenPipe(path, kind)) return file;
  closeSync(file);
  throw new Error(kind.isDirectory() ? 'it is a folder' : NO_FILE);
}

/** The bytes of an open file in order, each chunk in a buffer of its own. */
export function* chunksOf(file: number, size: number): Generator<Buffer> {
  for (;;) {
    const chunk = Buffer.allocUnsafe(size);
    const length = readSync(file, chunk);
    if (length === 0) return;
    yield chunk.subarray(0, length);
  }
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
