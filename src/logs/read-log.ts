/** Reads one log in blocks of whole lines. What may matter is found in a block at once; only lines with such places are read by meaning. */
import { findSecrets } from '../secrets/engine.ts';
import { countLines } from '../secrets/line-count.ts';
import { searchLiterals } from '../secrets/literal-search.ts';
import type { SecretMatch } from '../secrets/rule.ts';
import { type CustomFormat, customFormat } from './custom-format.ts';
import { LineDetector } from './detect.ts';
import { kindOfWord, logWords } from './log-words.ts';
import { parseLine } from './parse-line.ts';
import { hasPartials, joinedLines } from './partial-lines.ts';
import type { Sightings } from './sightings.ts';
import { localsIn } from './trace-locals.ts';
import { fieldsFormats } from './w3c-fields.ts';

/** A block is searched when so much is there; a line that is longer is cut. */
const BLOCK_BYTES = 1024 * 1024;
const LONGEST_LINE = 8 * 1024 * 1024;
/** Lines at the beginning by which the format of a file is known. */
const SAMPLE_LINES = 20;
const MOST_FORMATS = 50;
/** Characters behind a line that are looked at for the rest of a trace, or of a directive. */
const AHEAD = 20_000;

/** The lines of one log. */
export class LogReader {
  lines = 0;
  readonly formatLines = new Map<string, number>();
  readonly #file: string;
  readonly #sightings: Sightings;
  readonly #formats: CustomFormat[];
  #waiting: Buffer[] = [];
  /** The last block did not end with a line break. */
  #isOpen = false;
  #size = 0;

  constructor(file: string, sightings: Sightings, formats: readonly CustomFormat[]) {
    this.#file = file;
    this.#sightings = sightings;
    this.#formats = [...formats];
  }

  push(chunk: Buffer): void {
    this.#waiting.push(chunk);
    this.#size += chunk.length;
    if (this.#size < BLOCK_BYTES) return;
    const all = Buffer.concat(this.#waiting);
    const end = all.lastIndexOf(10) + 1;
    if (end === 0 && all.length < LONGEST_LINE) {
      this.#waiting = [all];
      return;
    }
    const cut = end === 0 ? all.length : end;
    this.#block(all.toString('latin1', 0, cut));
    this.#waiting = [all.subarray(cut)];
    this.#size = all.length - cut;
  }

  end(): void {
    const rest = Buffer.concat(this.#waiting).toString('latin1');
    if (rest !== '') this.#block(rest);
    if (this.#isOpen) this.lines += 1;
    this.#waiting = [];
    this.#size = 0;
  }

  #block(bytes: string): void {
    const text = hasPartials(bytes) ? joinedLines(bytes) : bytes;
    const matches = findSecrets(text);
    const isFirst = this.lines === 0 && !this.#isOpen;
    const lines = new BlockLines(text, this.lines);
    if (isFirst) this.#sample(text);
    for (const { start, end, number, found, kinds } of candidates(text, matches, lines)) {
      const line = lineText(text.slice(start, end));
      if (kinds.has('format')) this.#learn(line, text.slice(start, start + AHEAD));
      if (kinds.has('trace')) this.#trace(text.slice(start, start + AHEAD), line, number);
      this.#line(line, number, found);
    }
    this.lines = lines.ended;
    this.#isOpen = !text.endsWith('\n');
  }

  #sample(text: string): void {
    for (const line of text.slice(0, AHEAD).split('\n', SAMPLE_LINES)) {
      this.#learn(line, text.slice(0, AHEAD));
      if (line.trim() !== '') this.#note(parseLine(lineText(line), this.#formats).format);
    }
  }

  #note(format: string): void {
    this.formatLines.set(format, (this.formatLines.get(format) ?? 0) + 1);
  }

  /** A format that the log itself names, or a server's configuration among the files. */
  #learn(line: string, ahead: string): void {
    if (this.#formats.length >= MOST_FORMATS) return;
    const found = line.startsWith('#Fields:') ? fieldsFormats(line) : [];
    if (/^\s{0,40}(?:log_format|LogFormat)\s/.test(line)) {
      const format = customFormat(
        ahead.slice(
          0,
          Math.max(0, ahead.search(/^\s{0,40}log_format/) === 0 ? ahead.indexOf(';') : ahead.indexOf('\n')),
        ),
      );
      if (format !== undefined) found.push(format);
    }
    this.#formats.push(...found);
  }

  /** Formats that were learned, for the logs that follow. */
  get formats(): readonly CustomFormat[] {
    return this.#formats;
  }

  #trace(ahead: string, line: string, number: number): void {
    const language = localsIn(Buffer.from(ahead, 'latin1').toString('utf8'));
    if (language === undefined) return;
    const { time } = parseLine(line, this.#formats);
    this.#sightings.trace(language, {
      file: this.#file,
      line: number,
      part: 'message',
      ...(time !== undefined && { time }),
    });
  }

  #line(line: string, number: number, found: readonly SecretMatch[]): void {
    const entry = parseLine(line, this.#formats);
    new LineDetector(entry, { file: this.#file, line: number }, this.#sightings).detect(found);
  }
}

/** Without its end, as UTF-8. */
function lineText(bytes: string): string {
  const line = bytes.endsWith('\r') ? bytes.slice(0, -1) : bytes;
  return /[\u0080-\u00ff]/.test(line) ? Buffer.from(line, 'latin1').toString('utf8') : line;
}

interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly number: number;
  readonly found: readonly SecretMatch[];
  readonly kinds: ReadonlySet<string>;
}

/** Lines with something in them, in order, each once. */
function* candidates(text: string, matches: readonly SecretMatch[], lines: BlockLines): Generator<Candidate> {
  const places = placesIn(text, matches);
  for (let at = 0; at < places.length; ) {
    const [offset = 0] = places[at] ?? [];
    const start = text.lastIndexOf('\n', offset - 1) + 1;
    const until = text.indexOf('\n', offset);
    const end = until < 0 ? text.length : until;
    const found: SecretMatch[] = [];
    const kinds = new Set<string>();
    for (; at < places.length && (places[at]?.[0] ?? 0) < Math.max(end, offset + 1); at += 1) {
      const [, what] = places[at] ?? [];
      if (typeof what === 'string') kinds.add(what);
      else if (what !== undefined) found.push(what);
    }
    yield { start, end, number: lines.numberAt(start), found, kinds };
  }
}

/** Offsets in order with what is there. */
function placesIn(text: string, matches: readonly SecretMatch[]): (readonly [number, SecretMatch | string])[] {
  const places: (readonly [number, SecretMatch | string])[] = matches.map((match) => [match.start, match]);
  const hits = searchLiterals(text, logWords());
  for (let at = 0; at < hits.length; at += 2) places.push([(hits[at + 1] ?? 1) - 1, kindOfWord(hits[at] ?? 0)]);
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) places.push([at, 'line']);
  return places.sort(([a], [b]) => a - b);
}

/** Counts the lines of a block on from the ones before. */
class BlockLines {
  readonly #text: string;
  #at = 0;
  #number: number;

  constructor(text: string, before: number) {
    this.#text = text;
    this.#number = before;
  }

  /** Of the line that begins here; asked for in order. */
  numberAt(start: number): number {
    this.#number += countLines(this.#text, this.#at, start).breaks;
    this.#at = start;
    return this.#number + 1;
  }

  /** Lines up to the last line break. */
  get ended(): number {
    return this.numberAt(this.#text.length) - 1;
  }
}
