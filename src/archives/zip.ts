/** Reads the directory of zip archives (PKWARE APPNOTE 6.3), Zip64 included; data is left where it is. */
import type { Entry } from './entry.ts';
import { partOf, type Source } from './source.ts';

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
/** The end record with its longest comment. */
const LONGEST_END = 22 + 65_535;
const MOST_DIRECTORY = 64 * 1024 * 1024;
const FULL = 0xffffffff;

const BROKEN: Entry = { name: '', why: 'its zip directory is broken' };

/** The files as the directory at the end lists them. A broken directory gives, or ends with, an entry that says so. */
export function* zipEntries(source: Source): Generator<Entry> {
  const place = directoryOf(source);
  if (place === undefined || place.size > MOST_DIRECTORY) return yield BROKEN;
  const directory = source.read(place.start, place.size);
  for (let at = 0; at + 46 <= directory.length; ) {
    if (directory.readUInt32LE(at) !== CENTRAL) return yield BROKEN;
    const length = 46 + directory.readUInt16LE(at + 28);
    const all = length + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
    const record = directory.subarray(at, at + all);
    if (record.length < all) return yield BROKEN;
    const name = record.toString('utf8', 46, length);
    if (!name.endsWith('/')) yield entryOf(source, record, name, place.before);
    at += all;
  }
}

interface Place {
  readonly start: number;
  readonly size: number;
  /** Bytes before the archive, as a program that unpacks itself has. */
  readonly before: number;
}

const directoryOf = (source: Source): Place | undefined => {
  const from = Math.max(0, source.size - LONGEST_END);
  const tail = source.read(from, source.size - from);
  const at = tail.lastIndexOf('PK\u0005\u0006', undefined, 'latin1');
  if (at < 0 || at + 22 > tail.length || tail.readUInt32LE(at) !== END) return undefined;
  const size = tail.readUInt32LE(at + 12);
  const start = tail.readUInt32LE(at + 16);
  if (size === FULL || start === FULL) return directory64(source, tail, at);
  const real = from + at - size;
  return real < 0 ? undefined : { start: real, size, before: Math.max(0, real - start) };
};

const directory64 = (source: Source, tail: Buffer, end: number): Place | undefined => {
  const at = end - 20;
  if (at < 0 || tail.readUInt32LE(at) !== LOCATOR_64) return undefined;
  const record = source.read(Number(tail.readBigUInt64LE(at + 8)), 56);
  if (record.length < 56 || record.readUInt32LE(0) !== END_64) return undefined;
  return { start: Number(record.readBigUInt64LE(48)), size: Number(record.readBigUInt64LE(40)), before: 0 };
};

const entryOf = (source: Source, record: Buffer, name: string, before: number): Entry => {
  const method = record.readUInt16LE(10);
  if ((record.readUInt16LE(8) & 1) !== 0 || method === 99) return { name, why: 'it is encrypted' };
  if (method !== 0 && method !== 8) return { name, why: 'it is compressed in a way that is not read' };
  const { size, offset } = placeIn(record);
  const local = source.read(before + offset, 30);
  if (local.length < 30 || local.readUInt32LE(0) !== LOCAL) return { name, why: 'its header is broken' };
  const start = before + offset + 30 + local.readUInt16LE(26) + local.readUInt16LE(28);
  const data = partOf(source, start, size);
  if (data.size < size) return { name, why: 'the archive ends inside it' };
  return { name, data: { source: data, isDeflated: method === 8 } };
};

/** Size and place of the data; from the Zip64 field, in its fixed order, where the record has no room for them. */
const placeIn = (record: Buffer): { size: number; offset: number } => {
  const size = record.readUInt32LE(20);
  const offset = record.readUInt32LE(42);
  const wide = size === FULL || offset === FULL ? extraOf(record, 1) : undefined;
  if (wide === undefined) return { size, offset };
  let at = record.readUInt32LE(24) === FULL ? 8 : 0;
  const next = (narrow: number): number => {
    if (narrow !== FULL || at + 8 > wide.length) return narrow;
    at += 8;
    return Number(wide.readBigUInt64LE(at - 8));
  };
  return { size: next(size), offset: next(offset) };
};

const extraOf = (record: Buffer, wanted: number): Buffer | undefined => {
  const start = 46 + record.readUInt16LE(28);
  const end = Math.min(record.length, start + record.readUInt16LE(30));
  for (let at = start; at + 4 <= end; ) {
    const size = record.readUInt16LE(at + 2);
    if (record.readUInt16LE(at) === wanted) return record.subarray(at + 4, Math.min(end, at + 4 + size));
    at += 4 + size;
  }
  return undefined;
};
