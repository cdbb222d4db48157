import { piecesOf, plainlyFails, type Repeat, repeatOf } from '../schema/safe-pattern.ts';

/** Texts that differ in how often the repeats of a pattern are taken. */
const EXTRAS = [0, 1, 2, 3, 5, 7, 11, 15, 31, 63];

/**
 * A text that a `pattern` matches, of a length within the limits; undefined when none is found. It is built from the pattern's pieces, and
 * held against the pattern where that is safe to run.
 */
export function patternSample(pattern: string, minLength: number, maxLength: number): string | undefined {
  if (pattern.length > MAX_PATTERN || /\\[1-9kbB]|\(\?[^:]/.test(pattern)) return undefined;
  const pieces = piecesOf(pattern);
  for (const extra of [...EXTRAS, minLength]) {
    const text = textOf(pieces, extra);
    if (text === undefined) return undefined;
    if (text.length >= minLength && text.length <= maxLength && !plainlyFails(pattern, text)) return text;
  }
  return undefined;
}

const MAX_PATTERN = 300;
const MAX_TEXT = 1000;

interface Open {
  readonly parts: string[];
  /** The first alternative is complete; the others are passed over. */
  done: boolean;
}

function textOf(pieces: readonly string[], extra: number): string | undefined {
  const open: Open[] = [{ parts: [], done: false }];
  for (const piece of pieces) {
    const group = open.at(-1);
    if (group === undefined || group.parts.length > MAX_TEXT) return undefined;
    const repeat = repeatOf(piece);
    if (piece === '(' || piece === '(?:') open.push({ parts: [], done: group.done });
    else if (piece === ')') {
      open.pop();
      addPart(open.at(-1), group.parts.join(''));
    } else if (piece === '|') group.done = true;
    else if (piece !== '^' && piece !== '$' && !group.done) {
      const part = repeat === undefined ? characterOf(piece) : repeated(group.parts.pop() ?? '', repeat, extra);
      if (part === undefined) return undefined;
      group.parts.push(part);
    }
  }
  const text = open[0]?.parts.join('');
  return open.length === 1 && text !== undefined && text.length <= MAX_TEXT ? text : undefined;
}

function addPart(group: Open | undefined, part: string): void {
  if (group !== undefined && !group.done) group.parts.push(part);
}

/** Undefined when it would be too long. */
function repeated(part: string, { least, most }: Repeat, extra: number): string | undefined {
  const times = part === '' ? 0 : Math.max(least, Math.min(most, least + extra, Math.floor(MAX_TEXT / part.length)));
  return times * part.length > MAX_TEXT ? undefined : part.repeat(times);
}

const PREFERRED = [...'a1A0b', ...Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at))];

/** The first harmless character that a piece of a pattern matches. */
function characterOf(piece: string): string | undefined {
  if (piece === '[') return undefined;
  if (piece.length === 1 && piece !== '.') return piece;
  for (const flags of ['u', '']) {
    try {
      const expression = new RegExp(`^${piece}$`, flags);
      return PREFERRED.find((character) => expression.test(character));
    } catch {
      // As in `safePattern`: without the flag more is let pass.
    }
  }
  return undefined;
}
