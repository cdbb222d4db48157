import { createReadStream } from 'node:fs';
import type { TextsRead } from '../model/evidence.ts';
import { count, list, own, quote, type Said, say } from '../model/said.ts';
import { UsageError } from '../model/usage-error.ts';
import { isDiff } from '../parse/unified-diff.ts';
import { Collector } from './collector.ts';
import { fileExcludes } from './file-globs.ts';
import { KeysFound } from './keys-found.ts';
import { type Listed, listFiles, targetsOf } from './list-files.ts';
import { lineOf, unreadable } from './passed-over.ts';
import { Scheduler } from './scheduler.ts';
import { type DiffFound, searchDiff } from './search-diff.ts';
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
  /** Ends the search; what was found so far is reported. */
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
  return {
    texts: { found: keys.found, paths, files, isNarrowed: over.has('excluded') },
    notes: [...summaryOf(options, collector), ...over.notes()],
  };
}

async function searchAll(search: Search, listing: AsyncIterable<Listed>): Promise<void> {
  const { collector, scheduler, options } = search;
  for await (const { path, what, isNamed } of listing) {
    if (collector.isOver) return;
    const isPatch = isNamed && /\.(?:diff|patch)$/i.test(path);
    if (what === 'file' && !isPatch) await scheduler.add({ path });
    else if (what === 'stdin') await searchChunks(search, path, options.stdin);
    else if (what === 'pipe' || what === 'file') await searchChunks(search, path, createReadStream(path));
    else collector.pass(what, path);
  }
  await scheduler.finish();
}

/** A stream, or a diff that the user named: its keys are recognised by the files and lines that it speaks of. */
async function searchChunks({ options, collector }: Search, path: string, chunks: Chunks): Promise<void> {
  const keys = new KeysFound();
  const slot = collector.open({ path });
  const settle = async (): Promise<DiffFound> => {
    const { head, all } = await peeked(until(chunks, options.signal));
    if (isDiff(head)) return searchDiff(all, { path, keys, isExcluded: (file) => excludes(file, false) });
    await searchStream(all, path, keys);
    return { excluded: new Set() };
  };
  const excludes = fileExcludes(options.exclude ?? [], '.');
  const found = await settle().catch((error: unknown) => ({
    excluded: new Set<string>(),
    wrong: unreadable(path, error),
  }));
  const { excluded, ...remarks } = found;
  collector.settle(slot, { keys: keys.kept, isSearched: !('wrong' in found), ...remarks });
  for (const file of excluded) collector.pass('excluded', file);
}

/** Bytes by which a diff is known. */
const HEAD_BYTES = 65_536;

/** The beginning of a stream, and the stream with it. */
async function peeked(chunks: Chunks): Promise<{ head: string; all: Chunks }> {
  const iterator = chunks[Symbol.asyncIterator]();
  const first: Uint8Array[] = [];
  for (let size = 0; size < HEAD_BYTES; ) {
    const { value, done } = await iterator.next();
    if (done) break;
    first.push(Buffer.from(value));
    size += value.length;
  }
  async function* all(): AsyncGenerator<Uint8Array> {
    yield* first;
    yield* { [Symbol.asyncIterator]: () => iterator };
  }
  return { head: Buffer.concat(first).toString('latin1'), all: all() };
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
  const full = own('More different keys than a report lists: the search ended early.');
  const cut = own(
    'More different keys than a report lists: some that were found only by name, or are public, are not listed.',
  );
  return [
    say`${count(files, 'file')} searched: ${what}.`,
    ...(signal?.aborted ? [own('The search was interrupted: this report contains the results up to then.')] : []),
    ...(threadError
      ? [say`A search thread ended early (${quote(threadError.message, 120)}): its files were searched by another.`]
      : []),
    ...(keys.isFull ? [full] : keys.isCut ? [cut] : []),
  ];
}
