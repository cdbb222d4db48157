/** Finds secrets in a text in whatever spelling: escaped, in base64, in hexadecimal, compressed, and these inside each other. */
import type { Steps } from '../../parse/steps.ts';
import { type Edit, edited, inOrder } from './edit.ts';
import { base64Of, compressedIn, type Decoded, hexOf } from './encoded.ts';
import { readingsOf } from './readings.ts';

/** The secrets that stand as they are in a text. */
export type Find = (text: string) => readonly Edit[];

/** Codes inside each other. */
const DEPTH = 4;
/** Bytes that are text are read like text, escapes and codes included. */
const STRETCH = /[\t\n\r\u0020-\u007e]{12,}/g;

/** Where secrets are in the text; the stretches may overlap. Linear in the text. */
export const editsIn = (text: string, find: Find): Edit[] => within(text, find, DEPTH);

/** The text with every secret replaced, in the spelling in which it stands. */
export const replacedIn = (text: string, find: Find): string => replaced(text, editsIn(text, find));

/** The same of a long text in steps; undefined where there is no time. */
export function* replacing(text: string, find: Find): Steps<string | undefined> {
  const edits: Edit[] = [];
  for (const part of partsOf(text, find, DEPTH)) {
    if (!(yield)) return undefined;
    for (const edit of part()) edits.push(edit);
  }
  return (yield) ? replaced(text, edits) : undefined;
}

const replaced = (text: string, edits: readonly Edit[]): string =>
  edited(text, inOrder(edits), ({ start, end, by }) => by ?? text.slice(start, end));

const within = (text: string, find: Find, depth: number): Edit[] =>
  partsOf(text, find, depth).flatMap((part) => part());

/** The search in each reading of the text, and in each code in it: what each part decodes is let go of before the next. */
function partsOf(text: string, find: Find, depth: number): (() => Edit[])[] {
  return readingsOf(text).flatMap((reading) =>
    [() => find(reading.text), ...(depth === 0 ? [] : under(reading.text, find, depth - 1))].map(
      (part) => () => part().map((edit) => reading.up(edit)),
    ),
  );
}

const under = (text: string, find: Find, depth: number): (() => readonly Edit[])[] => [
  ...[...base64Of(text), ...hexOf(text)].map((decode) => () => inside(decode(), find, depth)),
  () => compressedIn(text).flatMap((decoded) => decoded.up(inOrder(within(decoded.bytes, find, depth)))),
];

function inside({ bytes, up }: Decoded, find: Find, depth: number): Edit[] {
  const deeper = [...bytes.matchAll(STRETCH)].flatMap(({ 0: stretch, index }) =>
    within(stretch, find, depth).map((edit) => ({ ...edit, start: edit.start + index, end: edit.end + index })),
  );
  return up(inOrder([...find(bytes), ...deeper]));
}
