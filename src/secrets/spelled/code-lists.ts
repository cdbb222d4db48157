/** Texts written as one code after the other: bytes of a dump (`73 6b`), arrays of code (`0x73, 0x6b`, `115, 107`), quoted-printable (`=73=6b`). */
import { type Origins, Rewriting } from './origins.ts';

/** A text with one such spelling undone; undefined where it has none. */
export type Undo = (text: string) => Origins | undefined;

/**
 * Fewer codes in a row than these are a number or a colour. What is glued to the first and the last code changes nothing: a cut text goes on with any
 * letter.
 */
const HEX_LIST = /(?:0x)?[0-9a-f]{2}(?:[,;: \t\r\n-]{1,9}(?:0x)?[0-9a-f]{2}){5,100000}/gi;
/** Codes of ASCII text: with any number, the last code would take a digit that follows it. */
const CODE = '(?:1[01]\\d|12[0-7]|1[03]|[3-9]\\d)';
const DECIMAL_LIST = new RegExp(`${CODE}(?:[,; \\t\\r\\n]{1,9}${CODE}){5,100000}`, 'g');

export const undoHexList: Undo = (text) => listUndone(text, HEX_LIST, /[0-9a-f]{2}/gi, 16);
export const undoDecimalList: Undo = (text) => listUndone(text, DECIMAL_LIST, /\d{2,3}/g, 10);

/** Another number in a list, as long as the one before: a list in base64 keeps its length. */
export const respelledDecimal = (written: string, now: string): string =>
  written.replace(/\d{2,3}$/, ({ length }) => {
    const code = now.charCodeAt(0);
    return String(code < 10 ** length ? code : 10 + (code % 90)).padStart(length);
  });

function listUndone(text: string, list: RegExp, element: RegExp, radix: number): Origins | undefined {
  let rewriting: Rewriting | undefined;
  for (const { 0: run, index } of text.matchAll(list)) {
    rewriting ??= new Rewriting(text);
    rewriting.copyTo(index);
    for (const { 0: digits, index: at } of run.matchAll(element))
      rewriting.put(Number.parseInt(digits, radix) & 0xff, index + at + digits.length);
  }
  return rewriting?.end();
}

/** Signs that keys have, or two characters in a row: `=25` alone is the value of a parameter. */
const IS_QUOTED = /=(?:2[bdef]|3[ad]|5f|7e)|=[2-7][0-9a-f]=[2-7][0-9a-f]|[\w-]=\r?\n[\w-]/i;
/** RFC 2045 section 6.7, with the soft line breaks. */
const QUOTED = /=(?:([0-9a-f]{2})|\r?\n)/gi;

export const undoQuoted: Undo = (text) => {
  if (!IS_QUOTED.test(text)) return undefined;
  const rewriting = new Rewriting(text);
  for (const { 0: written, 1: digits, index } of text.matchAll(QUOTED)) {
    rewriting.copyTo(index);
    if (digits === undefined) rewriting.leaveOutTo(index + written.length);
    else rewriting.put(Number.parseInt(digits, 16), index + written.length);
  }
  return rewriting.end();
};
