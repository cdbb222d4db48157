/** Tables (RFC 4180) with a column of passwords or keys: exports of password managers and browsers, lists of accounts. */
import { type NameRole, roleOf } from './name-words.ts';
import { namedRules } from './names.ts';
import { PLACES } from './places.ts';
import type { SecretMatch } from './rule.ts';
import { lookOf } from './value-look.ts';

const FILE = /\.(?:csv|tsv)(?:\.gz)?$/i;
const LONGEST_HEAD = 2000;
const MOST_COLUMNS = 60;
/** A row, read so far that each quoted cell is one cell. */
const LONGEST_ROW = 8000;

interface Column {
  readonly index: number;
  readonly name: string;
  readonly role: NameRole;
}

/** The values of such columns; none for other files, and none where no column says that it holds secrets. Linear in the text. */
export const passwordColumns = (text: string, file = ''): readonly SecretMatch[] => {
  if (!FILE.test(file)) return [];
  const headEnd = lineEnd(text, 0);
  const head = text.slice(0, Math.min(headEnd, LONGEST_HEAD)).trimEnd();
  const separator = [';', '\t', ','].find((sign) => head.includes(sign));
  if (separator === undefined) return [];
  const columns = columnsOf(cellsIn(head, 0, separator));
  if (columns.length === 0) return [];
  const found: SecretMatch[] = [];
  for (let start = headEnd + 1; start < text.length; ) {
    const end = lineEnd(text, start);
    const cells = cellsIn(text.slice(start, Math.min(end, start + LONGEST_ROW)).trimEnd(), start, separator);
    for (const column of columns) {
      const match = secretIn(cells[column.index], column);
      if (match) found.push(match);
    }
    start = end + 1;
  }
  return found;
};

const lineEnd = (text: string, from: number): number => {
  const next = text.indexOf('\n', from);
  return next < 0 ? text.length : next;
};

const columnsOf = (cells: readonly Cell[]): readonly Column[] =>
  cells.slice(0, MOST_COLUMNS).flatMap(({ text: name }, index) => {
    const role = /^[\w .-]{2,60}$/.test(name) ? roleOf(name) : undefined;
    return role === undefined ? [] : [{ index, name, role }];
  });

interface Cell {
  readonly text: string;
  readonly start: number;
}

/** Quotes round a cell are taken off; a line end inside one ends the row. */
const cellsIn = (line: string, offset: number, separator: string): readonly Cell[] => {
  const cells: Cell[] = [];
  for (let at = 0; at <= line.length && cells.length <= MOST_COLUMNS; ) {
    const isQuoted = line[at] === '"';
    const start = isQuoted ? at + 1 : at;
    const closed = isQuoted ? closingQuote(line, start) : line.indexOf(separator, start);
    const end = closed < 0 ? line.length : closed;
    cells.push({ text: line.slice(start, end), start: offset + start });
    const next = isQuoted ? line.indexOf(separator, end) : end;
    at = next < 0 ? line.length + 1 : next + 1;
  }
  return cells;
};

/** Two quotes stand for one. */
const closingQuote = (line: string, from: number): number => {
  let at = line.indexOf('"', from);
  while (at >= 0 && line[at + 1] === '"') at = line.indexOf('"', at + 2);
  return at;
};

const secretIn = (cell: Cell | undefined, { name, role }: Column): SecretMatch | undefined => {
  const look = cell && lookOf(cell.text, role, 'file');
  const confidence = look && PLACES.file[look];
  if (!cell || !look || !confidence) return undefined;
  const { text: token, start } = cell;
  return {
    ...{ rule: namedRules[role], token, checksum: 'none', kind: 'secret', confidence },
    ...{ start, end: start + token.length, path: [], name, look },
  };
};
