import { statSync } from 'node:fs';
import { join } from 'node:path';
import { gitForm } from './git-config.ts';
import { foldersAround, type GitFolders, readBounded } from './git-folder.ts';
import { WorkLeft } from './git-object.ts';
import { objectPlaces } from './object-places.ts';
import { ObjectStore } from './object-store.ts';
import { Refs } from './refs.ts';

export interface OpenRepository {
  readonly folders: GitFolders;
  readonly store: ObjectStore;
  readonly refs: Refs;
  readonly upstreams: ReadonlyMap<string, string>;
  /** Commits whose parents a shallow copy does not have. */
  readonly shallow: ReadonlySet<string>;
  /** Bytes that one thread may unpack of it. */
  readonly work: number;
}

/** Why a repository cannot be read, in our own words. */
export interface NoRepository {
  readonly why: string;
}

const MOST_SHALLOW_BYTES = 64 * 1024 * 1024;

const GIB = 1024 ** 3;
/** Packs of honest repositories unpack to some hundred times their size, many versions of long files to a thousand; a small one can be made to unpack for years. */
const MOST_TIMES = 4000;

/** The repository around a folder, read as files: git itself is never run, so no setting of it can act. */
export function openRepository(folder: string): OpenRepository | NoRepository {
  const folders = foldersAround(folder);
  if (folders === undefined) return { why: 'is not in a git repository' };
  const { hashBytes, isReftable, upstreams } = gitForm(folders.common);
  if (isReftable)
    return { why: 'is a repository with its references in the reftable format, which cannot be read yet' };
  const places = objectPlaces(join(folders.common, 'objects'), hashBytes);
  const work = 16 * GIB + MOST_TIMES * places.packs.reduce((sum, pack) => sum + sizeOf(`${pack}.pack`), 0);
  const shallow = readBounded(join(folders.common, 'shallow'), MOST_SHALLOW_BYTES)?.toString('latin1') ?? '';
  return {
    folders,
    refs: new Refs(folders),
    store: new ObjectStore(places, new WorkLeft(work)),
    work,
    upstreams,
    shallow: new Set(shallow.split('\n').filter((id) => id !== '')),
  };
}

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0;
