/** Breaks text at spaces so that no line with its indent is wider than `width`; a longer word stands alone, unbroken, so that it can be copied. */
export function wrap(text: string, width: number, indent: string): string[] {
  const room = Math.max(20, width - indent.length);
  const lines: string[] = [];
  let current = '';
  for (const word of text.split(' ')) {
    if (current !== '' && current.length + 1 + word.length > room) {
      lines.push((indent + current).trimEnd());
      current = word;
    } else current = current === '' ? word : `${current} ${word}`;
  }
  return [...lines, (indent + current).trimEnd()];
}
