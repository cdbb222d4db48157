/** Looks for secrets under base64, hexadecimal and compression where they stand inside text, within a budget. */
import { peel } from '../peel/peel.ts';
import type { SecretMatch } from './rule.ts';

export interface LayerBudget {
  /** Encoded stretches that are opened. */
  readonly runs: number;
  /** Characters of all of them together. */
  readonly characters: number;
}

export const DEFAULT_LAYERS: LayerBudget = { runs: 64, characters: 1_048_576 };

/** Shorter than this, base64 holds no token. */
const SHORTEST = 28;
const LONGEST = 65_536;
/** Layers on top of each other, results and characters out of one stretch. */
const PEELING = { depth: 4, results: 16, output: 262_144 };

interface Run {
  readonly start: number;
  readonly end: number;
}

/**
 * Secrets inside encoded stretches, each at the place of its stretch and with the layers over it. `find` reads text without layers;
 * `isKnown` tells stretches that are part of a secret already found.
 */
export const matchLayers = (
  text: string,
  {
    find,
    isKnown,
    budget,
  }: { find: (text: string) => readonly SecretMatch[]; isKnown: (run: Run) => boolean; budget: LayerBudget },
): SecretMatch[] => {
  const found: SecretMatch[] = [];
  const seen = new Set<string>();
  let { runs, characters } = budget;
  for (let run = nextRun(text, 0); run; run = nextRun(text, run.end + 1)) {
    if (!isPromising(text, run)) continue;
    const stretch = text.slice(run.start, run.end);
    if (seen.has(stretch) || isKnown(run)) continue;
    if (runs === 0 || characters < stretch.length) break;
    runs -= 1;
    characters -= stretch.length;
    seen.add(stretch);
    found.push(...inside(stretch, find).map((match) => ({ ...match, start: run?.start ?? 0, end: run?.end ?? 0 })));
  }
  return found;
};

const inside = (stretch: string, find: (text: string) => readonly SecretMatch[]): SecretMatch[] => {
  const byToken = new Map<string, SecretMatch>();
  for (const { path, text } of peel(stretch, PEELING)) {
    for (const match of find(text))
      if (!byToken.has(match.token)) byToken.set(match.token, { ...match, path: [...path, ...match.path] });
  }
  return [...byToken.values()];
};

/** By UTF-16 unit: one more than the value of the character in either base64 alphabet, 0 for all others. */
const alphabet = new Uint8Array(65_536);
[...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'].forEach((character, value) => {
  alphabet[character.charCodeAt(0)] = value + 1;
});
alphabet['-'.charCodeAt(0)] = 63;
alphabet['_'.charCodeAt(0)] = 64;

/**
 * The next stretch that is long enough: looked at from its least possible end backwards, so that of text with spaces only some characters
 * are looked at, and none twice.
 */
const nextRun = (text: string, from: number): Run | undefined => {
  const { length } = text;
  const isIn = alphabet;
  let known = from;
  for (let at = from + SHORTEST - 1; at < length; ) {
    let place = at;
    while (place >= known && isIn[text.charCodeAt(place)] !== 0) place -= 1;
    if (place >= known) {
      known = at + 1;
      at = place + SHORTEST;
      continue;
    }
    const start = at - SHORTEST + 1;
    let end = at + 1;
    while (end < length && isIn[text.charCodeAt(end)] !== 0) end += 1;
    return { start, end: padded(text, end) };
  }
  return undefined;
};

const padded = (text: string, end: number): number => {
  if (text[end] !== '=') return end;
  return text[end + 1] === '=' ? end + 2 : end + 1;
};

/** What the first bytes say: text, or compressed data. Spares the budget for what can be read. */
const isPromising = (text: string, { start, end }: Run): boolean => {
  if (end - start > LONGEST) return false;
  const first = bytesAt(text, start);
  const isZlib = first >>> 16 === 0x78 && (first >>> 8) % 31 === 0;
  const isGzip = first >>> 8 === 0x1f8b;
  const isText = isPrintable(first) && isPrintable(bytesAt(text, start + 4)) && isPrintable(bytesAt(text, start + 8));
  return isZlib || isGzip || isText || isHexText(text, start, end);
};

/** Three bytes out of four characters of base64. */
const bytesAt = (text: string, at: number): number => {
  let bits = 0;
  for (let place = at; place < at + 4; place += 1) bits = (bits << 6) | ((alphabet[text.charCodeAt(place)] ?? 1) - 1);
  return bits & 0xff_ffff;
};

const isPrintable = (bytes: number): boolean =>
  isPrintableByte(bytes >>> 16) && isPrintableByte((bytes >>> 8) & 0xff) && isPrintableByte(bytes & 0xff);

const isPrintableByte = (byte: number): boolean =>
  (byte >= 0x20 && byte < 0x7f) || byte === 9 || byte === 10 || byte === 13;

/** Hexadecimal that begins with printable characters. */
const isHexText = (text: string, start: number, end: number): boolean => {
  const first = text.charCodeAt(start);
  if ((end - start) % 2 === 1 || first < 0x32 || first > 0x37) return false;
  const stretch = text.slice(start, end);
  return /^(?:[2-6][0-9a-f]|7[0-9a-e]){12}/i.test(stretch) && /^[0-9a-f]{1,65536}$/i.test(stretch);
};
