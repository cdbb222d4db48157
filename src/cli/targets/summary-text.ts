import { escapeControl } from '../../model/inert.ts';
import { type SummaryRow, summaryCells } from './summary.ts';

/** The summary for a terminal: columns, the last as long as it is. */
export function summaryText(rows: readonly SummaryRow[]): string {
  const cells = summaryCells(rows).map((line) => line.map(escapeControl));
  const widths = (cells[0] ?? []).map((_, i) => Math.max(...cells.map((line) => line[i]?.length ?? 0)));
  const lines = cells.map((line) =>
    line
      .map((cell, i) => (i === line.length - 1 ? cell : cell.padEnd(widths[i] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
  return `Summary of ${targets(rows)}\n\n${lines.join('\n')}\n`;
}

/** The same as a table of Markdown. */
export function summaryMarkdown(rows: readonly SummaryRow[]): string {
  const [heading = [], ...lines] = summaryCells(rows).map((line) => line.map(cellText));
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [`# openbrick: ${targets(rows)}`, '', row(heading), row(heading.map(() => '---')), ...lines.map(row), ''].join(
    '\n',
  );
}

const targets = ({ length }: readonly SummaryRow[]): string => `${length} ${length === 1 ? 'target' : 'targets'}`;

/** Characters that could start markup, a link or a mention are written as references. */
const cellText = (text: string): string =>
  escapeControl(text)
    .replace(/[&<>"'`*_[\](){}#|\\~!@$^:]/g, (character) => `&#${character.charCodeAt(0)};`)
    .replace(/\bwww\./gi, 'www&#46;');
