import { closeSync, fstatSync, openSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** The folders of a repository. Git itself is never run, so no setting of a repository can act. */
export interface GitFolders {
  /** Of this working tree: `HEAD` and `index` are here. */
  readonly own: string;
  /** Shared by all working trees: objects and refs are here. Equal to `own` but in a linked worktree. */
  readonly common: string;
  /** The working tree; absent for a bare repository. */
  readonly top?: string;
}

/** `.git` files and `commondir` hold one path. */
const MOST_POINTER_BYTES = 8192;

/** A regular file that is not too long; never a device or a pipe, which could block. Undefined where there is none. */
export function readBounded(file: string, most: number): Buffer | undefined {
  let handle: number | undefined;
  try {
    if (!statSync(file).isFile()) return undefined;
    handle = openSync(file, 'r');
    const stats = fstatSync(handle);
    return stats.isFile() && stats.size <= most ? readFileSync(handle) : undefined;
  } catch {
    return undefined;
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}

/** The repository whose working tree begins at a folder; also a further worktree or a submodule, where `.git` is a file. */
export function foldersAt(top: string): GitFolders | undefined {
  const own = followed(join(top, '.git'));
  return own === undefined ? undefined : { own, common: commonOf(own), top };
}

/** The repository around a folder, or a bare one that the folder is. */
export function foldersAround(folder: string): GitFolders | undefined {
  for (let at = resolve(folder); ; at = dirname(at)) {
    const found = foldersAt(at) ?? (isGitFolder(at) ? bareAt(at) : undefined);
    if (found !== undefined || at === dirname(at)) return found;
  }
}

function followed(path: string): string | undefined {
  if (isFolder(path)) return path;
  const [, target] = /^gitdir: (.+)$/.exec(pointerIn(path) ?? '') ?? [];
  return target === undefined ? undefined : resolve(dirname(path), target);
}

function commonOf(own: string): string {
  const pointer = pointerIn(join(own, 'commondir'));
  return pointer === undefined ? own : resolve(own, pointer);
}

const bareAt = (folder: string): GitFolders => ({ own: folder, common: commonOf(folder) });

/** As git knows a repository: by its head, its objects and its refs. */
const isGitFolder = (folder: string): boolean =>
  pointerIn(join(folder, 'HEAD')) !== undefined && ['objects', 'refs'].every((name) => isFolder(join(folder, name)));

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** The one line of a small file. */
export const pointerIn = (file: string): string | undefined =>
  readBounded(file, MOST_POINTER_BYTES)
    ?.toString('utf8')
    .replace(/\r?\n$/, '');
