/** Reads tar archives (POSIX.1-2001 ustar and pax, GNU long names), headers only: data is left where it is. */
import type { Entry } from './entry.ts';
import { isTarHeader } from './kind.ts';
import { partOf, type Source } from './source.ts';

const BLOCK = 512;
/** Longest extended header: more than any name. */
const MOST_EXTENDED = 65_536;

/** What extended headers say of the next file. */
interface Extended {
  readonly name?: string;
  readonly size?: number;
}

/** The files in order; links, folders and devices are left out. A broken header ends the archive with an entry that says so. */
export function* tarEntries(source: Source): Generator<Entry> {
  let extended: Extended = {};
  for (let at = 0; at + BLOCK <= source.size; ) {
    const block = source.read(at, BLOCK);
    if (block.every((byte) => byte === 0)) return;
    if (!isTarHeader(block)) return yield { name: '', why: 'its tar headers are broken' };
    const type = String.fromCharCode(block[156] ?? 0);
    const isHeader = 'xgLK'.includes(type);
    const size = (isHeader ? undefined : extended.size) ?? sizeOf(block);
    const data = partOf(source, at + BLOCK, size);
    if (type === 'x' || type === 'L') extended = { ...extended, ...extendedBy(type, data) };
    else if (!isHeader) {
      if (type === '0' || type === '\0' || type === '7') yield entryOf(extended.name ?? nameOf(block), data, size);
      extended = {};
    }
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
}

const entryOf = (name: string, source: Source, size: number): Entry =>
  source.size < size ? { name, why: 'the archive ends inside it' } : { name, data: { source, isDeflated: false } };

const textAt = (block: Buffer, start: number, length: number): string =>
  upToZero(block.toString('utf8', start, start + length));

const upToZero = (text: string): string => text.split('\0', 1)[0] ?? '';

const nameOf = (block: Buffer): string => {
  const prefix = textAt(block, 257, 5) === 'ustar' ? textAt(block, 345, 155) : '';
  const name = textAt(block, 0, 100);
  return prefix === '' ? name : `${prefix}/${name}`;
};

/** Octal digits, or, for large files, a binary number with the first bit set. Never negative. */
const sizeOf = (block: Buffer): number => {
  const field = block.subarray(124, 136);
  const isBinary = ((field[0] ?? 0) & 0x80) !== 0;
  const size = isBinary
    ? field.readUIntBE(6, 6)
    : Number.parseInt(field.toString('latin1').replace(/\0/g, ' ').trim(), 8);
  return Number.isSafeInteger(size) && size > 0 ? size : 0;
};

const extendedBy = (type: string, data: Source): Extended => {
  const text = data.read(0, Math.min(data.size, MOST_EXTENDED)).toString('utf8');
  if (type === 'L') return { name: upToZero(text) };
  const name = /^\d{1,9} path=(.{1,4096})$/m.exec(text)?.[1];
  const size = /^\d{1,9} size=(\d{1,15})$/m.exec(text)?.[1];
  return { ...(name !== undefined && { name }), ...(size !== undefined && { size: Number(size) }) };
};
