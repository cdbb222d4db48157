import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fail } from './fail.ts';

/** A file named by the user, or `-` for standard input. */
export function readGiven(path: string): Buffer {
  try {
    return readFileSync(path === '-' ? 0 : path);
  } catch (error) {
    throw fail('unreadable-file', `${path}: cannot be read (${codeOf(error)})`, error);
  }
}

export function writeGiven(path: string, text: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  } catch (error) {
    throw fail('unwritable-file', `${path}: cannot be written (${codeOf(error)})`, error);
  }
}

/** `ENOENT` as words, any other code as it is. */
export function codeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
  const words: Record<string, string> = {
    ENOENT: 'no such file',
    EACCES: 'no permission',
    EISDIR: 'it is a folder',
    ENOTDIR: 'not a folder',
  };
  return words[code] ?? code;
}
