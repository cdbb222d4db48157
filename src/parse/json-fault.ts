/** Finds where a text stops being JSON (RFC 8259), for messages; engines say it in words of their own and not always with a place. */

export interface JsonFault {
  /** UTF-16 units from the start. */
  readonly at: number;
  /** Holds nothing of the text. */
  readonly why: string;
}

const NUMBER = /-?(?:0|[1-9][0-9]{0,100000})(?:\.[0-9]{1,100000})?(?:[eE][+-]?[0-9]{1,100000})?/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

const isSpace = (char: string | undefined): boolean => char === ' ' || char === '\n' || char === '\r' || char === '\t';

function skipSpace(text: string, from: number): number {
  let at = from;
  while (isSpace(text[at])) at++;
  return at;
}

const matchEnd = (pattern: RegExp, text: string, at: number): number => {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
};

/** The position after the string's closing quote, or what is wrong inside. */
function stringEnd(text: string, from: number): number | JsonFault {
  for (let at = from + 1; at < text.length; ) {
    const char = text[at] ?? '';
    if (char === '"') return at + 1;
    if (char < ' ') return { at, why: 'control character in a string' };
    const next = char === '\\' ? matchEnd(ESCAPE, text, at) : at + 1;
    if (next === -1) return { at, why: 'unknown escape in a string' };
    at = next;
  }
  return { at: from, why: 'string without end' };
}

function scalarEnd(text: string, at: number): number | JsonFault {
  if (text[at] === '"') return stringEnd(text, at);
  for (const word of ['true', 'false', 'null']) if (text.startsWith(word, at)) return at + word.length;
  const end = matchEnd(NUMBER, text, at);
  return end === -1 ? { at, why: at >= text.length ? 'text ends too early' : 'value expected' } : end;
}

const isFault = (end: number | JsonFault): end is JsonFault => typeof end !== 'number';

/** The position of the value after `"key":`. */
function afterKey(text: string, from: number): number | JsonFault {
  const at = skipSpace(text, from);
  if (text[at] !== '"') return { at, why: at >= text.length ? 'text ends too early' : 'property name expected' };
  const end = stringEnd(text, at);
  if (isFault(end)) return end;
  const colon = skipSpace(text, end);
  return text[colon] === ':' ? colon + 1 : { at: colon, why: 'colon expected' };
}

/** After a value: closes what ends here, then says where the next value starts; undefined when the text is done. */
function afterValue(text: string, from: number, open: string[]): number | JsonFault | undefined {
  for (let at = skipSpace(text, from); ; at = skipSpace(text, at + 1)) {
    const closer = open.at(-1);
    if (closer === undefined) return at >= text.length ? undefined : { at, why: 'text after the value' };
    if (text[at] === ',') return closer === '}' ? afterKey(text, at + 1) : at + 1;
    if (text[at] !== closer)
      return { at, why: at >= text.length ? 'text ends too early' : 'comma or closing bracket expected' };
    open.pop();
  }
}

/** One value or opening bracket at `from`; the position where the next value starts. */
function step(text: string, from: number, open: string[]): number | JsonFault | undefined {
  const at = skipSpace(text, from);
  const char = text[at];
  if (char !== '[' && char !== '{') {
    const end = scalarEnd(text, at);
    return isFault(end) ? end : afterValue(text, end, open);
  }
  const closer = char === '[' ? ']' : '}';
  const inner = skipSpace(text, at + 1);
  if (text[inner] === closer) return afterValue(text, inner + 1, open);
  open.push(closer);
  return closer === '}' ? afterKey(text, inner) : inner;
}

/** For a text that is not JSON. For one that is, the fault is at its end. */
export function findJsonFault(text: string): JsonFault {
  const open: string[] = [];
  let at: number | JsonFault | undefined = 0;
  while (typeof at === 'number') at = step(text, at, open);
  return at ?? { at: text.length, why: 'no fault found' };
}
