/** What one line of a stack trace looks like, language by language. Lines come trimmed and cut short. */

export type TraceLanguage = 'python' | 'node' | 'rust' | 'java' | 'ruby' | 'php' | 'go' | 'dotnet' | 'elixir';

export interface Frame {
  /** The file as written, where the line names one. */
  readonly path: string | undefined;
  /** True for forms that other texts have too: they count, but do not make a trace by themselves. */
  readonly weak: boolean;
}

const frame = (path?: string): Frame => ({ path, weak: false });
const WEAK: Frame = { path: undefined, weak: true };

const isNumber = (text: string): boolean => /^[0-9]{1,7}$/.test(text);

/** `path:12` → path; undefined where no number is after the last colon. */
function beforeNumber(text: string): string | undefined {
  const colon = text.lastIndexOf(':');
  return colon > 0 && isNumber(text.slice(colon + 1)) ? text.slice(0, colon) : undefined;
}

/** `path:12:5` → path. */
function beforeTwoNumbers(text: string): string | undefined {
  const path = beforeNumber(text);
  return path === undefined ? undefined : beforeNumber(path);
}

const PYTHON = /File "([^"]{1,500})", line [0-9]{1,7}/y;

function python(line: string): Frame | undefined {
  PYTHON.lastIndex = line.indexOf('File "');
  if (PYTHON.lastIndex < 0) return undefined;
  const match = PYTHON.exec(line);
  return match ? frame(match[1]) : undefined;
}

/** The text after `at `, where the line starts so. */
const afterAt = (line: string): string | undefined => (line.startsWith('at ') ? line.slice(3) : undefined);

const NODE_FILE = /\.[cm]?[jt]sx?$/;

function node(line: string): Frame | undefined {
  const rest = afterAt(line);
  if (rest === undefined) return undefined;
  const open = rest.endsWith(')') ? rest.lastIndexOf('(') : -1;
  const place = open === -1 ? rest.replace(/^async /, '') : rest.slice(open + 1, -1);
  if (open !== -1 && (place === '<anonymous>' || place === 'native') && rest[open - 1] === ' ') return WEAK;
  const path = beforeTwoNumbers(place);
  const file = path?.split('?', 1)[0] ?? '';
  return NODE_FILE.test(file) || file.startsWith('node:') ? frame(path) : undefined;
}

const RUST_NUMBERED = /^[0-9]{1,4}: {1,8}\S{0,400}::/;

function rust(line: string): Frame | undefined {
  const panic = line.indexOf('panicked at ');
  const rest = panic === -1 ? afterAt(line) : line.slice(panic + 12).replace(/:$/, '');
  if (rest === undefined) return RUST_NUMBERED.test(line) ? WEAK : undefined;
  // Before Rust 1.73 the message came first: panicked at 'text', src/main.rs:5:10
  const path = beforeTwoNumbers(rest.slice(rest.lastIndexOf("', ") === -1 ? 0 : rest.lastIndexOf("', ") + 3));
  return path?.endsWith('.rs') ? frame(path) : undefined;
}

const JAVA = /^([\w$.<>/@-]{1,400})\(([^()]{1,300})\)/;
const JAVA_PLACE = /^[\w$-]{1,200}\.(?:java|kt|kts|scala|groovy|clj)(?::[0-9]{1,7})?$/;

/** Tomcat's page leaves the `at` out; then the line holds nothing but the frame, with its line number. */
function java(line: string): Frame | undefined {
  const rest = afterAt(line);
  if (rest === undefined && !line.endsWith(')')) return undefined;
  const [whole = '', name = '', place = ''] = JAVA.exec(rest ?? line) ?? [];
  if (!name.includes('.') || (rest === undefined && whole !== line)) return undefined;
  if (place === 'Native Method' || place === 'Unknown Source') return rest === undefined ? WEAK : frame();
  return JAVA_PLACE.test(place) && (rest !== undefined || place.includes(':'))
    ? frame(place.split(':', 1)[0])
    : undefined;
}

const RUBY_FILE = /\.(?:rb|erb|ru|rake|haml|slim|gemspec)$/;

