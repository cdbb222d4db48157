import { realpathSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import type { GitFolders } from '../../git/git-folder.ts';
import { fileExcludes } from '../file-globs.ts';

/** Whether a path below the top is searched; `pass` where it is not below the folder that the user named. */
export type Chooses = (path: string, isFolder: boolean) => 'search' | 'exclude' | 'pass';

/** How paths of a repository are shown and chosen, for a folder in it that the user named. */
export interface RepositoryPaths {
  /** As the user would write it, from the working folder. */
  readonly shown: (path: string) => string;
  readonly chooses: Chooses;
}

export function repositoryPaths({ own, top }: GitFolders, named: string, exclude: readonly string[]): RepositoryPaths {
  const base = top ?? own;
  const below = top === undefined ? '' : relative(real(top), real(named)).split(sep).join('/');
  const isExcluded = fileExcludes(exclude, base);
  return {
    shown: (path) => (top === undefined ? path : relative('', join(base, path))),
    chooses: (path, isFolder) => {
      const isBelow = below === '' || path === below || path.startsWith(`${below}/`);
      if (!isBelow && !(isFolder && below.startsWith(`${path}/`))) return 'pass';
      return exclude.length > 0 && isExcluded(join(base, path), isFolder) ? 'exclude' : 'search';
    },
  };
}

/** The choice for a file whose folders were not asked about. */
export function choiceOf(chooses: Chooses, path: string): ReturnType<Chooses> {
  for (let at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1)) {
    const choice = chooses(path.slice(0, at), true);
    if (choice !== 'search') return choice;
  }
  return chooses(path, false);
}

function real(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return resolve(path);
  }
}
