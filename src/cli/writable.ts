import {
  accessSync,
  closeSync,
  constants,
  lstatSync,
  mkdirSync,
  openSync,
  realpathSync,
  rmdirSync,
  statSync,
  unlinkSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { codeOf } from '../inputs/given-file.ts';
import { fail } from './fail.ts';

/** A file that a command will write, and the option that names it. */
export interface Destination {
  readonly option: string;
  readonly file: string;
}

/**
 * Tries every file before there is anything to write: makes and removes what is not there yet, folders too. Throws UsageError for the
 * first that cannot be written, and for two options that name one file.
 */
export function checkDestinations(destinations: readonly Destination[]): void {
  const named = new Map<string, string>();
  for (const { option, file } of destinations) {
    const path = tried({ option, file });
    if (path === undefined) continue;
    const other = named.get(path);
    if (other !== undefined)
      throw fail('invalid-choice', `${file}: ${other} and ${option} would both write it; use a separate file for each`);
    named.set(path, option);
  }
}

/** The file without links, so that two spellings are one; undefined for a device or a pipe, which takes any number of writers. */
function tried({ option, file }: Destination): string | undefined {
  try {
    const there = statOf(file);
    if (there === undefined) return made(resolve(file));
    if (there.isDirectory()) throw new Error('it is a folder');
    accessSync(file, constants.W_OK);
    return there.isFile() ? realpathSync(file) : undefined;
  } catch (error) {
    throw fail('unwritable-file', `${option} ${file}: cannot be written (${codeOf(error)})`, error);
  }
}

const statOf = (path: string) => statSync(path, { throwIfNoEntry: false });

/** Something else lies where a folder is to be. */
export class NotAFolder extends Error {}

/** Makes the file with its folders, and takes away again what was made. */
function made(path: string): string {
  const folders = makeFolders(dirname(path));
  try {
    // A link that leads to a file that is not there: the file is made when it is written.
    if (lstatSync(path, { throwIfNoEntry: false }) === undefined) {
      closeSync(openSync(path, 'wx'));
      unlinkSync(path);
    }
    return join(realpathSync(dirname(path)), basename(path));
  } finally {
    for (const folder of folders.toReversed()) rmdirSync(folder);
  }
}

/**
 * Makes a folder with those above it, the outermost first, and gives those that were made. One at a time: Node's own recursive way does
 * not end where a file system refuses new folders by saying that the one above is not there.
 */
export function makeFolders(folder: string): string[] {
  const missing: string[] = [];
  for (let at = resolve(folder); ; at = dirname(at)) {
    const there = statOf(at);
    if (there?.isDirectory() === true) break;
    if (there !== undefined || at === dirname(at)) throw new NotAFolder(`${at} is not a folder`);
    missing.unshift(at);
  }
  for (const each of missing) mkdirSync(each);
  return missing;
}
