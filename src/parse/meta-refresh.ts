/** `meta http-equiv=refresh` (HTML, "shared declarative refresh steps"). */
export interface MetaRefresh {
  readonly seconds: number;
  /** As written; empty: the page itself again. */
  readonly url: string;
}

const isSpace = (char: string | undefined): boolean => char !== undefined && '\t\n\f\r '.includes(char);
const isDigit = (char: string | undefined): boolean => char !== undefined && char >= '0' && char <= '9';

/** The first position from `at` on whose character fails the test. */
function skip(text: string, at: number, test: (char: string | undefined) => boolean): number {
  let end = at;
  while (end < text.length && test(text[end])) end++;
  return end;
}

function refreshUrl(text: string, from: number): string {
  let at = from;
  if (text.slice(at, at + 3).toLowerCase() === 'url') {
    const equals = skip(text, at + 3, isSpace);
    if (text[equals] === '=') at = skip(text, equals + 1, isSpace);
  }
  const quote = text[at];
  if (quote !== '"' && quote !== "'") return text.slice(at).trimEnd();
  const end = text.indexOf(quote, at + 1);
  return text.slice(at + 1, end === -1 ? undefined : end).trim();
}

/** Undefined when browsers do not refresh. */
export function parseMetaRefresh(text: string): MetaRefresh | undefined {
  const start = skip(text, 0, isSpace);
  const digits = skip(text, start, isDigit);
  if (digits === start && text[start] !== '.') return undefined;
  const seconds = Math.min(Number(text.slice(start, digits)), Number.MAX_SAFE_INTEGER);

  const fraction = skip(text, digits, (char) => isDigit(char) || char === '.');
  const gap = skip(text, fraction, isSpace);
  if (gap === text.length) return { seconds, url: '' };
  const separated = text[gap] === ';' || text[gap] === ',';
  if (!separated && gap === fraction) return undefined;
  return { seconds, url: refreshUrl(text, skip(text, separated ? gap + 1 : gap, isSpace)) };
}
