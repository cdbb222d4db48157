import { createReadStream } from 'node:fs';
import type { TextsRead } from '../model/evidence.ts';
import { count, list, own, quote, type Said, say } from '../model/said.ts';
import { UsageError } from '../model/usage-error.ts';
import { Collector } from './collector.ts';
import { KeysFound } from './keys-found.ts';
import { type Listed, listFiles, targetsOf } from './list-files.ts';
import { lineOf, unreadable } from './passed-over.ts';
import { Scheduler } from './scheduler.ts';
import { searchStream } from './search-text.ts';

/** What was found, and what was passed over, in words for a person. */
export interface FileSearch {
  readonly texts: TextsRead;
  readonly notes: readonly Said[];
}

export interface SearchOptions {
  /** Files, folders, or `-` for `stdin`. */
  readonly paths: readonly string[];
  readonly stdin: AsyncIterable<Uint8Array>;
  /** Globs of files and folders that are left out. */
  readonly exclude?: readonly string[];
  /** Ends the search; what was found so far is told. */
  readonly signal?: AbortSignal;
  /** Called with the number of files after each. */
  onFile?(files: number): void;
}

/** The search under way: where jobs go, and where what was found is put in order. */
interface Search {
  readonly options: SearchOptions;
  readonly collector: Collector;
  readonly scheduler: Scheduler;
}

/**
 * Searches files, folders and standard input for keys. Throws UsageError, in one line, for a path that is not there, and for one that
 * cannot be read where it is the only one.
 */
export async function searchFiles(options: SearchOptions): Promise<FileSearch> {
  const { paths, signal, onFile } = options;
  const targets = await targetsOf(paths);
  const isAlone = targets.length === 1 && targets[0]?.kind !== 'folder';
  const collector = new Collector({ signal, isAlone, onFile });
  const search = { options, collector, scheduler: new Scheduler(collector) };
  const wake = (): void => search.scheduler.wake();
  signal?.addEventListener('abort', wake);
  try {
    await searchAll(search, listFiles(targets, options.exclude ?? []));
  } finally {
    signal?.removeEventListener('abort', wake);
    search.scheduler.close();
  }
  const { keys, files, over, wrong } = collector;
  if (wrong !== undefined) throw new UsageError('unreadable-file', lineOf(wrong));
  return { texts: { found: keys.found, files }, notes: [...summaryOf(options, collector), ...over.notes()] };
}

async function searchAll(search: Search, listing: AsyncIterable<Listed>): Promise<void> {
  const { collector, scheduler, options } = search;
  for await (const { path, what } of listing) {
    if (collector.isOver) return;
    if (what === 'file') await scheduler.add({ path });
    else if (what === 'stdin') await searchChunks(search, path, options.stdin);
    else if (what === 'pipe') await searchChunks(search, path, createReadStream(path));
    else collector.pass(what, path);
  }
  await scheduler.finish();
}

async function searchChunks({ options, collector }: Search, path: string, chunks: Chunks): Promise<void> {
  const keys = new KeysFound();
  const slot = collector.open({ path });
  const wrong = await searchStream(until(chunks, options.signal), path, keys).then(
    () => undefined,
    (error: unknown) => unreadable(path, error),
  );
  collector.settle(slot, { keys: keys.kept, isSearched: wrong === undefined, ...(wrong && { wrong }) });
}

type Chunks = AsyncIterable<Uint8Array>;

async function* until(chunks: Chunks, signal?: AbortSignal): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    if (signal?.aborted) return;
    yield chunk;
  }
}

/** Paths that are named. */
const MOST_NAMED = 5;

function summaryOf({ paths, signal }: SearchOptions, { files, keys, threadError }: Collector): Said[] {
  const named = paths.slice(0, MOST_NAMED).map((path) => (path === '-' ? own('standard input') : quote(path, 120)));
  const rest = paths.length - named.length;
  const what = list(rest > 0 ? [...named, own(`${rest} more`)] : named);
  const full = own('More different keys than a report lists: the search ended before all was read.');
  const cut = own(
    'More different keys than a report lists: some are left out that only their name gives away or that are public.',
  );
  return [
    say`${count(files, 'file')} searched: ${what}.`,
    ...(signal?.aborted ? [own('The search was interrupted: this report holds what there was.')] : []),
    ...(threadError
      ? [say`A search thread ended early (${quote(threadError.message, 120)}): its files were searched by another.`]
      : []),
    ...(keys.isFull ? [full] : keys.isCut ? [cut] : []),
  ];
}
