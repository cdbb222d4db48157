/** Finds secrets in a text in whatever spelling: escaped, in base64, in hexadecimal, compressed, and these inside each other. */
import type { Steps } from '../../parse/steps.ts';
import { type Edit, edited, inOrder, union } from './edit.ts';
import { base64Of, compressedIn, type Decoded, hexOf } from './encoded.ts';
import { type Reading, readingsOf } from './readings.ts';

/** The secrets that are in a text without encoding. */
export type Find = (text: string) => readonly Edit[];

/** Codes inside each other. */
const DEPTH = 4;
/** Bytes that are text are read like text, escapes and codes included. */
const STRETCH = /[\t\n\r\u0020-\u007e]{12,}/g;

/** What is looked for. */
interface Search {
  readonly find: Find;
  /** Also finds what is spelled in more ways inside each other than are undone: what is in it is unknown. */
  readonly withUnread: boolean;
}

/** Where secrets are in the text; the stretches may overlap. Linear in the text. */
export const editsIn = (text: string, find: Find): Edit[] => within(text, { find, withUnread: false }, DEPTH);

/** The same for texts that leave the program: what could not be read counts as a secret. */
export const editsToHide = (text: string, find: Find): Edit[] => within(text, { find, withUnread: true }, DEPTH);

/** The text with every secret replaced, in the spelling in which it is written. */
export const replacedIn = (text: string, find: Find): string => replaced(text, editsIn(text, find));

/** The same for texts that leave the program. */
export const hiddenIn = (text: string, find: Find): string => replaced(text, editsToHide(text, find));

/** The same of a long text in steps; undefined where there is no time. */
export function* hiding(text: string, find: Find): Steps<string | undefined> {
  const edits: Edit[] = [];
  for (const part of partsOf(text, { find, withUnread: true }, DEPTH)) {
    if (!(yield)) return undefined;
    for (const edit of part()) edits.push(edit);
  }
  return (yield) ? replaced(text, edits) : undefined;
}

const replaced = (text: string, edits: readonly Edit[]): string =>
  edited(text, inOrder(edits), ({ start, end, by }) => by ?? hiddenText(text.slice(start, end)));

const within = (text: string, search: Search, depth: number): Edit[] =>
  partsOf(text, search, depth).flatMap((part) => part());

/** The search in each reading of the text, and in each code in it: what each part decodes is let go of before the next. */
function partsOf(text: string, search: Search, depth: number): (() => Edit[])[] {
  return readingsOf(text).flatMap((reading) =>
    [
      () => search.find(reading.text),
      ...(depth > 0 ? under(reading.text, search, depth - 1) : []),
      ...(search.withUnread ? [() => hidden(reading.text, unreadIn(reading, depth === 0))] : []),
    ].map((part) => () => part().map((edit) => reading.up(edit))),
  );
}

/** What is spelled further, and where no further code is opened, the codes that hold text. */
const unreadIn = (reading: Reading, isDeepest: boolean): readonly Edit[] =>
  isDeepest ? [...reading.unread(), ...codesIn(reading.text)] : reading.unread();

const codesIn = (text: string): Edit[] =>
  [...base64Of(text), ...hexOf(text)].flatMap((decode) => {
    const { bytes, up } = decode();
    return up(
      [...bytes.matchAll(STRETCH)].map(({ 0: stretch, index }) => ({ start: index, end: index + stretch.length })),
    );
  });

/** Characters that a token may have, and those of escapes in it. */
const OF_TOKEN = /[\w%\\&#;.+~@!$*-]/;
const IS_OF_TOKEN = Uint8Array.from({ length: 128 }, (_, code) => (OF_TOKEN.test(String.fromCharCode(code)) ? 1 : 0));
const MOST_BESIDE = 200;

/** More of them are one stretch, from the first to the last. */
const MOST_STRETCHES = 1000;

/** Stretches with the tokens that they are parts of; what is to be there is known where the text as it is gets written. */
function hidden(text: string, stretches: readonly Edit[]): Edit[] {
  const all = union(stretches.map((stretch) => widened(text, stretch)));
  const [first, last] = [all[0], all.at(-1)];
  if (all.length <= MOST_STRETCHES || first === undefined || last === undefined) return all;
  return [{ start: first.start, end: last.end }];
}

/** Letters and digits become others of their kind, so that numbers, escapes and JSON stay what they are. */
const hiddenText = (text: string): string =>
  text.replace(/\\u[0-9a-f]{4}|\\.|[a-z]|[0-9]/gis, (sign) =>
    sign.length === 6 ? '\\u0031' : sign.length > 1 ? sign : sign >= '0' && sign <= '9' ? '1' : 'x',
  );

function widened(text: string, stretch: Edit): Edit {
  let { start, end } = stretch;
  const [first, last] = [Math.max(0, start - MOST_BESIDE), Math.min(text.length, end + MOST_BESIDE)];
  while (start > first && IS_OF_TOKEN[text.charCodeAt(start - 1)] === 1) start -= 1;
  while (end < last && IS_OF_TOKEN[text.charCodeAt(end)] === 1) end += 1;
  return { start, end };
}

const under = (text: string, search: Search, depth: number): (() => readonly Edit[])[] => [
  ...[...base64Of(text), ...hexOf(text)].map((decode) => () => inside(decode(), search, depth)),
  () => compressedIn(text).flatMap((decoded) => decoded.up(inOrder(within(decoded.bytes, search, depth)))),
];

function inside({ bytes, up }: Decoded, search: Search, depth: number): Edit[] {
  const deeper = [...bytes.matchAll(STRETCH)].flatMap(({ 0: stretch, index }) =>
    within(stretch, search, depth).map((edit) => ({ ...edit, start: edit.start + index, end: edit.end + index })),
  );
  return up(inOrder([...search.find(bytes), ...deeper]));
}
