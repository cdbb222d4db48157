/** A text with its escapes undone, as often as they are inside each other, and with wrapped base64 joined. */
import { ESCAPE_NAMES } from '../escape-names.ts';
import type { Edit } from './edit.ts';

export interface Reading {
  readonly text: string;
  /** The same edit in the text that was read. */
  up(edit: Edit): Edit;
}

/** JSON in JSON in a URL in a link. */
const ROUNDS = 4;
const ESCAPED = /[%&\\]/;

/** The text as it is first. */
export function readingsOf(text: string): Reading[] {
  const readings: Reading[] = [{ text, up: (edit) => edit }];
  let last = readings[0];
  for (let round = 0; round < ROUNDS && last !== undefined; round += 1) {
    last = unescapedFrom(last);
    if (last !== undefined) readings.push(last);
  }
  return readings.flatMap((reading) => (isWrapped(reading.text) ? [reading, joinedFrom(reading)] : [reading]));
}

function unescapedFrom(outer: Reading): Reading | undefined {
  if (!ESCAPED.test(outer.text)) return undefined;
  const { text, origins } = unescaped(outer.text);
  if (text.length === outer.text.length) return undefined;
  return {
    text,
    up: ({ start, end, by }) => {
      const place = { start: origins[start] ?? 0, end: origins[end] ?? 0 };
      return outer.up(
        by === undefined ? place : { ...place, by: writtenAs(outer.text, { text, origins }, { start, end, by }) },
      );
    },
  };
}

function joinedFrom(outer: Reading): Reading {
  const { text, origins } = joined(outer.text);
  return {
    text,
    up: ({ start, end, by }) => {
      const place = { start: origins[start] ?? 0, end: (origins[end - 1] ?? 0) + 1 };
      return outer.up(
        by === undefined
          ? place
          : {
              ...place,
              by: writtenAs(outer.text, { text, origins }, { start, end, by }).slice(0, place.end - place.start),
            },
      );
    },
  };
}

interface Origins {
  readonly text: string;
  /** Where each character came from, and the end. */
  readonly origins: Int32Array;
}

/** What stands for each character of `by` in the text that was read: characters that stay the same stay as they were written. */
function writtenAs(outer: string, { text, origins }: Origins, { start, end, by = '' }: Edit): string {
  if (by.length !== end - start) return by;
  let out = '';
  for (let at = start; at < end; at += 1) {
    const written = outer.slice(origins[at] ?? 0, origins[at + 1] ?? 0);
    const [old, now] = [text.charAt(at), by.charAt(at - start)];
    if (old === now) out += written;
    else if (written.startsWith(old)) out += now + written.slice(1);
    else out += respelled(written, now);
  }
  return out;
}

/** Another character in the same escape, which stays as long as it was: its number is the last one that is in it. */
function respelled(written: string, now: string): string {
  const code = now.charCodeAt(0);
  if (/^\\[0-7]{2,3}$/.test(written)) return `\\${code.toString(8).padStart(written.length - 1, '0')}`;
  const isDecimal = /#\d/.test(written) || /(?:23|#)\d{2,3}(?:%3b|;)?$/i.test(written);
  const number = isDecimal ? String(code) : code.toString(16);
  const [, before, digits, after] = /^(.*?)([0-9a-f]{2,4})(;|%3b|\}|)$/i.exec(written) ?? [];
  if (before === undefined || digits === undefined || after === undefined) return now.repeat(written.length);
  const room = isDecimal ? (digits.split(/[a-f]/i).at(-1)?.length ?? 0) : 2;
  if (number.length > room) return now.repeat(written.length);
  return before + digits.slice(0, digits.length - room) + number.padStart(room, '0') + after;
}

/** Percent (`%73`, `%u0073`), escapes of JSON, JavaScript and CSS (`\u0073`, `\u{73}`, `\x73`, `\163`, `\000073`), character references of HTML. */
const ESCAPE =
  /%(?:u00)?([0-9a-f]{2})|\\(?:u([0-9a-f]{4})|u\{([0-9a-f]{1,6})\}|(?:x|0000)([0-9a-f]{2})|([0-3]?[0-7]{2})|([nrtbf"'`\\/]))|&(?:#x([0-9a-f]{1,6});?|#(\d{1,7});?|(amp|quot|apos|lt|gt|sol|equals|colon|lowbar|underbar|hyphen|dash|num|plus|period|commat|excl|dollar|percnt|[lr](?:par|sqb|brack|cub|brace)|ast|comma|semi|quest|bsol|hat|grave|verbar|vert|tab|newline);)/gi;

function unescaped(text: string): Origins {
  const codes = new Uint16Array(text.length);
  const origins = new Int32Array(text.length + 1);
  let [length, copied] = [0, 0];
  const put = (code: number, origin: number): void => {
    codes[length] = code;
    origins[length] = origin;
    length += 1;
  };
  for (const match of text.matchAll(ESCAPE)) {
    for (; copied < match.index; copied += 1) put(text.charCodeAt(copied), copied);
    put(codeOf(match), match.index);
    copied = match.index + match[0].length;
  }
  for (; copied < text.length; copied += 1) put(text.charCodeAt(copied), copied);
  origins[length] = text.length;
  return { text: textOf(codes, length), origins: origins.subarray(0, length + 1) };
}

/** The one character that an escape stands for; of several bytes in percent each is a character. */
function codeOf([, percent, unicode, braced, byte, octal, letter, hex, decimal, name]: RegExpMatchArray): number {
  const digits = percent ?? unicode ?? braced ?? byte ?? hex;
  if (digits !== undefined) return Number.parseInt(digits, 16) & 0xffff;
  if (octal !== undefined) return Number.parseInt(octal, 8);
  if (decimal !== undefined) return Number(decimal) & 0xffff;
  const symbol = (letter ?? name ?? '').toLowerCase();
  return (ESCAPE_NAMES[symbol] ?? symbol).charCodeAt(0);
}

/** Line breaks inside base64 left out. */
function joined(text: string): Origins {
  const codes = new Uint16Array(text.length);
  const origins = new Int32Array(text.length + 1);
  let length = 0;
  const breaks = /(?<=[A-Za-z0-9+/_-])[\r\n]{1,2}[ \t]{0,80}(?=[A-Za-z0-9+/_=-])/g;
  const put = (from: number, to: number): void => {
    for (let at = from; at < to; at += 1) {
      codes[length] = text.charCodeAt(at);
      origins[length] = at;
      length += 1;
    }
  };
  let copied = 0;
  for (const { 0: gap, index } of text.matchAll(breaks)) {
    put(copied, index);
    copied = index + gap.length;
  }
  put(copied, text.length);
  origins[length] = text.length;
  return { text: textOf(codes, length), origins: origins.subarray(0, length + 1) };
}

const textOf = (codes: Uint16Array, length: number): string =>
  Buffer.from(codes.buffer, 0, length * 2).toString('utf16le');

/** Whether base64 goes on in the next line: a line ends in 16 of its characters, and the next one begins with one. */
function isWrapped(text: string): boolean {
  const lines = text.split(/\r\n|[\r\n]/);
  return lines.some(
    (line, at) =>
      /^[A-Za-z0-9+/_-]{16}$/.test(line.slice(-16)) && /^[A-Za-z0-9+/_=-]/.test(lines[at + 1]?.trimStart() ?? ''),
  );
}
