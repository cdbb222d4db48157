/** Searches the history of a git repository for keys. Git itself is never run. */
import { parseCommit } from '../../git/commit.ts';
import { type Commits, commitsOf } from '../../git/commit-walk.ts';
import { isThere } from '../../git/git-object.ts';
import type { OpenRepository } from '../../git/open-repository.ts';
import { namedCommits } from '../../git/revisions.ts';
import type { CommitOfPlace, PlaceInText, SecretInText } from '../../model/evidence.ts';
import { count, own, quote, type Said, say } from '../../model/said.ts';
import { UsageError } from '../../model/usage-error.ts';
import { runInTurns, Turns } from '../../parse/steps.ts';
import type { FileSearch } from '../search-files.ts';
import type { BlobCollector } from './blob-collector.ts';
import { searchBlobs } from './blob-search.ts';
import { HeadFiles } from './head-files.ts';
import type { HistoryKey, HistoryPlace } from './history-keys.ts';
import { HistoryPlan } from './history-plan.ts';
import { openedAt } from './opened-at.ts';
import { type RepositoryPaths, repositoryPaths } from './repository-paths.ts';

export interface HistorySearchOptions {
  /** A folder in the repository: what is below it is searched. */
  readonly folder: string;
  /** As git writes revisions; every commit that a reference leads to unless given. */
  readonly range?: string;
  readonly exclude?: readonly string[];
  readonly signal?: AbortSignal;
  /** Called with the number of versions of files that were searched, and of all. */
  onSearched?(versions: number, all: number): void;
}

/** Throws UsageError, in one line, where there is no repository, or no such commit. */
export async function searchHistory(options: HistorySearchOptions): Promise<FileSearch> {
  const repository = openedAt(options.folder);
  try {
    return await searchIn(repository, options);
  } finally {
    repository.store.close();
  }
}

async function searchIn(repository: OpenRepository, options: HistorySearchOptions): Promise<FileSearch> {
  const { folder, range, exclude = [], signal, onSearched } = options;
  const { store, folders, work } = repository;
  const hasTime = (): boolean => signal?.aborted !== true;
  const named = namedCommits(range, repository);
  if ('unknown' in named)
    throw new UsageError(
      'invalid-choice',
      `--git: there is no commit ${JSON.stringify(named.unknown)} in this repository`,
    );
  const commits = await runInTurns(commitsOf(store, { ...named, shallow: repository.shallow }), hasTime);
  const paths = repositoryPaths(folders, folder, exclude);
  const plan = await planOf(commits, new HistoryPlan(store, paths.chooses), hasTime);
  const { blobs } = plan;
  const collector = await searchBlobs({ store, blobs, work, signal, onSearched: (n) => onSearched?.(n, blobs.length) });
  const found = secretsOf(collector.keys.keys, { repository, commits, paths });
  for (const path of plan.excluded) collector.over.add('excluded', paths.shown(path));
  return {
    texts: { found, paths: [folder], files: collector.searched, isNarrowed: isNothingSearched(commits, plan) },
    notes: [
      ...summaryOf(options, commits, collector),
      ...limitsOf(repository, commits, plan),
      ...collector.over.notes(),
    ],
  };
}

/** That nothing was searched is no failure where the range is empty, or the user left out everything. */
const isNothingSearched = (commits: Commits, { excluded, blobs, missing }: HistoryPlan): boolean =>
  excluded.size > 0 || (blobs.length === 0 && missing === 0 && commits.missing === 0);

async function planOf({ list, boundary }: Commits, plan: HistoryPlan, hasTime: () => boolean): Promise<HistoryPlan> {
  const turns = new Turns();
  for (const commit of boundary) plan.leaveOut(commit);
  for (const [order, commit] of list.entries()) {
    plan.add(commit, order);
    if (turns.isDue) await turns.give();
    if (!hasTime()) break;
  }
  return plan;
}

interface Known {
  readonly repository: OpenRepository;
  readonly commits: Commits;
  readonly paths: RepositoryPaths;
}

/** Keys with the commits of their places, and where they are in HEAD. */
function secretsOf(keys: readonly HistoryKey[], { repository, commits, paths }: Known): SecretInText[] {
  const head = new HeadFiles(repository);
  const placeOf = ({ order, ...place }: HistoryPlace): PlaceInText => {
    const commit = commitAt(repository, commits.list[order]?.number);
    return { ...place, file: paths.shown(place.file), ...(commit !== undefined && { commit }) };
  };
  return keys.map(({ match, places, unlisted }) => {
    const inHead = places.flatMap(({ file }) => head.placesOf(match, file));
    const isAllowed = inHead.length > 0 && inHead.every(({ allowed }) => allowed !== undefined);
    // A mark in the version that is there now accepts the key in the versions before it.
    const marked = (place: PlaceInText): PlaceInText =>
      isAllowed && inHead[0]?.allowed !== undefined ? { ...place, allowed: place.allowed ?? inHead[0].allowed } : place;
    const [first, ...others] = places;
    return {
      match,
      places: [marked(placeOf(first)), ...others.map((place) => marked(placeOf(place)))],
      inHead: inHead.map((place) => ({ ...place, file: paths.shown(place.file) })),
      ...(unlisted > 0 && { unlisted }),
    };
  });
}

function commitAt({ store }: OpenRepository, number: number | undefined): CommitOfPlace | undefined {
  const object = number === undefined ? undefined : store.read(number);
  const commit = object !== undefined && isThere(object) ? parseCommit(object.bytes) : undefined;
  return number === undefined || commit === undefined ? undefined : { id: store.idOf(number), date: commit.authored };
}

function summaryOf({ range, signal }: HistorySearchOptions, { list }: Commits, collector: BlobCollector): Said[] {
  const { searched, keys, threadError } = collector;
  const what = range === undefined ? own('all references') : quote(range, 120);
  return [
    say`${count(searched, 'version')} of files in ${count(list.length, 'commit')} searched: ${what}.`,
    ...(signal?.aborted ? [own('The search was interrupted: this report contains the results up to then.')] : []),
    ...(threadError
      ? [say`A search thread ended early (${quote(threadError.message, 120)}): its files were searched by another.`]
      : []),
    ...(keys.isFull ? [own('More different keys than a report lists: the search ended early.')] : []),
    ...(keys.isCut && !keys.isFull
      ? [
          own(
            'More different keys than a report lists: some that were found only by name, or are public, are not listed.',
          ),
        ]
      : []),
  ];
}

function limitsOf({ store, shallow }: OpenRepository, { missing, isCut }: Commits, plan: HistoryPlan): Said[] {
  return [
    ...(shallow.size > 0 ? [own('The repository is a shallow copy: commits before it were not searched.')] : []),
    ...(missing > 0
      ? [
          say`${count(missing, 'commit')} that the history names ${own(missing === 1 ? 'is' : 'are')} missing or broken: not searched, nor what came before.`,
        ]
      : []),
    ...(plan.missing > 0
      ? [
          say`${count(plan.missing, 'folder or file', 'folders or files')} that commits name ${own(plan.missing === 1 ? 'is' : 'are')} missing or broken: not searched.`,
        ]
      : []),
    ...(store.unreadablePacks > 0
      ? [say`${count(store.unreadablePacks, 'pack')} whose index cannot be read: not searched.`]
      : []),
    ...(isCut
      ? [own('Not all commits were read: the history is longer than the limit, or the search was interrupted.')]
      : []),
  ];
}
