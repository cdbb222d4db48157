import { createReadStream, type Dirent, promises as fs } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import type { SecretInText, TextsRead } from '../model/evidence.ts';
import { count, own, quote, type Said, say } from '../model/said.ts';
import { UsageError } from '../model/usage-error.ts';
import { HEAD_BYTES, isBinary, searchHar, searchStream } from './search-text.ts';

/** What was found, and what was passed over, in words for a person. */
export interface FileSearch {
  readonly texts: TextsRead;
  readonly notes: readonly Said[];
}

export interface SearchOptions {
  /** Files, folders, or `-` for `stdin`. */
  readonly paths: readonly string[];
  readonly stdin: AsyncIterable<Uint8Array>;
  onFile?(files: number): void;
}

/** Passed over, by why. */
interface PassedOver {
  readonly binary: string[];
  readonly ignored: string[];
  readonly unreadable: string[];
  readonly cut: string[];
  readonly broken: Said[];
}

interface Search {
  readonly found: SecretInText[];
  readonly over: PassedOver;
  files: number;
  onFile?: ((files: number) => void) | undefined;
}

/**
 * Searches files, folders and standard input for keys. A folder is searched as git sees it: without `.git` and what `.gitignore` leaves
 * out. Throws UsageError, in one line, for a path that is not there and for a broken HTTP archive that was named itself.
 */
export async function searchFiles({ paths, stdin, onFile }: SearchOptions): Promise<FileSearch> {
  const over: PassedOver = { binary: [], ignored: [], unreadable: [], cut: [], broken: [] };
  const search: Search = { found: [], over, files: 0, onFile };
  for (const path of paths) {
    if (path === '-') keep(search, 'stdin', await searchStream(stdin, 'stdin'));
    else await searchPath(search, path);
  }
  return {
    texts: { found: search.found, files: search.files },
    notes: [
      say`${count(search.files, 'file')} ${own(search.files === 1 ? 'was' : 'were')} searched.`,
      ...notesOf(over),
    ],
  };
}

async function searchPath(search: Search, path: string): Promise<void> {
  const stats = await fs.stat(path).catch((error: unknown) => {
    throw new UsageError('unreadable-file', `${path}: cannot be read (${codeOf(error)})`, { cause: error });
  });
  if (stats.isDirectory()) return searchFolder(search, { path, rules: [] });
  // `secrets <(command)`: a pipe is read as it comes.
  if (!stats.isFile()) return keep(search, path, await searchStream(createReadStream(path), path));
  const why = await searchFile(search, path);
  if (why !== undefined) throw new UsageError('unreadable-file', why);
}

/** The words for common codes of `node:fs`. */
function codeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
  return { ENOENT: 'no such file', EACCES: 'no permission' }[code] ?? code;
}

interface Folder {
  readonly path: string;
  /** `.gitignore` files on the way, the nearest last. */
  readonly rules: readonly { readonly folder: string; readonly matcher: Ignore }[];
}

/** Links are not followed: they lead out, or in circles. */
async function searchFolder(search: Search, folder: Folder): Promise<void> {
  const entries = await fs.readdir(folder.path, { withFileTypes: true }).catch(() => undefined);
  if (entries === undefined) return void search.over.unreadable.push(folder.path);
  const here = entries.some((entry) => entry.name === '.gitignore' && entry.isFile()) ? await rulesIn(folder) : folder;
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))) {
    const path = join(folder.path, entry.name);
    if (entry.name === '.git' || !(entry.isFile() || entry.isDirectory())) continue;
    if (isIgnored(here, path, entry)) search.over.ignored.push(path);
    else if (entry.isDirectory()) await searchFolder(search, { ...here, path });
    else {
      const why = await searchFile(search, path);
      if (why !== undefined) search.over.broken.push(quote(why, 200));
    }
  }
}

async function rulesIn(folder: Folder): Promise<Folder> {
  const text = await fs.readFile(join(folder.path, '.gitignore'), 'utf8').catch(() => '');
  const matcher = ignore().add(text);
  return { ...folder, rules: [...folder.rules, { folder: folder.path, matcher }] };
}

/** The nearest rule that says anything decides, as in git. */
function isIgnored({ rules }: Folder, path: string, entry: Dirent): boolean {
  for (const { folder, matcher } of rules.toReversed()) {
    const name = relative(folder, path).split(sep).join('/');
    const { ignored, unignored } = matcher.test(entry.isDirectory() ? `${name}/` : name);
    if (ignored || unignored) return ignored;
  }
  return false;
}

/** Archives are read whole, to be decoded; longer ones as they stand. */
const MAX_HAR_BYTES = 300 * 1024 * 1024;

/** Why an HTTP archive could not be read, in one line; everything else that goes wrong is counted. */
async function searchFile(search: Search, path: string): Promise<string | undefined> {
  const file = await fs.open(path, 'r').catch(() => undefined);
  if (file === undefined) return void search.over.unreadable.push(path);
  try {
    const head = Buffer.alloc(HEAD_BYTES);
    const { bytesRead } = await file.read(head, 0, HEAD_BYTES, 0);
    if (isBinary(head.subarray(0, bytesRead))) return void search.over.binary.push(path);
    const { size } = await file.stat();
    if (/\.har$/i.test(basename(path)) && size <= MAX_HAR_BYTES) return await searchArchive(search, path);
    keep(
      search,
      path,
      await searchStream(file.createReadStream({ start: 0, autoClose: false, highWaterMark: 1 << 20 }), path),
    );
  } catch {
    search.over.unreadable.push(path);
  } finally {
    await file.close();
  }
  return undefined;
}

async function searchArchive(search: Search, path: string): Promise<string | undefined> {
  const reading = searchHar(await fs.readFile(path, 'utf8'), path);
  if (!reading.ok) return `${path}:${reading.line}:${reading.column}: it is no HTTP archive (${reading.why})`;
  keep(search, path, reading);
  if (reading.unread > 0)
    search.over.broken.push(say`${quote(path, 120)}: ${count(reading.unread, 'entry', 'entries')} without a request`);
  return undefined;
}

function keep(
  search: Search,
  path: string,
  { found, isCut }: { readonly found: readonly SecretInText[]; readonly isCut: boolean },
): void {
  search.files += 1;
  for (const each of found) search.found.push(each);
  if (isCut) search.over.cut.push(path);
  search.onFile?.(search.files);
}

const MOST_BROKEN = 10;

function notesOf({ binary, ignored, unreadable, cut, broken }: PassedOver): Said[] {
  const about = (paths: readonly string[], what: Said): Said[] =>
    paths.length === 0
      ? []
      : [
          say`${count(paths.length, 'place')} ${what}: ${quote(paths[0] ?? '', 120)}${own(paths.length > 1 ? ' and others' : '')}.`,
        ];
  return [
    ...about(binary, own('with binary content not searched')),
    ...about(ignored, own('left out by .gitignore')),
    ...about(unreadable, own('that could not be read')),
    ...about(cut, own('with more keys than are listed')),
    ...broken.slice(0, MOST_BROKEN).map((why) => say`${why}.`),
  ];
}
