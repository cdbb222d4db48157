/** The index of a git repository (gitformat-index, versions 2 to 4): which paths git tracks. Pure; the file may be hostile. */
import { type KnownTree, knownTrees } from './cache-tree.ts';
import type { HashBytes } from './git-object.ts';

/** What an index says. */
export interface GitIndex {
  /** Relative to the top of the repository, `/` between segments; safe ones only. */
  readonly paths: readonly string[];
  /** A split index: the name of the file beside it that holds the other entries. */
  readonly shared?: string;
  /** What is beside a path, by its position. */
  entry(position: number): IndexEntry;
  /** Folders of which the index knows the tree: as they were when it was last written from, or to, a tree. */
  readonly trees: ReadonlyMap<string, KnownTree>;
}

export interface IndexEntry {
  readonly id: Buffer;
  /** A submodule: it has no object here. */
  readonly isModule: boolean;
  /** One side of a merge that is not resolved. */
  readonly isUnmerged: boolean;
}

/** An entry before its name: times, device, inode, mode, owner, size, object id, flags. */
const FIXED_BYTES = 40;
const HEADER_BYTES = 12;
const EXTENDED = 0x4000;
/** Longer paths cannot be opened. */
const MOST_PATH_BYTES = 4096;
/** Names take little of an index; with compressed prefixes they may grow without end. */
const MOST_NAME_BYTES = 256 * 1024 * 1024;

/** The paths of an index; undefined where it is none, or where it is cut or damaged. Object ids may be SHA-1 or SHA-256 where it is not said. */
export function parseGitIndex(bytes: Buffer, hashBytes?: HashBytes): GitIndex | undefined {
  return hashBytes === undefined ? (parseWith(bytes, 20) ?? parseWith(bytes, 32)) : parseWith(bytes, hashBytes);
}

function parseWith(bytes: Buffer, hashBytes: number): GitIndex | undefined {
  if (bytes.length < HEADER_BYTES + hashBytes || bytes.toString('latin1', 0, 4) !== 'DIRC') return undefined;
  const version = bytes.readUInt32BE(4);
  if (version < 2 || version > 4) return undefined;
  const entries = new Entries(bytes.subarray(0, bytes.length - hashBytes), hashBytes, version);
  for (let left = bytes.readUInt32BE(8); left > 0; left -= 1) if (!entries.next()) return undefined;
  const extensions = extensionsIn(bytes, entries.at, hashBytes);
  if (extensions === undefined) return undefined;
  const [link, tree] = [extensions.get('link'), extensions.get('TREE')];
  const isShared = link !== undefined && link.length >= hashBytes;
  return {
    paths: entries.paths,
    entry: (position) => entryAt(bytes, entries.offsets[position] ?? HEADER_BYTES, hashBytes),
    trees: tree === undefined ? new Map() : knownTrees(tree, hashBytes),
    ...(isShared && { shared: `sharedindex.${link.toString('hex', 0, hashBytes)}` }),
  };
}

const MODE_AT = 24;
const MODULE = 0xe000;

/** After the times, device and inode: the mode, owner and size, the id, flags with two bits for the side of a merge. */
const entryAt = (bytes: Buffer, at: number, hashBytes: number): IndexEntry => ({
  id: bytes.subarray(at + FIXED_BYTES, at + FIXED_BYTES + hashBytes),
  isModule: (bytes.readUInt32BE(at + MODE_AT) & 0xf000) === MODULE,
  isUnmerged: (bytes.readUInt16BE(at + FIXED_BYTES + hashBytes) & 0x3000) !== 0,
});

class Entries {
  readonly paths: string[] = [];
  /** Where the entries of the paths begin. */
  readonly offsets: number[] = [];
  readonly #bytes: Buffer;
  readonly #hashBytes: number;
  readonly #version: number;
  #name: Buffer = Buffer.alloc(0);
  #nameBytes = 0;
  /** Offset of the next entry. */
  at = HEADER_BYTES;

  constructor(bytes: Buffer, hashBytes: number, version: number) {
    this.#bytes = bytes;
    this.#hashBytes = hashBytes;
    this.#version = version;
  }

  /** Reads one entry; false where there is no whole one. */
  next(): boolean {
    const flagsAt = this.at + FIXED_BYTES + this.#hashBytes;
    if (flagsAt + 2 > this.#bytes.length) return false;
    const isExtended = (this.#bytes.readUInt16BE(flagsAt) & EXTENDED) !== 0;
    if (isExtended && this.#version === 2) return false;
    const nameAt = flagsAt + (isExtended ? 4 : 2);
    const start = this.at;
    const name = this.#version === 4 ? this.#compressedName(nameAt) : this.#plainName(nameAt);
    if (name === undefined || name.length > MOST_PATH_BYTES) return false;
    this.#nameBytes += name.length;
    if (this.#nameBytes > MOST_NAME_BYTES) return false;
    this.#name = name;
    const path = name.toString('utf8');
    if (isSafe(path)) {
      this.paths.push(path);
      this.offsets.push(start);
    }
    return true;
  }

  /** A name ends with 1 to 8 zero bytes, so that entries are multiples of 8 bytes long. */
  #plainName(nameAt: number): Buffer | undefined {
    const end = this.#bytes.indexOf(0, nameAt);
    if (end < 0) return undefined;
    this.at += (Math.floor((end - this.at) / 8) + 1) * 8;
    return this.#bytes.subarray(nameAt, end);
  }

  /** How many bytes of the name before are dropped, then what follows them. */
  #compressedName(nameAt: number): Buffer | undefined {
    const dropped = varint(this.#bytes, nameAt);
    const end = dropped === undefined ? -1 : this.#bytes.indexOf(0, dropped.end);
    if (dropped === undefined || end < 0 || dropped.value > this.#name.length) return undefined;
    this.at = end + 1;
    const kept = this.#name.subarray(0, this.#name.length - dropped.value);
    if (kept.length + end - dropped.end > MOST_PATH_BYTES) return undefined;
    return Buffer.concat([kept, this.#bytes.subarray(dropped.end, end)]);
  }
}

/** A number of git's packs: seven bits a byte, one added for each byte that follows. */
function varint(bytes: Buffer, from: number): { value: number; end: number } | undefined {
  let value = 0;
  for (let at = from; at < Math.min(bytes.length, from + 4); at += 1) {
    const byte = bytes[at] ?? 0;
    value = (value << 7) | (byte & 0x7f);
    if ((byte & 0x80) === 0) return { value, end: at + 1 };
    value += 1;
  }
  return undefined;
}

/** The extensions by their names; undefined where they do not end at the checksum. */
function extensionsIn(bytes: Buffer, from: number, hashBytes: number): Map<string, Buffer> | undefined {
  const end = bytes.length - hashBytes;
  const found = new Map<string, Buffer>();
  let at = from;
  while (at + 8 <= end) {
    const size = bytes.readUInt32BE(at + 4);
    found.set(bytes.toString('latin1', at, at + 4), bytes.subarray(at + 8, Math.min(end, at + 8 + size)));
    at += 8 + size;
  }
  return at === end ? found : undefined;
}

/** Git itself refuses names that lead elsewhere; the replaced entries of a split index have none. */
const isSafe = (path: string): boolean =>
  path !== '' && path.split('/').every((part, i, all) => isSafePart(part) || (part === '' && i === all.length - 1));

const isSafePart = (part: string): boolean => part !== '' && part !== '.' && part !== '..' && !/^\.git$/i.test(part);
