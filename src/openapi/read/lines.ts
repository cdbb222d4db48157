/** Of so many lines the beginning of one is kept: a document may have a million. */
const PORTION = 64;

/** Line and column, from 1, of offsets in one text. Line breaks are looked for as far as the places that are asked for, and once. */
export function lineFinder(text: string): (offset: number) => { readonly line: number; readonly column: number } {
  /** Where lines 1, 65, 129 and so on begin. */
  const starts = [0];
  let isWhole = false;
  const readTo = (offset: number): void => {
    while (!isWhole && (starts.at(-1) ?? 0) <= offset) {
      const next = lineAfter(text, starts.at(-1) ?? 0, PORTION);
      if (next === undefined) isWhole = true;
      else starts.push(next);
    }
  };
  return (offset) => {
    readTo(offset);
    const portion = portionAt(starts, offset);
    let [line, start] = [portion * PORTION + 1, starts[portion] ?? 0];
    for (let next = lineAfter(text, start, 1); next !== undefined && next <= offset; next = lineAfter(text, start, 1))
      [line, start] = [line + 1, next];
    return { line, column: offset - start + 1 };
  };
}

/** The last of these ascending places that is not behind an offset. */
function portionAt(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Where the line begins that is so many lines behind the one at a place; undefined where there are fewer. */
function lineAfter(text: string, start: number, lines: number): number | undefined {
  let at = start;
  for (let line = 0; line < lines; line += 1) {
    at = text.indexOf('\n', at) + 1;
    if (at === 0) return undefined;
  }
  return at;
}
