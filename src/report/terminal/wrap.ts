import { stripVTControlCharacters } from 'node:util';

/**
 * Breaks text at spaces so that no line with its indent is wider than `width`; a longer word has a line of its own, unbroken, so that it can be copied.
 * Colours take no room.
 */
export function wrap(text: string, width: number, indent: string): string[] {
  const room = Math.max(20, width - indent.length);
  const lines: string[] = [];
  let current = '';
  let used = 0;
  for (const word of text.split(' ')) {
    const size = columnsOf(word);
    if (current !== '' && used + 1 + size > room) {
      lines.push((indent + current).trimEnd());
      [current, used] = [word, size];
    } else {
      used += current === '' ? size : size + 1;
      current = current === '' ? word : `${current} ${word}`;
    }
  }
  return [...lines, (indent + current).trimEnd()];
}

/** The columns that a text takes in the terminal, without its colours. */
export const columnsOf = (text: string): number =>
  text.includes('\u001b') ? stripVTControlCharacters(text).length : text.length;
