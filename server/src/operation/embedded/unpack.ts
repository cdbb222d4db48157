import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

const BLOCK = 512;

/** Writes the files and folders of a gzipped tar archive that this project made itself (`scripts/template.ts`) into a folder. */
export function unpack(archive: Buffer, folder: string): void {
  const bytes = gunzipSync(archive);
  for (let at = 0; at + BLOCK <= bytes.length && bytes[at] !== 0; ) {
    const header = bytes.subarray(at, at + BLOCK);
    const size = Number.parseInt(text(header, 124, 12), 8) || 0;
    const path = join(folder, text(header, 345, 155), text(header, 0, 100));
    if (text(header, 156, 1) === '5') mkdirSync(path, { recursive: true, mode: 0o700 });
    else writeFileSync(path, bytes.subarray(at + BLOCK, at + BLOCK + size), { mode: 0o600 });
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
}

const text = (header: Buffer, from: number, length: number): string => {
  const field = header.toString('latin1', from, from + length);
  const end = field.indexOf('\0');
  return (end < 0 ? field : field.slice(0, end)).trim();
};
