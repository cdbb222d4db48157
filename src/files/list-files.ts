import { promises as fs } from 'node:fs';
import { join, normalize, relative, resolve, sep } from 'node:path';
import { isGivenPipe, NO_FILE } from '../inputs/given-file.ts';
import { UsageError } from '../model/usage-error.ts';
import { fileExcludes } from './file-globs.ts';
import { lineOf, unreadable } from './passed-over.ts';
import { type Walked, walkFolder } from './walk-folder.ts';

/** Something that the user named. */
export interface Target {
  /** As it is shown. */
  readonly path: string;
  readonly kind: 'stdin' | 'folder' | 'file' | 'pipe';
  /** Without links; equal for two names of one file. */
  readonly real: string;
}

/** What there is to search, and what is passed over. */
export interface Listed {
  readonly path: string;
  readonly what: Walked['what'] | 'stdin' | 'pipe';
  /** The user named the file itself. */
  readonly isNamed: boolean;
}

/** What the paths of a command line are. Throws UsageError, in one line, for one that is not there. */
export const targetsOf = (paths: readonly string[]): Promise<Target[]> => Promise.all(paths.map(targetOf));

async function targetOf(path: string): Promise<Target> {
  if (path === '-') return { path: 'stdin', kind: 'stdin', real: '-' };
  const stats = await fs.stat(path).catch((error: unknown) => {
    throw notRead(path, error);
  });
  if (!(stats.isDirectory() || stats.isFile() || isGivenPipe(path, stats))) throw notRead(path, new Error(NO_FILE));
  const real = await fs.realpath(path).catch(() => resolve(path));
  // `secrets <(command)`: a pipe is read as it comes.
  const kind = stats.isDirectory() ? 'folder' : stats.isFile() ? 'file' : 'pipe';
  return { path: shownAs(path), kind, real };
}

const notRead = (path: string, error: unknown): UsageError =>
  new UsageError('unreadable-file', lineOf(unreadable(path, error)), { cause: error });

/** `./src/` is `src`. */
const shownAs = (path: string): string => {
  const plain = normalize(path);
  return plain.length > 1 && plain.endsWith(sep) ? plain.slice(0, -1) : plain;
};

/** Every file below the targets once, in the order in which they were named. */
export async function* listFiles(targets: readonly Target[], exclude: readonly string[]): AsyncGenerator<Listed> {
  const seen = overlap(targets) ? new Set<string>() : undefined;
  for (const target of targets) {
    for await (const listed of listTarget(target, exclude)) {
      if (seen === undefined || isNew(listed.path, target, seen)) yield listed;
    }
  }
}

/** Remembers the file behind the path. */
function isNew(path: string, target: Target, seen: Set<string>): boolean {
  const real = path === target.path ? target.real : join(target.real, relative(target.path, path));
  const { size } = seen;
  return seen.add(real).size > size;
}

async function* listTarget({ path, kind }: Target, exclude: readonly string[]): AsyncGenerator<Listed> {
  if (kind === 'stdin' || kind === 'pipe') yield { path, what: kind, isNamed: true };
  else if (kind === 'folder')
    for await (const walked of walkFolder(path, fileExcludes(exclude, path))) yield { ...walked, isNamed: false };
  else yield { path, what: fileExcludes(exclude, path)(path, false) ? 'excluded' : 'file', isNamed: true };
}

/** One of them is another, or is below it: only then are files remembered. */
function overlap(targets: readonly Target[]): boolean {
  const sorted = targets.map(({ real }) => `${real}${sep}`).sort();
  return sorted.some((real, i) => i > 0 && real.startsWith(sorted[i - 1] ?? real));
}
