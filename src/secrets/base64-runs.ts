import { BLOCK, base64Blocks, SHORTEST } from './base64-blocks.ts';

export interface Run {
  readonly start: number;
  readonly end: number;
}

/** By UTF-16 unit: one more than the value of the character in either base64 alphabet, 0 for all others. */
const alphabet = new Uint8Array(65_536);
[...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'].forEach((character, value) => {
  alphabet[character.charCodeAt(0)] = value + 1;
});
alphabet['-'.charCodeAt(0)] = 63;
alphabet['_'.charCodeAt(0)] = 64;

/** Six bits; 0 for what is no character of base64. */
export const base64Value = (unit: number): number => Math.max(0, (alphabet[unit] ?? 0) - 1);

/** The stretches of at least 28 characters of either base64 alphabet, in order, each with the padding behind it. */
export function* base64Runs(text: string): Generator<Run> {
  let known = 0;
  const blocks = base64Blocks(text);
  for (let at = 0; at < blocks.length; at += 2) {
    const block = blocks[at] as number;
    const starts = blocks[at + 1] as number;
    for (let start = nextStart(block, starts, known); start >= 0; start = nextStart(block, starts, known)) {
      let end = start;
      while (end < text.length && alphabet[text.charCodeAt(end)] !== 0) end += 1;
      known = end + 1;
      if (end - start >= SHORTEST) yield { start, end: padded(text, end) };
    }
  }
}

/** The first place of the block, from `known` on, whose bit is set; -1 when there is none. */
const nextStart = (block: number, starts: number, known: number): number => {
  const passed = known - block;
  if (passed >= BLOCK) return -1;
  const left = passed > 0 ? starts & (-1 << passed) : starts;
  return left === 0 ? -1 : block + 31 - Math.clz32(left & -left);
};

const padded = (text: string, end: number): number => {
  if (text[end] !== '=') return end;
  return text[end + 1] === '=' ? end + 2 : end + 1;
};
