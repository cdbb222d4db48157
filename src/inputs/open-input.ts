/** What a user named, as streams of plain bytes: a file, standard input, what is compressed, and the files of a zip archive. */
import { closeSync, fstatSync, readFileSync, readSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sourceOf } from '../archives/source.ts';
import { type ZipFile, zipFiles } from '../archives/zip-files.ts';
import { UsageError } from '../model/usage-error.ts';
import { sourceOfFile } from './file-source.ts';
import { chunksOf, codeOf, openRegular } from './given-file.ts';
import { type Bytes, type End, Unreadable, unpacked } from './unpacked.ts';

export type { Bytes };

export interface Input {
  /** As the user wrote it; `stdin` for `-`; with the path inside an archive behind `!/`. */
  readonly name: string;
  readonly chunks: AsyncIterable<Buffer>;
  /** Whether compressed data ended early; known when the chunks were read. */
  readonly end: Readonly<End>;
  /** A file that lies beside it, or beside it in its archive, by its bare name; undefined where there is none. */
  beside(name: string): Buffer | undefined;
}

const CHUNK_BYTES = 1024 * 1024;
const ZIP = '504b0304';
/** An archive on standard input is held in memory. */
const MOST_HELD = 512 * 1024 * 1024;
const MOST_BESIDE = 64 * 1024 * 1024;

/**
 * The inputs behind one name, one after the other: an archive has several. Throws UsageError, in one line, for what cannot be opened or
 * read; while they are read, too.
 */
export async function* openInput(path: string, stdin: Bytes): AsyncGenerator<Input> {
  const name = path === '-' ? 'stdin' : path;
  try {
    if (path === '-') yield* inputsOf(name, stdin);
    else yield* inputsOfFile(path);
  } catch (error) {
    throw unreadable(name, error);
  }
}

/** The mistake in one line; a UsageError as it is. */
const unreadable = (name: string, error: unknown): unknown =>
  error instanceof UsageError
    ? error
    : new UsageError(
        'unreadable-file',
        `${name}: ${error instanceof Unreadable ? error.message : `cannot be read (${codeOf(error)})`}`,
        { cause: error },
      );

async function* inputsOfFile(path: string): AsyncGenerator<Input> {
  const file = openRegular(path);
  try {
    const head = Buffer.alloc(4);
    const isFile = fstatSync(file).isFile();
    if (isFile && readSync(file, head, 0, 4, 0) === 4 && head.toString('hex') === ZIP)
      return yield* inputsOfZip(path, zipFiles(sourceOfFile(file, fstatSync(file).size)));
    const beside = (name: string): Buffer | undefined => besideFile(join(dirname(path), name));
    const end = { isCut: false };
    yield { name: path, chunks: readable(path, chunksOf(file, CHUNK_BYTES), end), end, beside };
  } finally {
    closeSync(file);
  }
}

/** Only a regular file of a bare name: a recording can name nothing outside its folder. */
function besideFile(path: string): Buffer | undefined {
  try {
    const file = statSync(path);
    return file.isFile() && file.size <= MOST_BESIDE ? readFileSync(path) : undefined;
  } catch {
    return undefined;
  }
}

/** The same of a stream, which may be an archive too. */
async function* inputsOf(name: string, bytes: Bytes): AsyncGenerator<Input> {
  const end = { isCut: false };
  const beside = (): undefined => undefined;
  const iterator = unpacked(bytes, end);
  const first = await iterator.next();
  if (first.done === true) return yield { name, chunks: listOf([]), end, beside };
  const all = chained(first.value, iterator);
  if (first.value.subarray(0, 4).toString('hex') !== ZIP)
    return yield { name, chunks: readable(name, all, end), end, beside };
  yield* inputsOfZip(name, zipFiles(sourceOf(await held(all))));
}

async function* inputsOfZip(path: string, files: readonly ZipFile[]): AsyncGenerator<Input> {
  const byName = new Map(files.map((file) => [file.name.split('/').at(-1) ?? '', file]));
  const beside = (name: string): Buffer | undefined => {
    const read = byName.get(name)?.read();
    return read !== undefined && 'bytes' in read ? read.bytes : undefined;
  };
  for (const file of files) {
    const read = file.read();
    const name = `${path}!/${file.name}`;
    if ('why' in read) throw new UsageError('unreadable-file', `${name}: ${read.why}`);
    const end = { isCut: false };
    yield { name, chunks: readable(name, [read.bytes], end), end, beside };
  }
}

async function* readable(name: string, bytes: Bytes, end: End): AsyncGenerator<Buffer> {
  const inner = { isCut: false };
  try {
    yield* unpacked(bytes, inner);
    end.isCut ||= inner.isCut;
  } catch (error) {
    throw unreadable(name, error);
  }
}

async function* listOf(chunks: readonly Buffer[]): AsyncGenerator<Buffer> {
  yield* chunks;
}

async function* chained(first: Buffer, rest: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  yield first;
  yield* rest;
}

async function held(chunks: AsyncIterable<Buffer>): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    parts.push(chunk);
    size += chunk.length;
    if (size > MOST_HELD) throw new Unreadable('the archive is too long for standard input; name it as a file');
  }
  return Buffer.concat(parts);
}
