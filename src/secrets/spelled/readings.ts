/** A text with its escapes undone, as often as they are inside each other, and with wrapped base64 joined. */
import { ESCAPE_NAMES } from '../escape-names.ts';
import { respelledDecimal, type Undo, undoDecimalList, undoHexList, undoQuoted } from './code-lists.ts';
import type { Edit } from './edit.ts';
import { type Origins, Rewriting, rewrittenIn } from './origins.ts';

export interface Reading {
  readonly text: string;
  /** The same edit in the text that was read. */
  up(edit: Edit): Edit;
  /** How many spellings were undone. */
  readonly depth: number;
  /** Stretches of the text that are spelled further and are not undone any more: what is in them is unknown. */
  unread(): readonly Edit[];
}

/** Spellings inside each other: JSON in JSON in a URL in a link. */
const ROUNDS = 4;
/** A text may mix spellings, and each of them may hide another: of a long text as many readings as fit in the memory, and of a short one more. */
const FEWEST_READINGS = 24;
const MOST_READINGS = 100;
const MOST_CHARACTERS = 48_000_000;

const mostReadings = ({ length }: string): number =>
  Math.max(FEWEST_READINGS, Math.min(MOST_READINGS, Math.floor(MOST_CHARACTERS / (length + 1))));
const ESCAPED = /[%&\\]/;

/** The text as it is first, then with its escapes undone, then with other spellings undone in each of these. */
export function readingsOf(text: string): Reading[] {
  const readings: Growing[] = [growing({ text, up: (edit) => edit, depth: 0 })];
  const known = new Set([text]);
  const most = mostReadings(text);
  const addBelow = (outer: Growing, spelling: Spelling): void => {
    if (outer.depth >= ROUNDS || readings.length >= most) return void outer.left.add(spelling);
    const inner = readingBelow(outer, spelling);
    if (inner === undefined || known.has(inner.text)) return;
    known.add(inner.text);
    readings.push(growing(inner));
  };
  for (let at = 0; at < readings.length; at += 1) addBelow(readings[at] as Growing, ESCAPES);
  for (let at = 0; at < readings.length; at += 1)
    for (const spelling of SPELLINGS) addBelow(readings[at] as Growing, spelling);
  return readings.flatMap((reading) => (isWrapped(reading.text) ? [reading, joinedFrom(reading)] : [reading]));
}

/** A reading whose spellings are being undone. */
interface Growing extends Reading {
  /** Those that are left as they are. */
  readonly left: Set<Spelling>;
}

function growing(reading: Omit<Reading, 'unread'>): Growing {
  const left = new Set<Spelling>();
  const unread = () => [...left].flatMap(({ undo }) => rewrittenIn(undo(reading.text)));
  return { ...reading, left, unread };
}

const ESCAPES: Spelling = {
  undo: (text) => (ESCAPED.test(text) ? unescaped(text) : undefined),
  respell: respelled,
};

const SPELLINGS: readonly Spelling[] = [
  ESCAPES,
  { undo: undoQuoted, respell: respelled },
  { undo: undoHexList, respell: respelled },
  { undo: undoDecimalList, respell: respelledDecimal },
];

interface Spelling {
  readonly undo: Undo;
  /** Another character in the place of one that is written so. */
  respell(written: string, now: string): string;
}

/** Undefined where all was left as it is. */
function readingBelow(outer: Reading, { undo, respell }: Spelling): Omit<Reading, 'unread'> | undefined {
  const undone = undo(outer.text);
  if (undone === undefined || undone.text.length === outer.text.length) return undefined;
  const { text, origins } = undone;
  const up = ({ start, end, by }: Edit): Edit => {
    const place = { start: origins[start] ?? 0, end: origins[end] ?? 0 };
    if (by === undefined) return outer.up(place);
    return outer.up({ ...place, by: writtenAs(outer.text, undone, { edit: { start, end, by }, respell }) });
  };
  return { text, up, depth: outer.depth + 1 };
}

