/** Searches one file at a time, on whichever thread it runs. */
import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { sourceOfFile } from '../inputs/file-source.ts';
import { count } from '../model/said.ts';
import { encodingOf, searchWindow, sharedBytes, WINDOW_BYTES, type WindowPlan } from '../secrets/window.ts';
import { BlobSearcher } from './history/search-blobs.ts';
import type { Job, Outcome, WindowJob } from './job.ts';
import { KeysFound, NO_KEYS } from './keys-found.ts';
import { unreadable } from './passed-over.ts';
import { isArchive, searchArchive } from './search-archive.ts';
import { isBinary, searchHar } from './search-text.ts';

/** Read first, and looked at for zero bytes. */
const HEAD_BYTES = 65_536;
/** Archives are read whole, to be decoded; longer ones as they are. */
const MAX_HAR_BYTES = 256 * 1024 * 1024;

/** Without the keys, which are gathered beside. */
type Result = Omit<Outcome, 'keys'>;

/** Holds the memory that files are read into, one after the other. */
export class FileSearcher {
  readonly #buffer = Buffer.allocUnsafe(WINDOW_BYTES + sharedBytes('utf16le'));

  readonly #blobs = new BlobSearcher();

  /** Never throws: what cannot be read is said in the outcome. */
  search({ path, window, blobs }: Job): Outcome {
    if (blobs !== undefined) return { keys: NO_KEYS, isSearched: true, blobs: this.#blobs.search(blobs) };
    const keys = new KeysFound();
    let file: number | undefined;
    try {
      file = openSync(path, 'r');
      const result = window ? this.#searchLater(file, path, window, keys) : this.#searchFirst(file, path, keys);
      return { ...result, keys: keys.kept };
    } catch (error) {
      return { keys: keys.kept, isSearched: false, wrong: unreadable(path, error) };
    } finally {
      if (file !== undefined) closeSync(file);
    }
  }

  #searchFirst(file: number, path: string, keys: KeysFound): Result {
    const head = fill(file, this.#buffer.subarray(0, HEAD_BYTES), 0);
    if (isArchive(this.#buffer.subarray(0, head)))
      return searchArchive({ source: sourceOfFile(file, fstatSync(file).size), path }, keys);
    if (isBinary(this.#buffer.subarray(0, head))) return { isSearched: false, isBinary: true };
    const archive = /\.har$/i.test(path) ? searchHarFile(file, path, keys) : undefined;
    if (archive?.isSearched) return archive;
    const size = head < HEAD_BYTES ? head : head + fill(file, this.#buffer.subarray(head, WINDOW_BYTES), head);
    const bytes = this.#buffer.subarray(0, size);
    const isLast = size < WINDOW_BYTES;
    const encoding = encodingOf(bytes);
    const result = { ...archive, ...searchBytes(bytes, { encoding, isFirst: true, isLast }, path, keys) };
    return isLast ? result : { ...result, rest: windowsAfterFirst(fstatSync(file).size, encoding) };
  }

  #searchLater(file: number, path: string, { index, isLast, encoding }: WindowJob, keys: KeysFound): Result {
    const shared = sharedBytes(encoding);
    const size = fill(file, this.#buffer.subarray(0, WINDOW_BYTES + shared), index * WINDOW_BYTES - shared);
    return searchBytes(this.#buffer.subarray(0, size), { encoding, isFirst: false, isLast }, path, keys);
  }
}

/** Reads until the buffer is full or the file ends; gives how many bytes that were. */
function fill(file: number, buffer: Buffer, from: number): number {
  let size = 0;
  while (size < buffer.length) {
    const read = readSync(file, buffer, size, buffer.length - size, from + size);
    if (read === 0) break;
    size += read;
  }
  return size;
}

/** For a file of at least one window. */
function windowsAfterFirst(size: number, encoding: WindowJob['encoding']): WindowJob[] {
  const last = Math.max(1, Math.floor(size / WINDOW_BYTES));
  return Array.from({ length: last }, (_, at) => ({ index: at + 1, isLast: at + 1 === last, encoding }));
}

function searchBytes(bytes: Buffer, plan: WindowPlan, path: string, keys: KeysFound): Result {
  const { matches, lines } = searchWindow(bytes, plan, { file: path });
  for (const match of matches) keys.addFrom(match, { file: path });
  return { isSearched: plan.isLast, ...(!plan.isLast && { lines }) };
}

/** What is called an archive and is none, or is too long, may hold keys all the same: it is not searched with this. */
function searchHarFile(file: number, path: string, keys: KeysFound): Result {
  const isTooLong = fstatSync(file).size > MAX_HAR_BYTES;
  if (isTooLong)
    return { isSearched: false, remark: { path, place: '', why: 'too long to be decoded; searched as it is' } };
  const reading = searchHar(readFileSync(path, 'utf8'), path, keys);
  if (!reading.ok) {
    const { line, column, why } = reading;
    const wrong = { path, place: `:${line}:${column}`, why: `it is not an HTTP archive (${why})` };
    return { isSearched: false, wrong };
  }
  const left = count(reading.unread, 'entry', 'entries');
  const remark = { path, place: '', why: `${left} without a request` };
  return { isSearched: true, ...(reading.unread > 0 && { remark }) };
}
