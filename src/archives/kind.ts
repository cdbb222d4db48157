/** What kind of archive bytes are, by their beginning. */

export type ArchiveKind = 'zip' | 'tar' | Compression | 'unread';
/** One file, compressed. */
export type Compression = 'gzip' | 'bzip2' | 'xz' | 'zstd';

/** Bytes that `archiveKind` looks at. */
export const KIND_BYTES = 512;

/** bzip2 with the beginning of its first block, or of its end where it is empty. */
const COMPRESSIONS: readonly (readonly [Compression, RegExp])[] = [
  ['gzip', /^1f8b08/],
  ['bzip2', /^425a683[1-9](?:31415926|17724538)/],
  ['xz', /^fd377a585a00/],
  ['zstd', /^28b52ffd/],
];

/** Kinds that are known and not opened: 7z, RAR, LZ4. */
const UNREAD = ['377abcaf271c', '526172211a07', '04224d18'];

/** Undefined for what is no archive. `head` is the beginning of the bytes. */
export const archiveKind = (head: Buffer): ArchiveKind | undefined => {
  const start = head.subarray(0, 8).toString('hex');
  if (start.startsWith('504b0304') || start.startsWith('504b0506')) return 'zip';
  const compression = COMPRESSIONS.find(([, magic]) => magic.test(start))?.[0];
  if (compression !== undefined) return compression;
  if (isTarHeader(head)) return 'tar';
  return UNREAD.some((magic) => start.startsWith(magic)) ? 'unread' : undefined;
};

/** A header of POSIX, GNU or old tar: its check sum is that of its bytes, with spaces where it is itself. */
export const isTarHeader = (block: Buffer): boolean => {
  if (block.length < 512 || block[0] === 0) return false;
  const wanted = Number.parseInt(block.toString('latin1', 148, 156).trim(), 8);
  if (Number.isNaN(wanted)) return false;
  let sum = 8 * 32;
  for (let at = 0; at < 512; at += 1) if (at < 148 || at >= 156) sum += block[at] ?? 0;
  return sum === wanted;
};
