import { createReadStream, promises as fs } from 'node:fs';
import type { TextsRead } from '../model/evidence.ts';
import { count, list, own, quote, type Said, say } from '../model/said.ts';
import { UsageError } from '../model/usage-error.ts';
import { WINDOW_BYTES } from '../secrets/stream.ts';
import { KeysFound } from './keys-found.ts';
import { type Listed, listFiles, targetsOf } from './list-files.ts';
import { lineOf, PassedOver, unreadable, type Wrong } from './passed-over.ts';
import { isBinary, searchHar, searchStream } from './search-text.ts';

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

interface Search {
  readonly options: SearchOptions;
  readonly keys: KeysFound;
  readonly over: PassedOver;
  /** Files are read one after the other, all into this. */
  readonly buffer: Buffer;
  files: number;
}

/**
 * Searches files, folders and standard input for keys. Throws UsageError, in one line, for a path that is not there, and for one that
 * cannot be read where it is the only one.
 */
export async function searchFiles(options: SearchOptions): Promise<FileSearch> {
  const targets = await targetsOf(options.paths);
  const buffer = Buffer.allocUnsafe(WINDOW_BYTES);
  const search: Search = { options, keys: new KeysFound(), over: new PassedOver(), buffer, files: 0 };
  for await (const listed of listFiles(targets, options.exclude ?? [])) {
    if (isOver(search)) break;
    const wrong = await searchListed(search, listed);
    if (wrong === undefined) continue;
    if (listed.isNamed && targets.length === 1) throw new UsageError('unreadable-file', lineOf(wrong));
    search.over.addWrong(wrong);
  }
  const { keys, files, over } = search;
  return { texts: { found: keys.found, files }, notes: [...summaryOf(search), ...over.notes()] };
}

const isOver = ({ keys, options: { signal } }: Search): boolean => keys.isFull || signal?.aborted === true;

function searchListed(search: Search, { path, what }: Listed): Promise<Wrong | undefined> | undefined {
  if (what === 'file') return searchFile(search, path);
  if (what !== 'stdin' && what !== 'pipe') return void search.over.add(what, path);
  const chunks = what === 'stdin' ? search.options.stdin : createReadStream(path);
  return searchChunks(search, path, chunks).catch((error: unknown) => unreadable(path, error));
}

/** Read first, and looked at for zero bytes. */
const HEAD_BYTES = 65_536;
/** Archives are read whole, to be decoded; longer ones as they stand. */
const MAX_HAR_BYTES = 256 * 1024 * 1024;

async function searchFile(search: Search, path: string): Promise<Wrong | undefined> {
  let file: fs.FileHandle | undefined;
  try {
    file = await fs.open(path, 'r');
    const head = await fill(file, search.buffer.subarray(0, HEAD_BYTES));
    if (isBinary(search.buffer.subarray(0, head))) return void search.over.add('binary', path);
    const chunks = chunksOf(file, search.buffer, head);
    if (!/\.har$/i.test(path)) return await searchChunks(search, path, chunks);
    if ((await file.stat()).size <= MAX_HAR_BYTES) return await searchArchive(search, path, await kept(chunks));
    await searchChunks(search, path, chunks);
    search.over.addWrong({ path, place: '', why: 'too long to be decoded, searched as it stands' });
  } catch (error) {
    return unreadable(path, error);
  } finally {
    await file?.close();
  }
  return undefined;
}

/** Reads until the buffer is full or the file ends; gives how many bytes that were. */
async function fill(file: fs.FileHandle, buffer: Buffer): Promise<number> {
  let size = 0;
  while (size < buffer.length) {
    const { bytesRead } = await file.read(buffer, size, buffer.length - size);
    if (bytesRead === 0) break;
    size += bytesRead;
  }
  return size;
}

/** A file whose first bytes stand in the buffer; each chunk fills it whole, but for the last. */
async function* chunksOf(file: fs.FileHandle, buffer: Buffer, head: number): AsyncGenerator<Uint8Array> {
  let size = head < HEAD_BYTES ? head : head + (await fill(file, buffer.subarray(head)));
  while (size > 0) {
    yield buffer.subarray(0, size);
    size = size < buffer.length ? 0 : await fill(file, buffer);
  }
}

async function kept(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array[]> {
  const copies: Uint8Array[] = [];
  for await (const chunk of chunks) copies.push(Buffer.from(chunk));
  return copies;
}

type Chunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

async function searchChunks(search: Search, path: string, chunks: Chunks): Promise<undefined> {
  await searchStream(until(chunks, search.options.signal), path, search.keys);
  searched(search);
}

async function* until(chunks: Chunks, signal?: AbortSignal): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    if (signal?.aborted) return;
    yield chunk;
  }
}

/** What is called an archive and is none may hold keys all the same. */
async function searchArchive(search: Search, path: string, chunks: Uint8Array[]): Promise<Wrong | undefined> {
  const reading = searchHar(Buffer.concat(chunks).toString('utf8'), path, search.keys);
  if (!reading.ok) {
    await searchChunks(search, path, chunks);
    const { line, column, why } = reading;
    return { path, place: `:${line}:${column}`, why: `it is no HTTP archive (${why})` };
  }
  searched(search);
  const { unread } = reading;
  if (unread > 0)
    search.over.addWrong({ path, place: '', why: `${count(unread, 'entry', 'entries')} without a request` });
  return undefined;
}

function searched(search: Search): void {
  search.files += 1;
  search.options.onFile?.(search.files);
}

/** Paths that are named. */
const MOST_NAMED = 5;

function summaryOf({ files, keys, options: { paths, signal } }: Search): Said[] {
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
    ...(keys.isFull ? [full] : keys.isCut ? [cut] : []),
  ];
}
