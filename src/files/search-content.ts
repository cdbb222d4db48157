import { sourceOf } from '../archives/source.ts';
import type { KeysFound } from './keys-found.ts';
import { isArchive, searchArchive } from './search-archive.ts';
import { matchesIn } from './search-bytes.ts';
import { isBinary, searchHar } from './search-text.ts';

/** Looked at for zero bytes. */
const HEAD_BYTES = 65_536;

/** Searches bytes that are all there, as a file of that name is searched. */
export function searchContent(bytes: Buffer, path: string, keys: KeysFound): 'searched' | 'binary' | 'unopened' {
  const head = bytes.subarray(0, HEAD_BYTES);
  if (isArchive(head)) {
    const { isSearched } = searchArchive({ source: sourceOf(bytes), path }, keys);
    return isSearched ? 'searched' : 'unopened';
  }
  if (isBinary(head)) return 'binary';
  if (/\.har$/i.test(path) && searchHar(bytes.toString('utf8'), path, keys).ok) return 'searched';
  for (const match of matchesIn(bytes, path)) keys.addFrom(match, { file: path });
  return 'searched';
}