function ruby(line: string): Frame | undefined {
  const mark = Math.max(line.indexOf(':in `'), line.indexOf(":in '"));
  const place = mark === -1 ? undefined : beforeNumber(line.slice(0, mark));
  const path = place?.slice(place.lastIndexOf(' ') + 1).replace(/^["'[(]/, '');
  return path !== undefined && RUBY_FILE.test(path) ? frame(path) : undefined;
}

const PHP_FRAME = /^#[0-9]{1,4} ([^()]{1,500})\([0-9]{1,7}\): /;
const PHP_INNER = /^#[0-9]{1,4} (?:\[internal function\]: |\{main\}$)/;
/** Symfony's text form, in two lines of which the second is in brackets, and Laravel's numbered one. */
const PHP_PLACE = /^(?:at |\(|\d{1,4} - )(\S{1,500}\.php):\d{1,7}\)?$/;
const PHP_END = /\.php(?: on line |:)[0-9]{1,7}/y;

function php(line: string): Frame | undefined {
  const match = PHP_FRAME.exec(line);
  if (match) return frame(match[1]);
  if (PHP_INNER.test(line)) return frame();
  const place = PHP_PLACE.exec(line);
  if (place) return frame(place[1]);
  PHP_END.lastIndex = line.lastIndexOf('.php');
  if (PHP_END.lastIndex < 0) return undefined;
  const end = PHP_END.lastIndex + 4;
  const from = line.lastIndexOf(' in ', end);
  return from !== -1 && PHP_END.test(line) ? frame(line.slice(from + 4, end)) : undefined;
}

/** ` +0x1d` of the runtime, ` (0x43a1f2)` of Gin's recovery. */
const GO_OFFSET = / (?:\+0x[0-9a-f]{1,16}|\(0x[0-9a-f]{1,16}\))$/;

function go(line: string): Frame | undefined {
  const path = beforeNumber(line.replace(GO_OFFSET, ''));
  if (path === undefined || !path.endsWith('.go') || path.includes(' ')) return undefined;
  return GO_OFFSET.test(line) || isAbsolute(path) ? frame(path) : undefined;
}

const DOTNET = /^[A-Z][\w.`+<>[\],-]{1,400}\(([^()]{0,500})\)/;
const DOTNET_PARAMETERS = /^$|^[A-Z][\w.`&[\],<>*]{0,200} \w/;
/** `in C:\src\Home.cs:line 12`, `dans C:\src\Home.cs:ligne 12`, `位置 C:\src\Home.cs:行号 12`. */
const DOTNET_FILE =
  /^ ?(?:\S{1,20} )?(\S[^:]{0,3}:?[^:]{1,400}\.(?:cs|vb|fs|cshtml|razor|aspx|ascx)):\S{1,12} ?\d{1,7}\b/;
/** How a frame begins where the runtime speaks the language of its machine. */
const DOTNET_AT = new Set(
  'at bei à a en in em bij w v в vid ved kohteessa konum 場所 在 於 위치 στο ב a(z) la'.split(' '),
);

function dotnet(line: string): Frame | undefined {
  const space = line.indexOf(' ');
  if (space < 1 || space > 12 || !DOTNET_AT.has(line.slice(0, space).replace(/:$/, ''))) return undefined;
  const rest = line.slice(space + 1);
  const match = DOTNET.exec(rest);
  if (!match || rest.indexOf('.') > rest.indexOf('(') || !rest.includes('.')) return undefined;
  const after = rest.slice(match[0].length);
  if (after === '') return DOTNET_PARAMETERS.test(match[1] ?? '') ? frame() : undefined;
  const end = after.lastIndexOf(':line ');
  if (after.startsWith(' in ') && end !== -1) return frame(after.slice(4, end));
  const file = DOTNET_FILE.exec(after)?.[1];
  return file === undefined ? undefined : frame(file);
}

/** `(app 0.1.0) lib/app/page.ex:12: App.Page.show/2`, the application left out in older ones. */
const ELIXIR =
  /^(?:\([\w.]{1,60}(?: [\w.+-]{1,40})?\) )?([\w./-]{1,300}\.(?:exs?|[hl]?eex|erl)):\d{1,7}: (?:anonymous fn\/|:?[\w.]{1,200}[./])/;
const ELIXIR_NATIVE = /^(?:\([\w.]{1,60}(?: [\w.+-]{1,40})?\) ):[\w.]{1,100}\.\w{1,80}\/\d{1,3}$/;

function elixir(line: string): Frame | undefined {
  const path = ELIXIR.exec(line)?.[1];
  if (path !== undefined) return frame(path);
  return ELIXIR_NATIVE.test(line) ? WEAK : undefined;
}

/** From the root of a file system: `/x`, `C:\x`, `file:///x`. */
export const isAbsolute = (path: string): boolean =>
  path.startsWith('/') || path.startsWith('file:///') || /^[A-Za-z]:[\\/]/.test(path);

/** Of two forms that fit one line, the first counts. */
export const FRAME_FORMS: ReadonlyMap<TraceLanguage, (line: string) => Frame | undefined> = new Map([
  ['python', python],
  ['rust', rust],
  ['node', node],
  ['java', java],
  ['dotnet', dotnet],
  ['ruby', ruby],
  ['php', php],
  ['go', go],
  ['elixir', elixir],
]);
