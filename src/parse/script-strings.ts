/** The string literals of a JavaScript text, found by one pass from left to right; no syntax tree, never a failure. */

export interface ScriptString {
  /** Escapes undone; each `${…}` of a template is `{}`. */
  readonly value: string;
  /** Of the opening quote, and after the closing one; UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly template: boolean;
}

const MAX_STRINGS = 100_000;
/** Longer ones are data, not paths. */
const MAX_LENGTH = 4096;

/** A slash that starts a regular expression follows one of these, or nothing; otherwise it divides. */
const BEFORE_REGEX = '(,=:[!&|?{};+-*%<>~^';

const SIMPLE_ESCAPES = new Map([
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['b', '\b'],
  ['f', '\f'],
  ['v', '\v'],
  ['0', '\0'],
]);

const unescapeOne = (found: string): string => {
  const code = /^\\(?:x|u)\{?([0-9a-fA-F]{2,6})\}?$/.exec(found)?.[1];
  if (code !== undefined && Number.parseInt(code, 16) <= 0x10_ff_ff)
    return String.fromCodePoint(Number.parseInt(code, 16));
  return SIMPLE_ESCAPES.get(found.slice(1)) ?? found.slice(1);
};

const unescapeText = (text: string): string =>
  text.includes('\\')
    ? text.replace(/\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|u\{[0-9a-fA-F]{2,6}\}|[\s\S])/g, unescapeOne)
    : text;

/** The position after the closing quote; negative where the string breaks off: minus the position to go on from. */
function quotedEnd(text: string, start: number): number {
  const quote = text[start];
  for (let at = start + 1; at < text.length; at++) {
    const char = text[at];
    if (char === quote) return at + 1;
    if (char === '\\') at++;
    else if (char === '\n') return -at;
  }
  return -text.length;
}

/** The position after the `}` that closes `${`, braces counted. */
function expressionEnd(text: string, from: number): number {
  let depth = 1;
  let at = from;
  for (; at < text.length && depth > 0; at++) {
    if (text[at] === '{') depth++;
    else if (text[at] === '}') depth--;
    else if (text[at] === '`') return at;
  }
  return at;
}

interface Template {
  readonly parts: readonly string[];
  readonly end: number;
}

function readTemplate(text: string, start: number): Template {
  const parts: string[] = [];
  let from = start + 1;
  for (let at = from; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '`') return { parts: [...parts, text.slice(from, at)], end: at + 1 };
    else if (text[at] === '$' && text[at + 1] === '{') {
      parts.push(text.slice(from, at), '{}');
      from = expressionEnd(text, at + 2);
      at = from - 1;
    }
  }
  return { parts: [], end: text.length };
}

/** After a regular expression's closing slash; the end of its line where there is none. */
function regexEnd(text: string, start: number): number {
  let inClass = false;
  for (let at = start + 1; at < text.length; at++) {
    const char = text[at];
    if (char === '\n') return at;
    if (char === '\\') at++;
    else if (char === '[') inClass = true;
    else if (char === ']') inClass = false;
    else if (char === '/' && !inClass) return at + 1;
  }
  return text.length;
}

/** After a comment or regular expression that starts here; the next position for a division. */
function slashEnd(text: string, at: number, before: string): number {
  const next = text[at + 1];
  if (next === '/' || next === '*') {
    const end = text.indexOf(next === '/' ? '\n' : '*/', at + 2);
    return end === -1 ? text.length : end + (next === '/' ? 0 : 2);
  }
  return BEFORE_REGEX.includes(before) ? regexEnd(text, at) : at + 1;
}

export function scriptStrings(text: string): ScriptString[] {
  const found: ScriptString[] = [];
  /** The last character that is neither space nor comment; empty at the start. */
  let before = '';
  for (let at = 0; at < text.length && found.length < MAX_STRINGS; ) {
    const char = text[at] ?? '';
    let end = at + 1;
    if (char === '"' || char === "'") {
      const close = quotedEnd(text, at);
      end = Math.abs(close);
      if (close > 0 && close - at <= MAX_LENGTH)
        found.push({ value: unescapeText(text.slice(at + 1, close - 1)), start: at, end: close, template: false });
    } else if (char === '`') {
      const template = readTemplate(text, at);
      end = template.end;
      const value = template.parts.join('');
      if (value.length <= MAX_LENGTH && template.parts.length > 0)
        found.push({ value: unescapeText(value), start: at, end, template: template.parts.length > 1 });
    } else if (char === '/') end = slashEnd(text, at, before);
    if (char > ' ' && !(char === '/' && '/*'.includes(text[at + 1] ?? ' '))) before = char;
    at = end;
  }
  return found;
}
