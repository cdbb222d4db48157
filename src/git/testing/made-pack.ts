/** Packs that no git makes, for tests of what a hostile repository may hold. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';

export interface MadeObject {
  /** In hexadecimal; it need not fit the content. */
  readonly id: string;
  readonly type: 'commit' | 'tree' | 'blob' | 'delta';
  readonly bytes: Buffer;
  /** Of a delta: the id of its base. */
  readonly base?: string;
}

const CODES = { commit: 1, tree: 2, blob: 3, delta: 7 };

/** Writes a pack with its index into a folder of objects. */
export function writePack(objects: string, made: readonly MadeObject[]): void {
  const folder = join(objects, 'pack');
  mkdirSync(folder, { recursive: true });
  let offset = 12;
  const entries = made.map(({ id, type, bytes, base = '' }) => {
    const entry = Buffer.concat([header(CODES[type], bytes.length), Buffer.from(base, 'hex'), deflateSync(bytes)]);
    const at = offset;
    offset += entry.length;
    return { id, at, entry };
  });
  const head = Buffer.from('5041434b0000000200000000', 'hex');
  writeFileSync(
    join(folder, 'pack-1.pack'),
    Buffer.concat([head, ...entries.map(({ entry }) => entry), Buffer.alloc(20)]),
  );
  writeFileSync(join(folder, 'pack-1.idx'), index(entries));
}

function header(type: number, size: number): Buffer {
  const bytes = [(type << 4) | (size & 15)];
  for (let left = Math.floor(size / 16); left > 0; left = Math.floor(left / 128)) {
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) | 0x80;
    bytes.push(left & 0x7f);
  }
  return Buffer.from(bytes);
}

function index(entries: readonly { readonly id: string; readonly at: number }[]): Buffer {
  const sorted = [...entries].sort((a, b) => (a.id < b.id ? -1 : 1));
  const fanout = Buffer.alloc(1024);
  for (let first = 0; first < 256; first += 1)
    fanout.writeUInt32BE(sorted.filter(({ id }) => Number.parseInt(id.slice(0, 2), 16) <= first).length, first * 4);
  const offsets = Buffer.alloc(4 * sorted.length);
  for (const [i, { at }] of sorted.entries()) offsets.writeUInt32BE(at, i * 4);
  const ids = sorted.map(({ id }) => Buffer.from(id, 'hex'));
  return Buffer.concat([
    Buffer.from('ff744f6300000002', 'hex'),
    fanout,
    ...ids,
    Buffer.alloc(4 * ids.length),
    offsets,
    Buffer.alloc(40),
  ]);
}

/** A size as deltas write it. */
export function deltaSize(size: number): Buffer {
  const bytes: number[] = [];
  let left = size;
  do {
    bytes.push((left % 128) | (left >= 128 ? 0x80 : 0));
    left = Math.floor(left / 128);
  } while (left > 0);
  return Buffer.from(bytes);
}

/** The instruction that copies from the base. */
export function copyOf(from: number, size: number): Buffer {
  const bytes = [0xff];
  for (let i = 0; i < 4; i += 1) bytes.push(Math.floor(from / 256 ** i) % 256);
  for (let i = 0; i < 3; i += 1) bytes.push((size >> (8 * i)) & 0xff);
  return Buffer.from(bytes);
}

/** An entry of a tree. */
export const treeEntry = (mode: string, name: string, id: string): Buffer =>
  Buffer.concat([Buffer.from(`${mode} ${name}\0`), Buffer.from(id, 'hex')]);
