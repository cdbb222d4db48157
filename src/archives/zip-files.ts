/** The files of a zip archive by their names, each unpacked when it is asked for. */
import { type Expanded, expand } from './inflate.ts';
import type { Source } from './source.ts';
import { zipEntries } from './zip.ts';

/** A file inside a zip archive. */
export interface ZipFile {
  readonly name: string;
  /** Its bytes; or why they are not there. */
  read(): Expanded;
}

const MOST_BYTES = 512 * 1024 * 1024;
const MOST_FILES = 100_000;

/** In the order of the archive. Never throws; a broken directory gives a file that says so when it is read. */
export function zipFiles(source: Source): ZipFile[] {
  const files: ZipFile[] = [];
  for (const { name, data, why = 'it cannot be read' } of zipEntries(source)) {
    if (files.length >= MOST_FILES) break;
    files.push({ name, read: () => (data === undefined ? { why } : unpacked(data)) });
  }
  return files;
}

function unpacked({ source, isDeflated }: { readonly source: Source; readonly isDeflated: boolean }): Expanded {
  if (source.size > MOST_BYTES) return { why: 'it is too long' };
  const bytes = source.read(0, source.size);
  return isDeflated ? expand(bytes, 'deflate', MOST_BYTES) : { bytes };
}
