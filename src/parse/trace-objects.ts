import { walkJson } from './json.ts';
import { isAbsolute, type TraceLanguage } from './traceback-forms.ts';

/** A stack trace that is in JSON as a list of frames, each an object with its file and line. */
export interface TraceObjects {
  readonly language: TraceLanguage;
  readonly frames: number;
  /** Distinct files in order, at most 50. */
  readonly paths: readonly string[];
  /** RFC 6901: of the list. */
  readonly pointer: string;
}

/** Members that hold such a list: Laravel, Symfony and CakePHP, Java's Throwable by a serializer, Python and others. */
const LIST = /^(?:(?:stack|back|call)?_?-?traces?|(?:call|exception)?_?stack|trace_?back|frames|stack_?frames)$/i;
const FILE = /^(?:file|file_?name|abs_?path|path)$/i;
const LINE = /^(?:line|line_?(?:number|no))$/i;
const CALL = /^(?:function|method|method_?name|class|class_?name|name|module|declaring_?class)$/i;

const EXTENSIONS: readonly (readonly [TraceLanguage, RegExp])[] = [
  ['php', /\.(?:php|phtml|inc)$/i],
  ['java', /\.(?:java|kt|kts|scala|groovy|clj)$/i],
  ['python', /\.pyx?$/i],
  ['node', /\.[cm]?[jt]sx?$|^node:/i],
  ['ruby', /\.(?:rb|erb|ru|rake)$/i],
  ['go', /\.go$/i],
  ['dotnet', /\.(?:cs|vb|fs|cshtml|razor)$/i],
  ['elixir', /\.(?:exs?|erl)$/i],
  ['rust', /\.rs$/i],
];

const MAX_FRAMES = 1000;
const MAX_PATHS = 50;
const MAX_TRACES = 20;

/** Every such list in a JSON value, in order, at most 20: two frames or more of files of one language, or one with an absolute path. */
export function traceObjectsIn(value: unknown): TraceObjects[] {
  const found: TraceObjects[] = [];
  walkJson(value, (list, pointer, key) => {
    if (typeof key !== 'string' || !Array.isArray(list) || !LIST.test(key) || found.length >= MAX_TRACES) return;
    const trace = readList(list, pointer());
    if (trace) found.push(trace);
  });
  return found;
}

function readList(list: readonly unknown[], pointer: string): TraceObjects | undefined {
  const frames = list.slice(0, MAX_FRAMES).flatMap((item) => frameIn(item) ?? []);
  const [first] = frames;
  if (first === undefined) return undefined;
  const own = frames.filter(({ language }) => language === first.language);
  const paths = [...new Set(own.map(({ path }) => path))];
  if (own.length < 2 && !paths.some(isAbsolute)) return undefined;
  return { language: first.language, frames: own.length, paths: paths.slice(0, MAX_PATHS), pointer };
}

/** A file of source code, a line in it, and what was called there: a linter's messages lack the last. */
function frameIn(item: unknown): { readonly language: TraceLanguage; readonly path: string } | undefined {
  if (typeof item !== 'object' || item === null) return undefined;
  const members = Object.entries(item).slice(0, 40);
  const text = (name: RegExp): string | undefined =>
    members.find(([key, value]) => name.test(key) && typeof value === 'string' && value !== '')?.[1];
  const path = text(FILE)?.slice(0, 500);
  const hasLine = members.some(([key, line]) => LINE.test(key) && /^\d{1,7}$/.test(String(line)));
  if (path === undefined || !hasLine || text(CALL) === undefined) return undefined;
  const language = EXTENSIONS.find(([, extension]) => extension.test(path))?.[0];
  return language === undefined ? undefined : { language, path };
}
