/** Trees of a repository: the entries of a folder. Pure; the bytes may be hostile. */
import type { HashBytes } from './git-object.ts';

/** Reads the entries of a tree one after the other, without a copy of its bytes. */
export class TreeReader {
  readonly bytes: Buffer;
  readonly #hashBytes: HashBytes;
  /** Of the entry that was read last: its kind, where its name begins and ends, where its id begins. */
  kind: 'folder' | 'file' | 'module' = 'file';
  nameAt = 0;
  nameEnd = 0;
  idAt = 0;
  /** Where the next entry begins. */
  at = 0;
  start = 0;

  constructor(bytes: Buffer, hashBytes: HashBytes) {
    this.bytes = bytes;
    this.#hashBytes = hashBytes;
  }

  /** Reads one entry; false at the end, and where there is no whole one. */
  next(): boolean {
    const { bytes } = this;
    let at = this.at;
    let mode = 0;
    for (let byte = bytes[at] ?? 0; byte >= 0x30 && byte <= 0x37; byte = bytes[at] ?? 0) {
      mode = (mode * 8 + byte - 0x30) & 0xffffff;
      at += 1;
    }
    if (bytes[at] !== 0x20) return false;
    const end = bytes.indexOf(0, at + 1);
    if (end < 0 || end + 1 + this.#hashBytes > bytes.length) return false;
    this.kind = (mode & 0xf000) === 0x4000 ? 'folder' : (mode & 0xf000) === 0xe000 ? 'module' : 'file';
    this.start = this.at;
    this.nameAt = at + 1;
    this.nameEnd = end;
    this.idAt = end + 1;
    this.at = end + 1 + this.#hashBytes;
    return true;
  }

  get name(): string {
    return this.bytes.toString('utf8', this.nameAt, this.nameEnd);
  }
}
