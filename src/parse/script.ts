import { type ScriptString, scriptStrings } from './script-strings.ts';

/** A URL that a script names. */
export interface ScriptUrl {
  /** As written, unresolved: `/x`, `./x`, `../x`, `//host/x`, absolute, or `x` where a call fetches it; each `${…}` of a template is `{}`. */
  readonly url: string;
  /** Upper case; undefined where the script does not say it. */
  readonly method: string | undefined;
  /** What it is an argument of: `fetch`, `open`, `import`, `axios`, the verb (`post`) of any other client; undefined: a plain string. */
  readonly call: string | undefined;
  /** True when the script adds to it (a template's expression, a plus sign): the URL is not whole. */
  readonly partial: boolean;
  /** UTF-16 units from the start of the text. */
  readonly offset: number;
}

const MAX_LENGTH = 8 * 1024 * 1024;
const MAX_URLS = 2000;
const MAX_URL = 2048;
/** How far round a string its call is looked for. */
const WINDOW = 400;

const PATH = /^(?:https?:\/\/[\w.-]|\/\/[\w-]{1,63}\.[\w.-]|\.{0,2}\/[\w.~%{@:-])[^\s<>"'`\\^|*]{0,2047}$/;
/** Relative to the page, and distinguished from other words only by the call that it is given to. */
const RELATIVE = /^[A-Za-z_][\w.~%@-]{0,60}(?:\/[\w.~%{}@-]{1,60}){0,12}\/?(?:\?[\w.~%{}@=&-]{0,300})?$/;
/** Where clients put their base: `join(base, "api/v2")`. */
const OF_API = /^(?:api|rest)(?:\/[\w.~%@-]{1,60}){1,12}\/?$/;
const FETCHES = /(?:(?:^|[^\w$])(?:fetch|axios)\(|\.open\(["'`][A-Za-z]{3,10}["'`], ?)$/;
const VERBS = new Set(['get', 'head', 'post', 'put', 'patch', 'delete', 'options']);

const looksLikePath = (text: string): boolean => text.length <= MAX_URL && PATH.test(text);

/** `.open('POST', ` before the URL of an XMLHttpRequest. */
const OPEN = /\.open\s{0,8}\(\s{0,8}["'`]([A-Za-z]{3,10})["'`]\s{0,8},\s{0,8}$/;
const URL_KEY = /(?:^|[^\w$])["']?url["']?\s{0,8}:\s{0,8}$/;
const METHOD_KEY = /(?:^|[^\w$])["']?(?:method|type)["']?\s{0,8}:\s{0,8}["'`]([A-Za-z]{3,10})["'`]/;

/** From `from` to where the bracket round it closes, at most WINDOW units. */
function restOfGroup(text: string, from: number): string {
  let depth = 0;
  const limit = Math.min(text.length, from + WINDOW);
  for (let at = from; at < limit; at++) {
    const char = text[at] ?? '';
    if ('([{'.includes(char)) depth++;
    else if (')]}'.includes(char) && --depth < 0) return text.slice(from, at);
  }
  return text.slice(from, limit);
}

const upper = (method: string | undefined): string | undefined => method?.toUpperCase();

const isNameChar = (char: string): boolean => /^[\w$]$/.test(char);

/** The name before `(`, where the string is the first argument: `axios.post(` → post. */
function calledName(head: string): string | undefined {
  const open = head.trimEnd();
  if (!open.endsWith('(')) return undefined;
  const before = open.slice(0, -1).trimEnd();
  let start = before.length;
  while (start > 0 && isNameChar(before[start - 1] ?? '')) start--;
  return start === before.length ? undefined : before.slice(start);
}

const isFetched = (text: string, { start, value }: ScriptString): boolean =>
  /[(, ]/.test(text.charAt(start - 1)) &&
  FETCHES.test(text.slice(Math.max(0, start - 30), start)) &&
  RELATIVE.test(value.slice(0, MAX_URL));

/** A path of an API by its first word: whole, and no module. */
const isOfApi = (text: string, string: ScriptString): boolean =>
  OF_API.test(string.value.slice(0, MAX_URL)) &&
  !string.template &&
  !isJoined(text, string) &&
  !/\b(?:from|import|require\()\s{0,8}$/.test(text.slice(Math.max(0, string.start - 20), string.start));

type Call = Pick<ScriptUrl, 'call' | 'method'>;

/** `{ url: '/x', method: 'post' }`: the method is before or after, in the same braces. */
function objectCall(text: string, { start, end }: ScriptString): Call {
  const head = text.slice(Math.max(0, start - WINDOW), start);
  const around = `${head.slice(head.lastIndexOf('{') + 1)}${restOfGroup(text, end)}`;
  return { call: undefined, method: upper(METHOD_KEY.exec(around)?.[1]) };
}

function readCall(text: string, string: ScriptString): Call {
  const head = text.slice(Math.max(0, string.start - 100), string.start);
  const open = OPEN.exec(head);
  if (open) return { call: 'open', method: upper(open[1]) };
  if (URL_KEY.test(head)) return objectCall(text, string);
  const name = calledName(head);
  if (name === undefined) return { call: undefined, method: undefined };
  if (VERBS.has(name.toLowerCase())) return { call: name.toLowerCase(), method: upper(name) };
  if (name === 'import' || name === 'require') return { call: 'import', method: 'GET' };
  const rest = restOfGroup(text, string.end);
  const method = upper(METHOD_KEY.exec(rest)?.[1]);
  // Without options fetch and axios ask with GET; with options that are a variable the method is unknown.
  if (name === 'fetch' || name === 'axios')
    return { call: name, method: method ?? (rest.trim() === '' ? 'GET' : undefined) };
  return { call: undefined, method };
}

const isJoined = (text: string, { start, end }: ScriptString): boolean =>
  text
    .slice(end, end + 20)
    .trimStart()
    .startsWith('+') ||
  text
    .slice(Math.max(0, start - 20), start)
    .trimEnd()
    .endsWith('+');

/** In order, each pair of method and URL once, at most 2,000. Reads text alone: names that are put together from parts are not seen. */
export function scriptUrls(script: string): ScriptUrl[] {
  const text = script.slice(0, MAX_LENGTH);
  const found = new Map<string, ScriptUrl>();
  for (const string of scriptStrings(text)) {
    if (found.size >= MAX_URLS) break;
    if (!looksLikePath(string.value) && !isFetched(text, string) && !isOfApi(text, string)) continue;
    const { call, method } = readCall(text, string);
    const key = `${method ?? ''} ${string.value}`;
    if (found.has(key)) continue;
    const partial = string.template || isJoined(text, string);
    found.set(key, { url: string.value, method, call, partial, offset: string.start });
  }
  return [...found.values()];
}
