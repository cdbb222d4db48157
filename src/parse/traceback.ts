import { decodeEntities } from './entities.ts';
import { FRAME_FORMS, type Frame, isAbsolute, type TraceLanguage } from './traceback-forms.ts';

/** A stack trace in a text: two or more frames of one language's form, or one with an absolute path. */
export interface Traceback {
  readonly language: TraceLanguage;
  readonly frames: number;
  /** Distinct files in order, at most 50. */
  readonly paths: readonly string[];
  /** Lines of the text, from 1, of the first and the last frame. */
  readonly firstLine: number;
  readonly lastLine: number;
}

const MAX_LENGTH = 1024 * 1024;
const MAX_LINES = 20_000;
const MAX_LINE = 1000;
const MAX_PATHS = 50;
const MAX_TRACES = 20;
/** Frames further apart are not one trace: source lines and variables are between them, not pages. */
const MAX_GAP = 12;

interface Line {
  readonly text: string;
  readonly number: number;
}

interface Run {
  readonly language: TraceLanguage;
  readonly frames: Frame[];
  readonly first: number;
  last: number;
  /** Position among the lines, which may be finer than their numbers. */
  lastIndex: number;
}

const cleaned = (text: string): string => text.slice(0, MAX_LINE).trim();

type Unwrap = (line: string) => string;

/** Each line of the text gives one or more lines once it is unwrapped; they keep its number. */
function linesOf(text: string, unwrap: Unwrap): Line[] {
  const lines: Line[] = [];
  for (const [index, line] of text.split('\n', MAX_LINES).entries())
    for (const part of unwrap(line).split('\n', MAX_LINES)) {
      if (lines.length >= MAX_LINES) return lines;
      lines.push({ text: cleaned(part), number: index + 1 });
    }
  return lines;
}

const JSON_ESCAPES = new Map([
  ['\\n', '\n'],
  ['\\r', ''],
  ['\\t', ' '],
  ['\\"', '"'],
  ['\\\\', '\\'],
  ['\\/', '/'],
  // A bare quote ends a string.
  ['"', '\n'],
]);

const fromJson: Unwrap = (line) =>
  line.replace(/\\[nrt"\\/]|\\u00[2-7][0-9a-f]|"/gi, (found) =>
    found.length === 6 ? String.fromCharCode(Number.parseInt(found.slice(2), 16)) : (JSON_ESCAPES.get(found) ?? found),
  );

/** Elements that are on lines of their own: `<ul id="stacktrace"><li>at …</li><li>at …</li></ul>`. */
const BREAKS = /<\/?(?:br|li|p|div|tr|td|pre|dd|dt|h[1-6])(?:\s[^<>]{0,200})?\/?>/gi;

const fromHtml: Unwrap = (line) =>
  decodeEntities(line.replace(BREAKS, '\n').replace(/<\/?[a-z][^<>]{0,200}>/gi, '')).replaceAll('\u00a0', ' ');

function readFrame(line: string): { language: TraceLanguage; frame: Frame } | undefined {
  if (line.length < 6) return undefined;
  for (const [language, read] of FRAME_FORMS) {
    const frame = read(line);
    if (frame) return { language, frame };
  }
  return undefined;
}

function runsOf(lines: readonly Line[]): Run[] {
  const runs: Run[] = [];
  const open = new Map<TraceLanguage, Run>();
  for (const [index, { text, number }] of lines.entries()) {
    const read = readFrame(text);
    if (!read) continue;
    const { language, frame } = read;
    let run = open.get(language);
    if (!run || index - run.lastIndex > MAX_GAP) {
      run = { language, frames: [], first: number, last: number, lastIndex: index };
      open.set(language, run);
      runs.push(run);
    }
    run.frames.push(frame);
    run.last = number;
    run.lastIndex = index;
  }
  return runs;
}

function toTraceback({ language, frames, first, last }: Run): Traceback | undefined {
  const strong = frames.filter(({ weak }) => !weak).length;
  const paths = [...new Set(frames.flatMap(({ path }) => path ?? []))];
  if (!(strong > 0 && frames.length > 1) && !paths.some(isAbsolute)) return undefined;
  return {
    language,
    // Rust writes a frame on two lines, of which one is weak.
    frames: Math.max(strong, frames.length - strong),
    paths: paths.slice(0, MAX_PATHS),
    firstLine: first,
    lastLine: last,
  };
}

const tracebacksOf = (lines: readonly Line[]): Traceback[] =>
  runsOf(lines)
    .flatMap((run) => toTraceback(run) ?? [])
    .slice(0, MAX_TRACES);

const plain: Unwrap = (line) => line;
const pageInJson: Unwrap = (line) => fromHtml(fromJson(line));
const jsonInPage: Unwrap = (line) => fromJson(fromHtml(line));

/** The readings of a text: as it is, as JSON strings, as HTML, and one inside the other where it has the marks of both. */
const readingsOf = (text: string): readonly Unwrap[] => {
  const hasEscapes = /\\n|\\u00/.test(text);
  const hasMarkup = /&#?\w{2,6};|<br|<\/li>/.test(text);
  return [plain, fromJson, fromHtml, ...(hasEscapes && hasMarkup ? [pageInJson, jsonInPage] : [])];
};

/** All stack traces, in order; of the readings of the text the one with most frames counts. */
export function findTracebacks(text: string): Traceback[] {
  const head = text.slice(0, MAX_LENGTH);
  let best: Traceback[] = [];
  let most = 0;
  for (const unwrap of readingsOf(head)) {
    const found = tracebacksOf(linesOf(head, unwrap));
    const frames = found.reduce((sum, trace) => sum + trace.frames, 0);
    if (frames > most) [best, most] = [found, frames];
  }
  return best;
}
