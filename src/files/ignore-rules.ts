import { promises as fs } from 'node:fs';
import { relative, sep } from 'node:path';
import type { Ignore } from 'ignore';

/** What a `.gitignore` says of the files below its folder. */
export interface Rules {
  /** Absolute. */
  readonly folder: string;
  readonly matcher: Ignore;
}

/** Whether the rules leave a path out; they are in the order from the top of the repository down, and the nearest that says anything decides. */
export function isIgnored(path: string, isFolder: boolean, rules: readonly Rules[]): boolean {
  for (const { folder, matcher } of rules.toReversed()) {
    const name = relative(folder, path).split(sep).join('/');
    const { ignored, unignored } = matcher.test(isFolder ? `${name}/` : name);
    if (ignored || unignored) return ignored;
  }
  return false;
}

/** A longer file of rules is no one's. */
const MOST_BYTES = 1_000_000;
/** A line with more of these takes long to match; without it more is searched, not less. */
const MOST_DOUBLE_STARS = 3;

/** The rules of one file, for what is below `folder`; none where there is no such file. */
export async function rulesIn(file: string, folder: string): Promise<Rules[]> {
  const stats = await fs.lstat(file).catch(() => undefined);
  if (stats === undefined || !stats.isFile() || stats.size > MOST_BYTES) return [];
  const text = await fs.readFile(file, 'utf8').catch(() => '');
  const lines = text.split('\n').filter((line) => line.split('**').length <= MOST_DOUBLE_STARS + 1);
  // Loaded where there are such files only: it takes as long as searching a small file.
  const { default: ignore } = await import('ignore');
  return [{ folder, matcher: ignore({ ignorecase: false }).add(lines) }];
}
