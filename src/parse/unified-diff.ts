/** Unified diffs line by line, as git and `diff -u` write them, combined ones too: what is in which line of which file. Pure. */

/** A line of a diff. `outside` a hunk it is a line of the diff itself; a removed line counts in the old file, any other in the new one. */
export interface DiffLine {
  readonly kind: 'added' | 'unchanged' | 'removed' | 'outside';
  /** Undefined outside of hunks. */
  readonly file?: string;
  /** From 1. */
  readonly line: number;
  /** Without the columns that say what became of it. */
  readonly text: string;
  /** With it a hunk, or a line outside, ends. */
  readonly isLast: boolean;
}

/** Whether a text is a diff, by its beginning. */
export function isDiff(head: string): boolean {
  const lines = head.split('\n');
  const names = (at: number): boolean =>
    lines[at]?.startsWith('--- ') === true &&
    lines[at + 1]?.startsWith('+++ ') === true &&
    /^@@ -\d/.test(lines[at + 2] ?? '');
  return lines.some((line, at) => /^diff --(?:git|cc|combined) /.test(line) || names(at));
}

interface Hunk {
  readonly parents: number;
  /** Lines that are left, of each old file and of the new one. */
  readonly oldLeft: number[];
  newLeft: number;
  oldLine: number;
  newLine: number;
}

/** Reads a diff; give it every line, in order, without its line end. Characters are bytes of UTF-8. */
export class DiffReader {
  #line = 0;
  #old = '';
  #new = '';
  #hunk: Hunk | undefined;

  next(text: string): DiffLine {
    this.#line += 1;
    const inside = this.#hunk === undefined ? undefined : this.#inHunk(this.#hunk, text);
    if (inside !== undefined) return inside;
    this.#hunk = hunkOf(text);
    this.#readName(text);
    return { kind: 'outside', line: this.#line, text: this.#hunk === undefined ? text : rangesOf(text), isLast: true };
  }

  #readName(text: string): void {
    if (text.startsWith('diff --')) [this.#old, this.#new] = ['', ''];
    else if (text.startsWith('--- ')) this.#old = nameOf(text.slice(4));
    else if (text.startsWith('+++ ')) this.#new = nameOf(text.slice(4));
  }

  #inHunk(hunk: Hunk, text: string): DiffLine | undefined {
    const columns = text.slice(0, hunk.parents);
    // Editors and mail programs take the space of an empty line away.
    if (text !== '' && !/^[ +-]+$/.test(columns)) return text.startsWith('\\') ? this.#remark(text) : undefined;
    const kind = columns.includes('-') ? 'removed' : columns.includes('+') ? 'added' : 'unchanged';
    const line = kind === 'removed' ? hunk.oldLine : hunk.newLine;
    count(hunk, columns, kind);
    const isLast = hunk.newLeft <= 0 && hunk.oldLeft.every((left) => left <= 0);
    if (isLast) this.#hunk = undefined;
    return { kind, file: this.#file(kind), line, text: text.slice(hunk.parents), isLast };
  }

  /** `\ No newline at end of file`. */
  #remark(text: string): DiffLine {
    return { kind: 'outside', line: this.#line, text, isLast: false };
  }

  #file(kind: DiffLine['kind']): string {
    const isOld = kind === 'removed' || this.#new === NOTHING;
    return withoutPrefix(isOld ? this.#old : this.#new, isOld ? this.#new : this.#old);
  }
}

/** Without the line of the file that git repeats behind the ranges to say where the hunk is. */
const rangesOf = (header: string): string => header.slice(0, header.indexOf('@@', 2) + 2);

/** `@@ -1,2 +3,4 @@`; of a merge `@@@ -1,2 -1,2 +3,4 @@@`, with an old range for each parent. */
function hunkOf(text: string): Hunk | undefined {
  const [, ats = '', ranges = ''] = /^(@{2,20})((?: [-+]\d{1,9}(?:,\d{1,9})?){2,20}) @{2,20}/.exec(text) ?? [];
  const all = ranges.split(' ').slice(1);
  const added = all.pop();
  if (added === undefined || !added.startsWith('+') || all.length !== ats.length - 1) return undefined;
  const [newLine, newLeft] = rangeOf(added);
  const old = all.map(rangeOf);
  if ([newLeft, ...old.map(([, left]) => left)].every((left) => left === 0)) return undefined;
  return { parents: all.length, oldLeft: old.map(([, left]) => left), oldLine: old[0]?.[0] ?? 1, newLeft, newLine };
}

function rangeOf(range: string): [first: number, length: number] {
  const [first = 1, length = 1] = range.slice(1).split(',').map(Number);
  return [first, length];
}

function count(hunk: Hunk, columns: string, kind: DiffLine['kind']): void {
  const mine = kind === 'removed' ? '-' : ' ';
  for (let at = 0; at < hunk.parents; at += 1)
    if ((columns[at] ?? ' ') === mine) hunk.oldLeft[at] = (hunk.oldLeft[at] ?? 0) - 1;
  if (kind === 'removed' || columns.startsWith(' ') || columns === '') hunk.oldLine += 1;
  if (kind === 'removed') return;
  hunk.newLeft -= 1;
  hunk.newLine += 1;
}

const NOTHING = '/dev/null';

/** A name as it is behind `---` or `+++`: quoted like a string of C, or up to the tab before a date. */
function nameOf(text: string): string {
  const [, quoted] = /^"((?:[^"\\]|\\.){0,8192})"/.exec(text) ?? [];
  const bytes = quoted === undefined ? text.replace(/\r$/, '').split('\t', 1).join('') : unquoted(quoted);
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

const ESCAPES: Record<string, string> = { a: '\u0007', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' };

const unquoted = (text: string): string =>
  text.replace(/\\([0-7]{3}|.)/g, (_, escaped: string) =>
    escaped.length === 3 ? String.fromCharCode(Number.parseInt(escaped, 8) & 0xff) : (ESCAPES[escaped] ?? escaped),
  );

/** Pairs of prefixes that git writes (`diff.mnemonicPrefix`), in both directions. */
const PREFIXES = ['a/b/', 'i/w/', 'c/i/', 'c/w/', 'o/w/', '1/2/'];

/** `b/src/app.py` is `src/app.py`, where the other name has the prefix that goes with it. */
function withoutPrefix(name: string, other: string): string {
  const [mine, its] = [name.slice(0, 2), other.slice(0, 2)];
  const isPair = PREFIXES.some((pair) =>
    other === NOTHING ? pair.includes(mine) && mine.endsWith('/') : pair === mine + its || pair === its + mine,
  );
  return isPair ? name.slice(2) : name;
}
