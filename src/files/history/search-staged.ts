/** Searches what is staged for the next commit: what a hook asks before each. */
import { join } from 'node:path';
import { indexAt } from '../../git/git-repository.ts';
import type { OpenRepository } from '../../git/open-repository.ts';
import { stagedFiles } from '../../git/staged.ts';
import { TreeLookup } from '../../git/tree-lookup.ts';
import { count, own, say } from '../../model/said.ts';
import { UsageError } from '../../model/usage-error.ts';
import type { FileSearch } from '../search-files.ts';
import type { BlobCollector } from './blob-collector.ts';
import { searchBlobs } from './blob-search.ts';
import { headTree } from './head-files.ts';
import type { PlannedBlob } from './history-plan.ts';
import { openedAt } from './opened-at.ts';
import { choiceOf, type RepositoryPaths, repositoryPaths } from './repository-paths.ts';

export interface StagedSearchOptions {
  /** A folder in the repository: what is staged below it is searched. */
  readonly folder: string;
  /** Another index than the repository's own, as git hands one to hooks. */
  readonly indexFile?: string | undefined;
  readonly exclude?: readonly string[] | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Keys that the staged version of a file has and its version in HEAD does not. Throws UsageError, in one line, where there is no repository. */
export async function searchStaged(options: StagedSearchOptions): Promise<FileSearch> {
  const { folder, indexFile, exclude = [], signal } = options;
  const repository = openedAt(folder);
  try {
    const { store, work } = repository;
    const paths = repositoryPaths(repository.folders, folder, exclude);
    const staged = stagedIn(repository, indexFile ?? join(repository.folders.own, 'index'), paths);
    const collector = await searchBlobs({ store, work, blobs: staged.blobs, signal });
    return searchOf(folder, staged, collector, paths);
  } finally {
    repository.store.close();
  }
}

interface Staged {
  readonly blobs: readonly PlannedBlob[];
  readonly excluded: readonly string[];
  /** Staged files that the repository does not have. */
  readonly missing: number;
}

function stagedIn(repository: OpenRepository, indexFile: string, { chooses }: RepositoryPaths): Staged {
  const { store } = repository;
  const index = indexAt(indexFile, store.places.hashBytes);
  if (index === undefined)
    throw new UsageError('unreadable-file', `${indexFile}: cannot be read as the index of a repository`);
  if (index.shared !== undefined)
    throw new UsageError('unreadable-file', `${indexFile}: is a split index, of which --staged cannot read both parts`);
  const blobs: PlannedBlob[] = [];
  const excluded: string[] = [];
  let missing = 0;
  for (const { path, id, before } of stagedFiles(index, new TreeLookup(store, headTree(repository)), store)) {
    const choice = choiceOf(chooses, path);
    if (choice === 'exclude') excluded.push(path);
    if (choice !== 'search') continue;
    const number = store.find(id);
    if (number === undefined) missing += 1;
    else blobs.push({ number, path, order: 0, ...(before !== undefined && { before, isBeforeOld: true }) });
  }
  return { blobs, excluded, missing };
}

function searchOf(
  folder: string,
  { excluded, missing }: Staged,
  collector: BlobCollector,
  { shown }: RepositoryPaths,
): FileSearch {
  const { keys, over, searched } = collector;
  for (const path of excluded) over.add('excluded', shown(path));
  const found = keys.keys.map(({ match, places: [first, ...others] }) => {
    const placeOf = ({ order: _, ...place }: typeof first) => ({ ...place, file: shown(place.file) });
    return { match, places: [placeOf(first), ...others.map(placeOf)] as const };
  });
  return {
    // That nothing is staged is no failure.
    texts: { found, paths: [folder], files: searched, isNarrowed: missing === 0 },
    notes: [
      say`${count(searched, 'staged file')} searched. Keys that HEAD has in the same file are not reported.`,
      ...(missing > 0
        ? [
            say`${count(missing, 'staged file')} ${own(missing === 1 ? 'is' : 'are')} not in this copy of the repository: not searched.`,
          ]
        : []),
      ...over.notes(),
    ],
  };
}
