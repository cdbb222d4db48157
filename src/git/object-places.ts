import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readBounded } from './git-folder.ts';
import type { HashBytes } from './git-object.ts';

/** Where the objects of a repository are: plain data, so that other threads can open the same. */
export interface ObjectPlaces {
  readonly hashBytes: HashBytes;
  /** Folders of objects: the repository's own first, then its alternates. */
  readonly folders: readonly string[];
  /** Packs without `.pack`, in a fixed order. */
  readonly packs: readonly string[];
}

/** Alternates of alternates; git itself follows as many. */
const MOST_DEEP = 5;
const MOST_FOLDERS = 64;
const MOST_ALTERNATES_BYTES = 1024 * 1024;

export function objectPlaces(objects: string, hashBytes: HashBytes): ObjectPlaces {
  const folders: string[] = [];
  const add = (folder: string, depth: number): void => {
    if (folders.includes(folder) || folders.length === MOST_FOLDERS || depth > MOST_DEEP) return;
    folders.push(folder);
    const text = readBounded(join(folder, 'info', 'alternates'), MOST_ALTERNATES_BYTES)?.toString('utf8') ?? '';
    for (const line of text.split('\n'))
      if (line !== '' && !line.startsWith('#')) add(resolve(folder, line), depth + 1);
  };
  add(resolve(objects), 0);
  return { hashBytes, folders, packs: folders.flatMap((folder) => packsIn(join(folder, 'pack'))) };
}

function packsIn(folder: string): string[] {
  const names = namesIn(folder);
  const all = new Set(names);
  return names
    .filter((name) => name.endsWith('.idx') && all.has(`${name.slice(0, -4)}.pack`))
    .sort()
    .map((name) => join(folder, name.slice(0, -4)));
}

/** Names of what is in a folder; none where it cannot be read. */
export function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
