/** A block of a guide's Markdown. */
export type GuideBlock =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'item'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string };

/**
 * The blocks of one of our guides, in their order. Guides are written in headings, paragraphs, lists of one level, tables and code in fences.
 * The text of a paragraph or an item is one line.
 */
export function guideBlocks(text: string): GuideBlock[] {
  return text.split(/^```/m).flatMap((part, i): GuideBlock[] => {
    if (i % 2 === 1) return [{ kind: 'code', text: part.slice(part.indexOf('\n') + 1).trimEnd() }];
    return part
      .split(/\n{2,}/)
      .filter((each) => each.trim() !== '')
      .flatMap((each) => blocksOf(each.trim().split('\n')));
  });
}

/** The blocks of lines without an empty line between them. */
function blocksOf(lines: readonly string[]): GuideBlock[] {
  const [first = ''] = lines;
  const [, marks = '', title = ''] = /^(#{1,6}) (.*)$/.exec(first) ?? [];
  if (marks !== '') {
    const rest = lines.slice(1);
    return [{ kind: 'heading', level: marks.length, text: title }, ...(rest.length === 0 ? [] : blocksOf(rest))];
  }
  if (first.startsWith('|')) return [{ kind: 'table', rows: lines.filter((line) => !isRule(line)).map(cellsOf) }];
  if (!first.startsWith('- ')) return [{ kind: 'paragraph', text: lines.join(' ') }];
  const items = lines.join('\n').slice(2).split('\n- ');
  return items.map((text) => ({ kind: 'item', text: text.replace(/\n\s*/g, ' ') }));
}

/** The line below the head of a table. */
const isRule = (line: string): boolean => /^[|: -]+$/.test(line);

const cellsOf = (line: string): string[] =>
  line
    .replace(/^\||\|\s*$/g, '')
    .split('|')
    .map((cell) => cell.trim());
