import { promises as fs } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { type GitIndex, parseGitIndex } from './git-index.ts';

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
  tracked(): Promise<Tracked | undefined>;
}

/** A longer index is not read. */
const MOST_INDEX_BYTES = 256 * 1024 * 1024;
/** `.git` files and `commondir` hold one path. */
const MOST_POINTER_BYTES = 8192;

/** The repository of a working tree; also of a further worktree or a submodule, where `.git` is a file. Undefined without a `.git`. */
export async function repositoryAt(top: string): Promise<GitRepository | undefined> {
  const folder = await gitFolder(join(top, '.git'));
  if (folder === undefined) return undefined;
  const common = await pointerIn(join(folder, 'commondir'));
  const indexFile = join(folder, 'index');
  let tracked: Promise<Tracked | undefined> | undefined;
  return {
    top,
    indexFile,
    excludeFile: join(common === undefined ? folder : resolve(folder, common), 'info', 'exclude'),
    tracked: () => {
      tracked ??= trackedIn(folder, indexFile);
      return tracked;
    },
  };
}

async function gitFolder(path: string): Promise<string | undefined> {
  const stats = await fs.stat(path).catch(() => undefined);
  if (stats?.isDirectory()) return path;
  const pointer = await pointerIn(path);
  const [, target] = /^gitdir: (.+)$/.exec(pointer ?? '') ?? [];
  return target === undefined ? undefined : resolve(dirname(path), target);
}

async function pointerIn(file: string): Promise<string | undefined> {
  const bytes = await readBounded(file, MOST_POINTER_BYTES);
  return bytes?.toString('utf8').replace(/\r?\n$/, '');
}

/** A regular file that is not too long; never a device or a pipe. */
async function readBounded(file: string, most: number): Promise<Buffer | undefined> {
  const stats = await fs.lstat(file).catch(() => undefined);
  if (stats === undefined || !stats.isFile() || stats.size > most) return undefined;
  return fs.readFile(file).catch(() => undefined);
}

async function indexAt(file: string): Promise<GitIndex | undefined> {
  const bytes = await readBounded(file, MOST_INDEX_BYTES);
  return bytes === undefined ? undefined : parseGitIndex(bytes);
}

async function trackedIn(folder: string, file: string): Promise<Tracked | undefined> {
  const isThere = await fs.lstat(file).then(
    () => true,
    () => false,
  );
  // A new repository has none.
  if (!isThere) return trackedOf([]);
  const own = await indexAt(file);
  if (own === undefined) return undefined;
  const shared = own.shared === undefined ? undefined : await indexAt(join(folder, own.shared));
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
