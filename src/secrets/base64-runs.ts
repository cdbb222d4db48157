import { base64End, isBase64 } from '../peel/base64-alphabet.ts';
import { base64Blocks, SHORTEST } from './base64-blocks.ts';

export interface Run {
  readonly start: number;
  readonly end: number;
}

/**
 * The stretches of at least 28 characters of either base64 alphabet, in order, each with the padding behind it; only those that are wanted by where
 * they begin, where that is asked: to look for the end of the others takes longer than to find them all.
 */
export function* base64Runs(text: string, isWanted: (start: number) => boolean = ALL): Generator<Run> {
  const blocks = base64Blocks(text);
  const isWide = blocks.length > 0 && /[^\u0000-\u00ff]/.test(text);
  for (let at = 0; at < blocks.length; at += 2) {
    const block = blocks[at] as number;
    for (let starts = blocks[at + 1] as number; starts !== 0; starts &= starts - 1) {
      let start = block + 31 - Math.clz32(starts & -starts);
      if (!isWide && !isWanted(start)) continue;
      let end = base64End(text, start);
      if (end - start >= SHORTEST) yield { start, end: padded(text, end) };
      while (isMistaken(text.charCodeAt(end))) {
        start = end + 1;
        end = base64End(text, start);
        if (end - start >= SHORTEST) yield { start, end: padded(text, end) };
      }
    }
  }
}

const ALL = (): boolean => true;

/** Past U+00FF, and looked like a character of base64: what goes on behind it is looked at too. */
const isMistaken = (unit: number): boolean => unit > 0xff && isBase64(unit & 0xff);

const padded = (text: string, end: number): number => {
  if (text.charCodeAt(end) !== EQUALS) return end;
  return text.charCodeAt(end + 1) === EQUALS ? end + 2 : end + 1;
};

const EQUALS = 61;
