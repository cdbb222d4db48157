import picocolors from 'picocolors';
import type { Pen } from '../terminal/pen.ts';
import { columnsOf, wrap } from '../terminal/wrap.ts';
import { type GuideBlock, guideBlocks } from './blocks.ts';

/** A guide for the terminal: headings in bold, code indented and unbroken, tables as a list of their rows, all else wrapped. */
export function guideText(title: string, text: string, { width, color }: { width: number; color: boolean }): string {
  const pen: Pen = { width, paint: picocolors.createColors(color) };
  const blocks = guideBlocks(`# ${title}\n\n${text.replace(/^# .*\n+/, '')}`);
  const lines = blocks.flatMap((block, i) => {
    const isNextItem = block.kind === 'item' && blocks[i - 1]?.kind === 'item';
    return [...(i === 0 || isNextItem ? [] : ['']), ...linesOf(block, pen)];
  });
  return `${lines.join('\n')}\n`;
}

function linesOf(block: GuideBlock, pen: Pen): string[] {
  const { paint, width } = pen;
  if (block.kind === 'code') return block.text.split('\n').map((line) => (line === '' ? '' : `    ${line}`));
  if (block.kind === 'table') return tableLines(block.rows, pen);
  if (block.kind === 'item') return hanging(inline(block.text, paint), '- ', width);
  if (block.kind === 'paragraph') return wrap(inline(block.text, paint), width, '');
  return wrap(block.text, width, '').map((line) => paint.bold(block.level === 1 ? paint.underline(line) : line));
}

/** The first column is as wide as its cells need, up to half of the width; the others are wrapped behind it. The head is in bold. */
function tableLines(rows: readonly (readonly string[])[], { width, paint }: Pen): string[] {
  const shown = rows.map((cells, i) =>
    cells.map((cell) => (i === 0 ? words(cell.replaceAll('`', ''), paint.bold) : inline(cell, paint))),
  );
  const lefts = shown.map(([cell = '']) => wrap(cell, Math.floor(width / 2), ''));
  const column = Math.max(...lefts.flat().map(columnsOf)) + 2;
  return shown.flatMap(([, ...others], row) => {
    const left = lefts[row] ?? [];
    const right = wrap(others.join('  '), width - column, '');
    return Array.from({ length: Math.max(left.length, right.length) }, (_, i) => beside(left[i], right[i], column));
  });
}

const beside = (left = '', right = '', column: number): string =>
  `${left}${' '.repeat(column - columnsOf(left))}${right}`.trimEnd();

/** Text behind a label, further lines below the text. */
function hanging(text: string, label: string, width: number): string[] {
  const indent = ' '.repeat(columnsOf(label));
  return wrap(text, width, indent).map((line, i) => (i === 0 ? label + line.slice(indent.length) : line));
}

/** Code, strong text and links. Each word is painted for itself, so that a line may break between them. */
function inline(text: string, paint: Pen['paint']): string {
  let isStrong = false;
  return text
    .replace(/\[([^\][]{1,300})\]\(([^)(]{1,300})\)/g, '$1 ($2)')
    .split(/(`[^`]+`|\*\*)/)
    .map((part) => {
      if (part === '**') isStrong = !isStrong;
      if (part === '' || part === '**') return '';
      if (part.startsWith('`')) return words(part.slice(1, -1), paint.cyan);
      return isStrong ? words(part, paint.bold) : part;
    })
    .join('');
}

const words = (text: string, paint: (word: string) => string): string => text.replace(/[^ ]+/g, (word) => paint(word));