function joinedFrom(outer: Reading): Reading {
  const { text, origins } = joined(outer.text);
  return {
    text,
    depth: outer.depth,
    unread: () => [],
    up: ({ start, end, by }) => {
      const place = { start: origins[start] ?? 0, end: (origins[end - 1] ?? 0) + 1 };
      if (by === undefined) return outer.up(place);
      const written = writtenAs(outer.text, { text, origins }, { edit: { start, end, by }, respell: respelled });
      return outer.up({ ...place, by: written.slice(0, place.end - place.start) });
    },
  };
}

interface Writing extends Pick<Spelling, 'respell'> {
  readonly edit: Edit;
}

/** What stands for each character of `by` in the text that was read: characters that stay the same stay as they were written. */
function writtenAs(
  outer: string,
  { text, origins }: Origins,
  { edit: { start, end, by = '' }, respell }: Writing,
): string {
  if (by.length !== end - start) return by;
  let out = '';
  for (let at = start; at < end; at += 1) {
    const written = outer.slice(origins[at] ?? 0, origins[at + 1] ?? 0);
    const [old, now] = [text.charAt(at), by.charAt(at - start)];
    if (old === now) out += written;
    else if (written.startsWith(old)) out += now + written.slice(1);
    else out += respell(written, now);
  }
  return out;
}

/** Another character in the same escape, which stays as long as it was: its number is the last one that is in it. */
function respelled(written: string, now: string): string {
  const code = now.charCodeAt(0);
  if (/^\\[0-7]{2,3}$/.test(written)) return `\\${code.toString(8).padStart(written.length - 1, '0')}`;
  const isDecimal = /#\d/.test(written) || /(?:23|#)\d{2,3}(?:%3b|;)?$/i.test(written);
  const number = isDecimal ? String(code) : code.toString(16);
  const [, before, digits, after] = /^(.*?)([0-9a-f]{2,4})(;|%3b|\}|)$/is.exec(written) ?? [];
  if (before === undefined || digits === undefined || after === undefined) return now.repeat(written.length);
  const room = isDecimal ? (digits.split(/[a-f]/i).at(-1)?.length ?? 0) : 2;
  if (number.length > room) return now.repeat(written.length);
  return before + digits.slice(0, digits.length - room) + number.padStart(room, '0') + after;
}

/** Percent (`%73`, `%u0073`), escapes of JSON, JavaScript and CSS (`\u0073`, `\u{73}`, `\x73`, `\163`, `\000073`), character references of HTML. */
const ESCAPE =
  /%(?:u00)?([0-9a-f]{2})|\\(?:u([0-9a-f]{4})|u\{([0-9a-f]{1,6})\}|(?:x|0000)([0-9a-f]{2})|([0-3]?[0-7]{2})|([nrtbf"'`\\/]))|&(?:#x([0-9a-f]{1,6});?|#(\d{1,7});?|(amp|quot|apos|lt|gt|sol|equals|colon|lowbar|underbar|hyphen|dash|num|plus|period|commat|excl|dollar|percnt|[lr](?:par|sqb|brack|cub|brace)|ast|comma|semi|quest|bsol|hat|grave|verbar|vert|tab|newline);)/gi;

function unescaped(text: string): Origins {
  const rewriting = new Rewriting(text);
  for (const match of text.matchAll(ESCAPE)) {
    rewriting.copyTo(match.index);
    rewriting.put(codeOf(match), match.index + match[0].length);
  }
  return rewriting.end();
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

const BREAKS = /(?<=[A-Za-z0-9+/_-])[\r\n]{1,2}[ \t]{0,80}(?=[A-Za-z0-9+/_=-])/g;

/** Line breaks inside base64 left out. */
function joined(text: string): Origins {
  const rewriting = new Rewriting(text);
  for (const { 0: gap, index } of text.matchAll(BREAKS)) {
    rewriting.copyTo(index);
    rewriting.leaveOutTo(index + gap.length);
  }
  return rewriting.end();
}

/** Whether base64 goes on in the next line: a line ends in 16 of its characters, and the next one begins with one. */
function isWrapped(text: string): boolean {
  const lines = text.split(/\r\n|[\r\n]/);
  return lines.some(
    (line, at) =>
      /^[A-Za-z0-9+/_-]{16}$/.test(line.slice(-16)) && /^[A-Za-z0-9+/_=-]/.test(lines[at + 1]?.trimStart() ?? ''),
  );
}
