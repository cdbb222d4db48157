import { isAbsolute, relative, resolve, sep } from 'node:path';
import { anywhere, globMatcher } from '../parse/path-globs.ts';
import type { Excludes } from './walk-folder.ts';

/**
 * Whether a file or folder below `root`, a path as the user wrote it, is left out. A glob without a slash means a name at any depth,
 * as in a `.gitignore`; any other counts from the working folder or from `root`, and one that begins with a slash may be absolute.
 */
export function fileExcludes(globs: readonly string[], root: string): Excludes {
  if (globs.length === 0) return () => false;
  const matchers = globs.map((glob) => {
    const anchored = anywhere(glob);
    return { matches: globMatcher(anchored), isRooted: anchored.startsWith('/') };
  });
  const top = resolve(root);
  return (path, isFolder) => {
    const absolute = resolve(path);
    const inside = [relative('', absolute), relative(top, absolute)].filter(isInside);
    const anyhow = [slashed(absolute), ...inside.map(slashed)];
    const below = inside.length === 0 ? anyhow : anyhow.slice(1);
    return matchers.some(({ matches, isRooted }) =>
      (isRooted ? anyhow : below).some((each) => matches(each) || (isFolder && matches(`${each}/`))),
    );
  };
}

const isInside = (path: string): boolean =>
  path !== '' && path !== '..' && !path.startsWith(`..${sep}`) && !isAbsolute(path);

const slashed = (path: string): string => `/${path.split(sep).join('/')}`.replace(/^\/\//, '/');
