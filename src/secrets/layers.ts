/** Looks for secrets under base64, hexadecimal and compression where they are inside text, within a budget. */

import { base64Value } from '../peel/base64-alphabet.ts';
import { peel } from '../peel/peel.ts';
import { base64Runs, type Run } from './base64-runs.ts';
import { LONGEST_STRETCH, unwrapped, wrappedFrom } from './base64-wrapped.ts';
import type { SecretMatch } from './rule.ts';

export interface LayerBudget {
  /** Encoded stretches that are opened. */
  readonly runs: number;
  /** Characters of all of them together. */
  readonly characters: number;
}

export const DEFAULT_LAYERS: LayerBudget = { runs: 64, characters: 1_048_576 };

/** Layers on top of each other, results and characters out of one stretch. */
const PEELING = { depth: 4, results: 16, output: 262_144 };

/**
 * Secrets inside encoded stretches, each at the place of its stretch and with the layers over it. `find` reads text without layers;
 * `isKnown` recognises stretches that are part of a secret already found.
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
  let readUntil = 0;
  for (const line of base64Runs(text, (start) => beginsWell(text, start))) {
    if (line.start < readUntil || !isPromising(text, line)) continue;
    const run = wrappedFrom(text, line);
    readUntil = run.end;
    const stretch = unwrapped(text, run);
    if (seen.has(stretch) || isKnown(run)) continue;
    if (runs === 0 || characters < stretch.length) break;
    runs -= 1;
    characters -= stretch.length;
    seen.add(stretch);
    found.push(...inside(stretch, find).map((match) => ({ ...match, start: run.start, end: run.end })));
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

/** What the first bytes say: text, or compressed data. Spares the budget for what can be read. */
const isPromising = (text: string, { start, end }: Run): boolean =>
  end - start <= LONGEST_STRETCH && (beginsAsBase64(text, start) || isHexText(text.slice(start, end)));

/** The same, as far as its beginning shows. */
const beginsWell = (text: string, start: number): boolean => beginsAsBase64(text, start) || beginsAsHex(text, start);

const beginsAsBase64 = (text: string, start: number): boolean => {
  const first = bytesAt(text, start);
  const isZlib = first >>> 16 === 0x78 && (first >>> 8) % 31 === 0;
  const isGzip = first >>> 8 === 0x1f8b;
  return (
    isZlib ||
    isGzip ||
    (isPrintable(first) && isPrintable(bytesAt(text, start + 4)) && isPrintable(bytesAt(text, start + 8)))
  );
};

/** Three bytes out of four characters of base64. */
const bytesAt = (text: string, at: number): number => {
  let bits = 0;
  for (let place = at; place < at + 4; place += 1) bits = (bits << 6) | base64Value(text.charCodeAt(place));
  return bits & 0xff_ffff;
};

const isPrintable = (bytes: number): boolean =>
  isPrintableByte(bytes >>> 16) && isPrintableByte((bytes >>> 8) & 0xff) && isPrintableByte(bytes & 0xff);

const isPrintableByte = (byte: number): boolean =>
  (byte >= 0x20 && byte < 0x7f) || byte === 9 || byte === 10 || byte === 13;

/** Hexadecimal that begins with printable characters. */
const HEX_TEXT = /(?:[2-6][0-9a-f]|7[0-9a-e]){12}/iy;

const beginsAsHex = (text: string, start: number): boolean => {
  const first = text.charCodeAt(start);
  if (first < 0x32 || first > 0x37) return false;
  HEX_TEXT.lastIndex = start;
  return HEX_TEXT.test(text);
};

const isHexText = (stretch: string): boolean =>
  stretch.length % 2 === 0 && beginsAsHex(stretch, 0) && /^[0-9a-f]{1,65536}$/i.test(stretch);
