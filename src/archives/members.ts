/** The files inside archives, and inside archives in these: read one after the other, never written anywhere, within limits. */
import type { Entry } from './entry.ts';
import { expand, type Method } from './inflate.ts';
import { archiveKind, type Compression, KIND_BYTES } from './kind.ts';
import { type Source, sourceOf } from './source.ts';
import { tarEntries } from './tar.ts';
import { zipEntries } from './zip.ts';

export interface ArchiveLimits {
  /** Archives inside each other; a compressed tar counts once. */
  readonly depth: number;
  /** Files that are looked at, of all archives together. */
  readonly members: number;
  /** Bytes of one file, unpacked; an archive inside an archive is one file. */
  readonly member: number;
  /** Bytes of all files together, unpacked. */
  readonly bytes: number;
}

const MIB = 1024 * 1024;
const DEFAULT_LIMITS: ArchiveLimits = { depth: 5, members: 50_000, member: 256 * MIB, bytes: 1024 * MIB };

/** A file inside an archive: its bytes, or why they are not there. */
export type Member = { readonly path: string } & ({ readonly bytes: Buffer } | { readonly why: string });

/** What is left of the limits. */
interface Budget {
  members: number;
  bytes: number;
}

interface Walk {
  readonly limits: ArchiveLimits;
  readonly left: Budget;
}

/**
 * The files inside an archive, in its order; a `path` in an inner archive is written `lib/inner.jar!/a.properties`, and is empty for a
 * file that is only compressed. Links are not followed. Never throws.
 */
export function* membersOf(source: Source, limits = DEFAULT_LIMITS): Generator<Member> {
  const walk = { limits, left: { members: limits.members, bytes: limits.bytes } };
  yield* inside(source, '', 1, walk);
}

function* inside(source: Source, path: string, depth: number, walk: Walk): Generator<Member> {
  const kind = archiveKind(source.read(0, KIND_BYTES));
  if (kind === undefined || kind === 'unread')
    return yield { path, why: 'it is an archive of a kind that is not opened' };
  if (kind !== 'zip' && kind !== 'tar') return yield* insideCompressed({ source, path, depth }, kind, walk);
  for (const entry of kind === 'zip' ? zipEntries(source) : tarEntries(source)) {
    if (walk.left.members === 0) return yield { path, why: `it contains more than ${walk.limits.members} files` };
    walk.left.members -= 1;
    yield* readEntry(entry, [path, entry.name].filter((part) => part !== '').join('!/'), depth, walk);
  }
}

interface Place {
  readonly source: Source;
  readonly path: string;
  readonly depth: number;
}

/** A compressed tar is one archive, not two. */
function* insideCompressed({ source, path, depth }: Place, kind: Compression, walk: Walk): Generator<Member> {
  const read = unpacked({ source, isDeflated: true }, kind, walk);
  if ('why' in read) return yield { path, ...read };
  const isTar = archiveKind(read.bytes.subarray(0, KIND_BYTES)) === 'tar';
  if (isTar) yield* inside(sourceOf(read.bytes), path, depth, walk);
  else yield* opened(read.bytes, path, depth, walk);
}

function* readEntry({ data, why }: Entry, path: string, depth: number, walk: Walk): Generator<Member> {
  if (data === undefined) return yield { path, why: why ?? 'it cannot be read' };
  if (!data.isDeflated && archiveKind(data.source.read(0, KIND_BYTES)) !== undefined && depth < walk.limits.depth)
    return yield* inside(data.source, path, depth + 1, walk);
  const read = unpacked(data, 'deflate', walk);
  if ('why' in read) yield { path, ...read };
  else yield* opened(read.bytes, path, depth, walk);
}

function* opened(bytes: Buffer, path: string, depth: number, walk: Walk): Generator<Member> {
  if (archiveKind(bytes.subarray(0, KIND_BYTES)) === undefined) yield { path, bytes };
  else if (depth < walk.limits.depth) yield* inside(sourceOf(bytes), path, depth + 1, walk);
  else yield { path, why: `more than ${walk.limits.depth} archives inside each other` };
}

const unpacked = (
  { source, isDeflated }: NonNullable<Entry['data']>,
  method: Method,
  { limits, left }: Walk,
): ReturnType<typeof expand> => {
  const most = Math.min(limits.member, left.bytes);
  if (source.size > most) return { why: 'it is too long' };
  const data = source.read(0, source.size);
  const read = isDeflated ? expand(data, method, most) : { bytes: data };
  // What fails has cost as much as could come out of it.
  left.bytes -= 'bytes' in read ? read.bytes.length : Math.min(left.bytes, data.length * 4);
  return read;
};
