import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { foldersAt, readBounded } from './git-folder.ts';
import { type GitIndex, parseGitIndex } from './git-index.ts';
import type { HashBytes } from './git-object.ts';

/** What git tracks below the top of a repository; paths with `/`, relative to the top. */
export interface Tracked {
  isFile(path: string): boolean;
  /** Something below the folder is tracked. */
  isFolder(path: string): boolean;
}

/** The repository whose working tree begins at a folder. Read as files: git itself is never run, so no setting of it can act. */
export interface GitRepository {
  readonly top: string;
  /** Patterns of this clone alone, in the form of a `.gitignore` at the top. */
  readonly excludeFile: string;
  readonly indexFile: string;
  /** Read at the first use; undefined where there is an index that cannot be read. */
  tracked(): Tracked | undefined;
}

/** A longer index is not read. */
const MOST_INDEX_BYTES = 256 * 1024 * 1024;

/** The repository of a working tree; undefined without a `.git`. */
export function repositoryAt(top: string): GitRepository | undefined {
  const folders = foldersAt(top);
  if (folders === undefined) return undefined;
  const indexFile = join(folders.own, 'index');
  let read: { readonly tracked: Tracked | undefined } | undefined;
  return {
    top,
    indexFile,
    excludeFile: join(folders.common, 'info', 'exclude'),
    tracked: () => {
      read ??= { tracked: trackedIn(folders.own, indexFile) };
      return read.tracked;
    },
  };
}

/** The index of a file; undefined where it is too long or damaged. A split index has only the entries that changed. */
export function indexAt(file: string, hashBytes?: HashBytes): GitIndex | undefined {
  const bytes = readBounded(file, MOST_INDEX_BYTES);
  return bytes === undefined ? undefined : parseGitIndex(bytes, hashBytes);
}

function trackedIn(folder: string, file: string): Tracked | undefined {
  // A new repository has none.
  if (lstatSync(file, { throwIfNoEntry: false }) === undefined) return trackedOf([]);
  const own = indexAt(file);
  if (own === undefined) return undefined;
  const shared = own.shared === undefined ? undefined : indexAt(join(folder, own.shared));
  return trackedOf([...own.paths, ...(shared?.paths ?? [])]);
}

function trackedOf(paths: readonly string[]): Tracked {
  const files = new Set(paths);
  const folders = new Set<string>();
  for (const path of paths) {
    for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1)) {
      const folder = path.slice(0, at);
      if (folders.has(folder)) break;
      folders.add(folder);
    }
  }
  // A submodule is an entry by the name of its folder.
  return { isFile: (path) => files.has(path), isFolder: (path) => folders.has(path) || files.has(path) };
}
