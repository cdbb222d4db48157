/** What is in a text in base64, hexadecimal or compressed: opened at every alignment at once, and closed again. */
import { deflateSync, gzipSync } from 'node:zlib';
import { inflate } from '../../peel/inflate.ts';
import { type Edit, edited, inOrder } from './edit.ts';

/** A text in another code: every byte that it could stand for, NUL where there is none. */
export interface Decoded {
  /** One character a byte. */
  readonly bytes: string;
  /** Edits of the bytes as edits of the text. */
  up(edits: readonly Edit[]): Edit[];
}

const NONE = 255;
const SEXTETS = new Uint8Array(65_536).fill(NONE);
for (const [i, sign] of [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'].entries())
  SEXTETS[sign.charCodeAt(0)] = i;
SEXTETS['-'.charCodeAt(0)] = 62;
SEXTETS['_'.charCodeAt(0)] = 63;

const sextetAt = (text: string, at: number): number => SEXTETS[text.charCodeAt(at)] ?? NONE;

/** The text as base64 that begins at each of the first four places: one of them is the right one for each run. */
export const base64Of = (text: string): (() => Decoded)[] =>
  /[A-Za-z0-9+/_-]{6}/.test(text)
    ? [0, 1, 2, 3].map((lead) => () => ({
        bytes: base64At(text, lead),
        up: (edits) => (edits.length === 0 ? [] : base64Edits(text, lead, edits)),
      }))
    : [];

function base64At(text: string, lead: number): string {
  const groups = Math.ceil(Math.max(0, text.length - lead) / 4);
  const bytes = Buffer.alloc(groups * 3);
  for (let group = 0; group < groups; group += 1) {
    const at = lead + group * 4;
    const [a, b, c, d] = [sextetAt(text, at), sextetAt(text, at + 1), sextetAt(text, at + 2), sextetAt(text, at + 3)];
    if (a === NONE || b === NONE) continue;
    bytes[group * 3] = (a << 2) | (b >> 4);
    if (c === NONE) continue;
    bytes[group * 3 + 1] = ((b & 15) << 4) | (c >> 2);
    if (d !== NONE) bytes[group * 3 + 2] = ((c & 3) << 6) | d;
  }
  return bytes.toString('latin1');
}

function base64Edits(text: string, lead: number, edits: readonly Edit[]): Edit[] {
  const changed = changedBytes(base64At(text, lead), edits);
  return edits.map((edit): Edit => {
    const [first, last] = [Math.floor(edit.start / 3), Math.ceil(edit.end / 3)];
    const start = lead + first * 4;
    let end = Math.min(lead + last * 4, text.length);
    while (end > start && sextetAt(text, end - 1) === NONE) end -= 1;
    if (edit.by === undefined) return { start, end };
    const standard = Buffer.from(changed.slice(first * 3, last * 3), 'latin1').toString('base64');
    const written = isUrlAlphabet(text, start, end) ? standard.replaceAll('+', '-').replaceAll('/', '_') : standard;
    return { start, end, by: written.slice(0, end - start) };
  });
}

/** Characters on both sides of a change that show which alphabet a run is written in. */
const AROUND = 4096;

function isUrlAlphabet(text: string, start: number, end: number): boolean {
  let from = start;
  while (from > Math.max(0, start - AROUND) && /[A-Za-z0-9+/_-]/.test(text[from - 1] ?? '')) from -= 1;
  const before = text.slice(from, start);
  const after = /^[A-Za-z0-9+/_-]{0,4096}/.exec(text.slice(end, end + AROUND))?.[0] ?? '';
  return /[-_]/.test(before + text.slice(start, end) + after);
}

const nibbleAt = (text: string, at: number): number => {
  const code = text.charCodeAt(at) | 32;
  if (code >= 48 && code <= 57) return code - 48;
  return code >= 97 && code <= 102 ? code - 87 : NONE;
};

/** The text as hexadecimal that begins at the first or the second place. */
export const hexOf = (text: string): (() => Decoded)[] =>
  /[0-9a-f]{8}/i.test(text)
    ? [0, 1].map((lead) => () => ({
        bytes: hexAt(text, lead),
        up: (edits) => (edits.length === 0 ? [] : hexEdits(text, lead, edits)),
      }))
    : [];

function hexAt(text: string, lead: number): string {
  const bytes = Buffer.alloc(Math.floor(Math.max(0, text.length - lead) / 2));
  for (let i = 0; i < bytes.length; i += 1) {
    const [high, low] = [nibbleAt(text, lead + i * 2), nibbleAt(text, lead + i * 2 + 1)];
    if (high !== NONE && low !== NONE) bytes[i] = high * 16 + low;
  }
  return bytes.toString('latin1');
}

const hexEdits = (text: string, lead: number, edits: readonly Edit[]): Edit[] =>
  edits.map((edit): Edit => {
    const [start, end] = [lead + edit.start * 2, lead + edit.end * 2];
    if (edit.by === undefined) return { start, end };
    const written = Buffer.from(sameLength(edit), 'latin1').toString('hex');
    return { start, end, by: /[A-F]/.test(text.slice(start, end)) ? written.toUpperCase() : written };
  });

const changedBytes = (bytes: string, edits: readonly Edit[]): string => edited(bytes, inOrder(edits), sameLength);

/** Inside another code a change keeps its length. */
function sameLength({ start, end, by = '' }: Edit): string {
  return by.length === end - start ? by : 'x'.repeat(end - start);
}

/** Base64 of zlib by its first characters: too few to be looked for inside a run. */
const ZLIB = /(?<![A-Za-z0-9])(?:eAE|eF4|eF5|eJ[w-z]|eN[o-r])[A-Za-z0-9+/_-]{8,1000000}={0,2}/g;
/** Of gzip, whose four stand for its magic number and method (RFC 1952): anywhere, as what is before may look like base64 too. */
const GZIP = 'H4sI';
const REST_OF_RUN = /[A-Za-z0-9+/_-]{12,1000000}={0,2}/y;
const LARGEST = 1_048_576;
/** Runs that are tried in one text, and the characters that are read for them. */
const MOST_RUNS = 200;
const MOST_READ = 20_000_000;

interface Run {
  readonly run: string;
  readonly index: number;
}

function* gzipRuns(text: string): Generator<Run> {
  let read = 0;
  for (let at = text.indexOf(GZIP); at >= 0 && read < MOST_READ; at = text.indexOf(GZIP, at + 1)) {
    REST_OF_RUN.lastIndex = at;
    const run = REST_OF_RUN.exec(text)?.[0];
    if (run === undefined) continue;
    read += run.length;
    yield { run, index: at };
  }
}

function* zlibRuns(text: string): Generator<Run> {
  for (const { 0: run, index } of text.matchAll(ZLIB)) yield { run, index };
}

function* first<T>(most: number, all: Iterable<T>): Generator<T> {
  let taken = 0;
  for (const each of all) {
    if (taken === most) return;
    taken += 1;
    yield each;
  }
}

/** Each compressed run of the text, and what it holds. */
export function compressedIn(text: string): Decoded[] {
  const runs = [...first(MOST_RUNS, gzipRuns(text)), ...first(MOST_RUNS, zlibRuns(text))];
  return runs.flatMap(({ run, index }): Decoded[] => {
    const inner = inflate(Buffer.from(run, 'base64'), LARGEST);
    if (inner === undefined) return [];
    const bytes = Buffer.from(inner.bytes).toString('latin1');
    const place = { start: index, end: index + run.length };
    const again = (edits: readonly Edit[]): Edit =>
      edits.some(({ by }) => by === undefined)
        ? place
        : { ...place, by: closed(run, inner.layer, changedBytes(bytes, edits)) };
    return [{ bytes, up: (edits) => (edits.length === 0 ? [] : [again(edits)]) }];
  });
}

function closed(run: string, layer: string, bytes: string): string {
  const compress = layer === 'gzip' ? gzipSync : deflateSync;
  const text = compress(Buffer.from(bytes, 'latin1')).toString(/[-_]/.test(run) ? 'base64url' : 'base64');
  const bare = text.replace(/={1,2}$/, '');
  return run.endsWith('=') ? bare.padEnd(Math.ceil(bare.length / 4) * 4, '=') : bare;
}
