/** Terminal colours in logs: ANSI escape sequences (ECMA-48), raw or as a string writes them. Their last letter is right before a token. */
import type { Stretch } from './view.ts';

const RAW = '\u001b[';
/** How strings write the escape character before its bracket, in lower case. The engine stops at them. */
export const COLOUR_WORDS: readonly string[] = ['\\u001b[', '\\x1b[', '\\033[', '\\e['];

/** From the bracket's end on: parameters, then the letter that ends the sequence. */
const PARAMETERS = /[0-9;:?]{0,32}[A-Za-z]/y;

/** The sequence whose bracket ends at `end` and whose beginning is `length` characters before; undefined when it is none. */
export const colourAt = (text: string, end: number, length: number): Stretch | undefined => {
  PARAMETERS.lastIndex = end;
  const match = PARAMETERS.exec(text);
  return match ? { start: end - length, end: end + match[0].length } : undefined;
};

/** Sequences with the escape character itself, in order. */
export const rawColours = (text: string): readonly Stretch[] => {
  const found: Stretch[] = [];
  for (let at = text.indexOf(RAW); at >= 0; at = text.indexOf(RAW, at + RAW.length)) {
    const colour = colourAt(text, at + RAW.length, RAW.length);
    if (colour) found.push(colour);
  }
  return found;
};
