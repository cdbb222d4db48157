import { type DiffLine, DiffReader } from '../parse/unified-diff.ts';

/** Lines that follow each other in one file and share their kind. */
interface Run extends Pick<DiffLine, 'kind' | 'file' | 'line'> {
  /** Offset of its first byte, and its first line, in the text that is searched. */
  readonly start: number;
  readonly textLine: number;
}

/** Where a stretch of the searched text is. */
export interface DiffPlace extends Pick<DiffLine, 'kind' | 'file'> {
  readonly line: number;
}

/** Bytes that are passed on together, and bytes behind which no place is asked for any more. */
const CHUNK = 65_536;
const MEMORY = 16 * 1024 * 1024;
/** Bytes of removed lines that wait for the end of their hunk. */
const MOST_WAITING = 1_048_576;

/**
 * A diff as a text in which the lines of the new files are together as they do there, without the columns of the diff; removed
 * lines come behind their hunk. What is found in that text is recognised by its place in the file.
 */
export class DiffText {
  readonly #reader = new DiffReader();
  #runs: Run[] = [];
  #next: { kind: DiffLine['kind']; file: string | undefined; line: number } | undefined;
  #offset = 0;
  #textLine = 1;
  #ready: string[] = [];
  #readySize = 0;
  #removed: DiffLine[] = [];
  #removedSize = 0;

  /** The text, for chunks of the diff. */
  async *read(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    let open = '';
    for await (const chunk of chunks) {
      const lines = (open + Buffer.from(chunk).toString('latin1')).split('\n');
      open = lines.pop() ?? '';
      for (const line of lines) this.#take(line);
      if (this.#readySize >= CHUNK) yield this.#flush();
    }
    if (open !== '') this.#take(open);
    this.#putRemoved();
    yield this.#flush();
  }

  /** The first place of a stretch, by offset and line in the text; an added line of it makes it added. */
  placeOf(start: number, end: number, textLine: number): DiffPlace {
    const at = this.#runAt(start);
    const run = this.#runs[at];
    if (run === undefined) return { kind: 'outside', line: textLine };
    const { file, line } = run;
    let { kind } = run;
    for (let next = at + 1; (this.#runs[next]?.start ?? end) < end; next += 1)
      if (this.#runs[next]?.kind === 'added') kind = 'added';
    const place = { kind, line: line + textLine - run.textLine };
    return file === undefined ? place : { ...place, file };
  }

  /** The last run that begins at or before an offset. */
  #runAt(offset: number): number {
    let [low, high] = [0, this.#runs.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#runs[middle]?.start ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  #take(text: string): void {
    const line = this.#reader.next(text);
    if (line.kind === 'removed') {
      this.#removed.push(line);
      this.#removedSize += line.text.length;
    } else this.#put(line);
    if (line.isLast || this.#removedSize > MOST_WAITING) this.#putRemoved();
  }

  #putRemoved(): void {
    const removed = this.#removed;
    [this.#removed, this.#removedSize] = [[], 0];
    for (const line of removed) this.#put(line);
  }

  #put({ kind, file, line, text }: DiffLine): void {
    const next = this.#next;
    if (next === undefined || next.kind !== kind || next.file !== file || next.line !== line) {
      const isBreak =
        next !== undefined &&
        (next.file !== file || kind === 'removed' || next.kind === 'removed' || kind === 'outside');
      // A line apart, so that nothing reaches over from one place to another.
      if (isBreak) this.#write('');
      this.#runs.push({
        kind,
        line,
        start: this.#offset,
        textLine: this.#textLine,
        ...(file !== undefined && { file }),
      });
    }
    this.#next = { kind, file, line: line + 1 };
    this.#write(text);
  }

  #write(text: string): void {
    this.#ready.push(text);
    this.#readySize += text.length + 1;
    this.#offset += text.length + 1;
    this.#textLine += 1;
  }

  #flush(): Uint8Array {
    const bytes = Buffer.from(this.#ready.map((line) => `${line}\n`).join(''), 'latin1');
    [this.#ready, this.#readySize] = [[], 0];
    const old = this.#runs.findIndex(({ start }) => start >= this.#offset - MEMORY);
    if (old > 1) this.#runs = this.#runs.slice(old - 1);
    return bytes;
  }
}
