/** Patterns of documents are the other side's text: they run only where the time they take is plainly small. */

const MAX_PATTERN = 300;
/** Longer values are not held against a pattern. */
const MAX_MATCHED = 300;

/**
 * The expression of a `pattern` (ECMA-262), or undefined when it cannot be shown to be harmless on texts of at most 300 characters: it has
 * look-around or back-references, repeats a group that itself varies, or has so many varying repeats that they could compete for the same text.
 */
export function safePattern(pattern: string): RegExp | undefined {
  if (pattern.length > MAX_PATTERN) return undefined;
  const known = compiled.get(pattern);
  if (known !== undefined) return known.expression;
  const expression = isHarmless(pattern) ? compile(pattern) : undefined;
  if (compiled.size >= MOST_COMPILED) compiled.clear();
  compiled.set(pattern, { expression });
  return expression;
}

/** True when the pattern is harmless and does not match; false also when that cannot be known. */
export function plainlyFails(pattern: string, text: string): boolean {
  return text.length <= MAX_MATCHED && safePattern(pattern)?.test(text) === false;
}

/** Whether a text matches a pattern; undefined when that cannot be known. */
export type Matcher = (pattern: string, text: string) => boolean | undefined;

/** Steps that the patterns of one reading may take together, at worst: about a second. */
const MOST_STEPS = 200_000_000;

/** A matcher for one reading: when its patterns have taken too long in all, its result is unknown. */
export function createMatcher(): Matcher {
  let left = MOST_STEPS;
  return (pattern, text) => {
    const expression = text.length > MAX_MATCHED ? undefined : safePattern(pattern);
    if (expression === undefined) return undefined;
    left -= (text.length + 1) ** MOST_CHOICES;
    if (left < 0) return undefined;
    return expression.test(text) || fitsAsAscii(expression, text);
  };
}

/**
 * Undefined for a text that would fit if its letters and digits were ASCII ones: many servers read `\w` and `\d` as Unicode and document them so
 * (Python, .NET, Rust), while ECMA-262 knows ASCII there.
 */
function fitsAsAscii(expression: RegExp, text: string): false | undefined {
  const classes = /\\[wWbBdD]/.test(expression.source);
  if (!classes || !/[^\0-\x7f]/.test(text)) return false;
  const ascii = text.replace(/[^\0-\x7f]/gu, (sign) => (/\p{L}/u.test(sign) ? 'a' : /\p{Nd}/u.test(sign) ? '0' : sign));
  return expression.test(ascii) ? undefined : false;
}

const MOST_COMPILED = 2000;
const compiled = new Map<string, { readonly expression: RegExp | undefined }>();

function compile(pattern: string): RegExp | undefined {
  for (const flags of ['u', '']) {
    try {
      return new RegExp(pattern, flags);
    } catch {
      // Many patterns escape what need not be escaped, which the `u` flag refuses.
    }
  }
  return undefined;
}

/** One piece of a pattern: what is repeated, or a sign of structure. */
const PIECE =
  /\\[pP]\{[A-Za-z_=]{1,40}\}|\\u\{[0-9a-fA-F]{1,6}\}|\\u[0-9a-fA-F]{4}|\\x[0-9a-fA-F]{2}|\\[\s\S]|\[\^?(?:\\[\s\S]|[^\]\\]){0,200}\]|\{\d{1,4}(?:,\d{0,4})?\}|\(\?:|[\s\S]/y;

/** Every choice between lengths or branches multiplies the ways to match: two are some ten thousand steps on 300 characters. */
const MOST_CHOICES = 2;
/** Counted repeats are written out when an expression is compiled. */
const MOST_COPIES = 10_000;

function isHarmless(pattern: string): boolean {
  if (/\\[1-9k]|\(\?[^:]/.test(pattern)) return false;
  /** For each open group: something in it matches in more than one way. */
  const open = [false];
  let closedVaries = false;
  let choices = pattern.startsWith('^') && !pattern.includes('|') ? 0 : 1;
  let copies = 1;
  for (const piece of piecesOf(pattern)) {
    const repeat = repeatOf(piece);
    const varies = repeat === undefined ? piece === '|' : repeat.least !== repeat.most;
    if (varies) choices += 1;
    if (varies) open.fill(true);
    if (repeat !== undefined && closedVaries && repeat.most > 1) return false;
    copies *= Math.max(1, Number.isFinite(repeat?.most) ? (repeat?.most ?? 1) : (repeat?.least ?? 1));
    closedVaries = piece === ')' && open.pop() === true;
    if (piece === '(' || piece === '(?:') open.push(false);
  }
  return open.length === 1 && choices <= MOST_CHOICES && copies <= MOST_COPIES;
}

export function piecesOf(pattern: string): string[] {
  const pieces: string[] = [];
  PIECE.lastIndex = 0;
  for (let match = PIECE.exec(pattern); match !== null && match[0] !== ''; match = PIECE.exec(pattern)) {
    pieces.push(match[0]);
  }
  return pieces;
}

export interface Repeat {
  readonly least: number;
  readonly most: number;
}

/** How often what is before is taken; undefined when the piece is no repeat. */
export function repeatOf(piece: string): Repeat | undefined {
  if (piece === '*') return { least: 0, most: Number.POSITIVE_INFINITY };
  if (piece === '+') return { least: 1, most: Number.POSITIVE_INFINITY };
  if (piece === '?') return { least: 0, most: 1 };
  const [, least, comma, most] = /^\{(\d{1,4})(,)?(\d{0,4})\}$/.exec(piece) ?? [];
  if (least === undefined) return undefined;
  if (comma === undefined) return { least: Number(least), most: Number(least) };
  return { least: Number(least), most: most === '' || most === undefined ? Number.POSITIVE_INFINITY : Number(most) };
}
