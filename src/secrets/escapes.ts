/** Undoes the escapes of JSON, JavaScript, HTML and URLs in place, and remembers where every character came from. */
import { ESCAPE_NAMES } from './escape-names.ts';
import { type View, ViewWriter } from './view.ts';

/** Characters kept before and after an escape: a token may begin before it and go on after it. */
const BEFORE = 200;
const AFTER = 800;
/** Escapes inside escapes: JSON in JSON in a URL. */
const ROUNDS = 3;

const ESCAPE =
  /\\(?:u00([2-7][0-9a-f])|x([2-7][0-9a-f])|([nrtbf"'`\\/]))|&(?:#x([0-9a-f]{2,4})|#(\d{2,4})|(amp|quot|apos|lt|gt|sol|equals|colon));/iy;

/** Undefined when nothing in the text is escaped in a way that can hide a token. */
export const unescaped = (text: string): View | undefined => {
  let result: View | undefined;
  for (let round = 0; round < ROUNDS; round += 1) {
    const next = decode(result?.text ?? text);
    if (!next) break;
    const inner = result;
    result = inner ? { ...next, origins: next.origins.map((at) => inner.origins[at] ?? 0) } : next;
  }
  return result;
};

const decode = (text: string): View | undefined => {
  const parts = partsOf(text);
  if (parts.length === 0) return undefined;
  const writer = new ViewWriter(parts.reduce((sum, [start, end]) => sum + end - start + 1, 0));
  for (const [start, end] of parts) {
    let at = start;
    while (at < end) {
      const code = text.charCodeAt(at);
      const found = code === BACKSLASH || code === PERCENT || code === AMPERSAND ? escapeAt(text, at, code) : 0;
      writer.put(found === 0 ? code : found & 0xffff, at);
      at += found === 0 ? 1 : found >>> 16;
    }
    writer.put(0, at);
  }
  return writer.end(parts.at(-1)?.[1] ?? 0, false);
};

/** Stretches round the escapes that can hide a token, in order, without overlap. Looks for one escape a block. */
const partsOf = (text: string): [start: number, end: number][] => {
  const parts: [number, number][] = [];
  const cursors = HIDING.map((needle) => new Cursor(text, needle));
  let from = 0;
  while (from < text.length) {
    const at = Math.min(...cursors.map((cursor) => cursor.after(from)));
    if (at >= text.length) break;
    const block = at - (at % BLOCK);
    const last = parts.at(-1);
    if (last && block - BEFORE <= last[1]) last[1] = Math.min(text.length, block + BLOCK + AFTER);
    else parts.push([Math.max(0, block - BEFORE), Math.min(text.length, block + BLOCK + AFTER)]);
    from = block + BLOCK;
  }
  return parts;
};

const BLOCK = 512;
/** A backslash before a quote, a letter or a backslash hides nothing that the plain reading does not see; these do. */
const HIDING = ['\\u00', '\\x', '\\/', '%', '&'];

/** The places of one way to begin an escape, looked up as they are needed. */
class Cursor {
  readonly #text: string;
  readonly #needle: string;
  #at = -1;

  constructor(text: string, needle: string) {
    this.#text = text;
    this.#needle = needle;
  }

  /** The first escape at `from` or later; the length of the text when there is none. */
  after(from: number): number {
    if (this.#at >= from) return this.#at;
    const text = this.#text;
    let at = text.indexOf(this.#needle, from);
    while (at >= 0 && !isHiding(text, at)) at = text.indexOf(this.#needle, at + 1);
    this.#at = at < 0 ? text.length : at;
    return this.#at;
  }
}

const BACKSLASH = 92;
const PERCENT = 37;
const AMPERSAND = 38;

/** The character that an escape stands for, and in the high half how long the escape is; 0 when there is none. */
const escapeAt = (text: string, at: number, first: number): number => {
  if (first === PERCENT) {
    const code = hexAt(text, at + 1, 2);
    return isText(code) ? (3 << 16) | code : 0;
  }
  if (first === AMPERSAND && !isReference(text.charCodeAt(at + 1))) return 0;
  ESCAPE.lastIndex = at;
  const match = ESCAPE.exec(text);
  if (!match) return 0;
  const [all, unicode, byte, letter, hex, decimal, name] = match;
  const digits = unicode ?? byte ?? hex;
  const code = digits === undefined ? Number(decimal) : Number.parseInt(digits, 16);
  const symbol = letter ?? name?.toLowerCase();
  return (all.length << 16) | (symbol === undefined ? code : (ESCAPE_NAMES[symbol] ?? symbol).charCodeAt(0));
};

/** Printable, or a line break or tab of a key that has lines. */
const isText = (code: number): boolean => (code >= 0x20 && code < 0x7f) || code === 9 || code === 10 || code === 13;

/** The `&amp;` between the parameters of a link, the commonest escape of all: names and values are plain on both sides of it. */
const BETWEEN_PARAMETERS = /&amp;[a-z_][a-z0-9_.-]{0,40}=/iy;

const isHiding = (text: string, at: number): boolean => {
  const first = text.charCodeAt(at);
  if (first === AMPERSAND && text.charCodeAt(at + 1) === 97) {
    BETWEEN_PARAMETERS.lastIndex = at;
    if (BETWEEN_PARAMETERS.test(text)) return false;
  }
  return escapeAt(text, at, first) !== 0;
};

/** What follows the `&` of a character reference: `#` or a letter. */
const isReference = (code: number): boolean => code === 35 || (code >= 97 && code <= 122) || (code >= 65 && code <= 90);

/** The number in these hexadecimal digits, or -1. */
const hexAt = (text: string, at: number, digits: number): number => {
  let value = 0;
  for (let place = at; place < at + digits; place += 1) {
    const code = text.charCodeAt(place) | 32;
    if (code >= 48 && code <= 57) value = value * 16 + code - 48;
    else if (code >= 97 && code <= 102) value = value * 16 + code - 87;
    else return -1;
  }
  return value;
};

/** How the text between two offsets is escaped, by name; empty when it is not. */
export const escapesIn = (text: string): readonly string[] => {
  const kinds = [
    ['percent', /%[0-9a-f]{2}/i],
    ['html', /&(?:#[0-9a-fx]{2,5}|[a-z]{2,6});/i],
    ['backslash', /\\/],
  ] as const;
  return kinds.filter(([, pattern]) => pattern.test(text)).map(([kind]) => kind);
};
