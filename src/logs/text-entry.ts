/** Lines for people: a time, a level, a message in which values are under names, and unknown lines. */
import { jsonEntry } from './json-entry.ts';
import type { LogEntry, LogField } from './log-entry.ts';
import { logTime } from './log-time.ts';
import { headerFields, type LoggedRequest, targetOf, unescaped } from './request-fields.ts';

interface Prefix {
  readonly title: string;
  readonly pattern: RegExp;
}

const WHEN =
  '(?<time>\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d:\\d\\d(?:[.,]\\d{1,9})?(?: ?(?:Z|UTC|[+-]\\d\\d:?\\d\\d))?)';
const LEVEL = '(?:TRACE|DEBUG|INFO|NOTICE|WARN(?:ING)?|ERROR|CRITICAL|FATAL)';

const PREFIXES: readonly Prefix[] = [
  { title: 'Laravel log', pattern: new RegExp(`^\\[${WHEN}\\] [\\w-]{1,40}\\.${LEVEL}: `, 'i') },
  {
    title: 'Spring log',
    pattern: new RegExp(
      `^${WHEN} {1,2}${LEVEL} \\d{1,10} --- (?:\\[[^\\]]{0,200}\\] ?){1,4}[\\w.$\\[\\]/]{1,200} {0,40}: `,
    ),
  },
  { title: 'logback log', pattern: new RegExp(`^${WHEN} \\[[^\\]]{1,200}\\] ${LEVEL} {1,2}[\\w.$]{1,200} - `) },
  { title: 'tracing log', pattern: new RegExp(`^${WHEN} {1,2}${LEVEL} (?=[\\w:{ ]{2,200}[:{])`) },
  { title: 'env_logger log', pattern: new RegExp(`^\\[${WHEN} ${LEVEL} {1,2}[\\w:]{1,200}\\] `) },
  { title: 'Python log', pattern: new RegExp(`^${WHEN} - [\\w.]{1,200} - ${LEVEL} - `) },
  { title: 'Python log', pattern: new RegExp(`^${LEVEL}:[\\w.]{1,200}:`) },
  { title: 'gunicorn log', pattern: new RegExp(`^\\[${WHEN}\\] \\[\\d{1,10}\\] \\[${LEVEL}\\] `) },
  {
    title: 'Rails log',
    pattern: /^[A-Z], \[(?<time>\d{4}-\d\d-\d\dT[\d:.]{8,20}) #\d{1,10}\] {1,3}[A-Z]{4,5} -- (?:\w{1,40})?: /,
  },
  { title: 'text log', pattern: new RegExp(`^\\[?${WHEN}\\]?[ :]{1,4}(?:\\[?${LEVEL}\\]?[ :]{1,4})?`) },
  { title: 'text log', pattern: new RegExp(`^\\[?${LEVEL}\\]?:? {1,9}`) },
];

/** The object at the end of a message, as winston and Laravel write one behind it. */
function trailingFields(message: string): LogEntry | undefined {
  const at = message.indexOf(' {');
  return at < 0 || !message.trimEnd().endsWith('}') ? undefined : jsonEntry(message.slice(at + 1).trimEnd());
}

/** Any line: what is before the message is known by its form. */
export function textEntry(line: string): LogEntry {
  for (const { title, pattern } of PREFIXES) {
    const match = pattern.exec(line);
    if (match) {
      const time = match.groups?.['time'];
      return {
        ...messageEntry(line.slice(match[0].length), title),
        ...(time !== undefined && { time: logTime(time) }),
      };
    }
  }
  return messageEntry(line, 'text');
}

/** A message with what can be read from it: the request, headers, pairs of `key=value`. */
export function messageEntry(message: string, format: string): LogEntry {
  const trailing = trailingFields(message);
  if (trailing !== undefined) return { ...trailing, format, message };
  const request = requestIn(message);
  const headers = headersIn(message);
  const pairs = pairsIn(headers.rest);
  const { time, method = request?.method, path = request?.path } = pairs;
  return {
    format: format === 'text' && pairs.fields.length >= 3 ? 'logfmt' : format,
    ...(time !== undefined && { time }),
    ...(method !== undefined && { method }),
    ...(path !== undefined && { path }),
    fields: [...(request?.fields ?? []), ...headers.fields, ...pairs.fields],
    message,
  };
}

const REQUEST = /\b(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)[ '"]{1,3}((?:\/|https?:\/\/)[^\s"'<>]{0,16384})/;

function requestIn(message: string): LoggedRequest | undefined {
  const [, method, target] = REQUEST.exec(message) ?? [];
  if (method !== undefined && target !== undefined) return { method, ...targetOf(target) };
  const url = /\bhttps?:\/\/[^\s"'<>]{3,16384}/.exec(message)?.[0];
  return url?.includes('?') || url?.includes('@') ? targetOf(url) : undefined;
}

/** `Cookie: a=b; c=d`, `'authorization': 'Bearer …'`, `"x-api-key" => "…"`. */
const HEADER =
  /(?<![\w-])(authorization|proxy-authorization|cookie|set-cookie|x-[a-z-]{2,40}|api-?key|referer)(?![\w-])["']?\s{0,2}(?:=>|[:=])\s{0,2}(["']?)/gi;
const LONGEST_VALUE = 8192;
const MOST_HEADERS = 50;

/** The headers, and the message without them: what is in their values is theirs. */
function headersIn(message: string): { readonly fields: readonly LogField[]; readonly rest: string } {
  const fields: LogField[] = [];
  let rest = '';
  let from = 0;
  for (const match of message.matchAll(HEADER)) {
    if (fields.length >= MOST_HEADERS) break;
    const [whole, name = '', quote = ''] = match;
    if (match.index < from) continue;
    const start = match.index + whole.length;
    const value = quote === '' ? bareValue(name, lineAt(message, start)) : quotedValue(message, start, quote);
    fields.push(...headerFields(name, value));
    rest += message.slice(from, match.index);
    from = start + value.length;
  }
  return { fields, rest: rest + message.slice(from) };
}

const lineAt = (text: string, start: number): string =>
  text.slice(start, start + LONGEST_VALUE).split(/[\n"']/, 1)[0] ?? '';

/** Up to the closing quote; empty where there is none. */
function quotedValue(text: string, start: number, quote: string): string {
  const end = text.slice(start, start + LONGEST_VALUE).indexOf(quote);
  return end < 0 ? '' : text.slice(start, start + end);
}

/** Without quotes a value ends at the comma or the space, but for cookies and what has a scheme. */
function bareValue(name: string, text: string): string {
  if (/cookie$/i.test(name)) return text.split(/[,}]|\s{2}/, 1)[0]?.trim() ?? '';
  return /^(?:(?:bearer|basic|token|digest) )?[^\s,;}]{1,8192}/i.exec(text)?.[0] ?? '';
}

const PAIR = /(?<![\w?&.-])([A-Za-z_][\w.-]{0,60})(?:=|=>|: )(?:"((?:[^"\\]|\\.){0,8192})"|([^\s",;{}()&]{1,8192}))/g;
const MOST_PAIRS = 200;

/** `method=GET path="/x?y=1" status=200` of logfmt, tracing, lograge and Heroku's router; `"k"=>"v"` of Rails' parameters. */
function pairsIn(message: string): { time?: string; method?: string; path?: string; fields: LogField[] } {
  const found: { time?: string; method?: string; path?: string; fields: LogField[] } = { fields: [] };
  const rails = /Parameters: \{/.test(message)
    ? [...message.matchAll(/"([\w.-]{1,60})" ?=> ?"((?:[^"\\]|\\.){0,8192})"/g)]
    : [];
  for (const [, name = '', value = ''] of rails.slice(0, MOST_PAIRS)) found.fields.push({ part: 'body', name, value });
  for (const [, name = '', quoted, bare] of message.matchAll(PAIR)) {
    if (found.fields.length >= MOST_PAIRS) break;
    addPair(found, name, quoted ?? bare ?? '');
  }
  return found;
}

function addPair(
  found: { time?: string; method?: string; path?: string; fields: LogField[] },
  name: string,
  value: string,
): void {
  const last = name.split('.').at(-1) ?? name;
  if (/^(?:ts|time|timestamp)$/.test(name)) found.time ??= logTime(value);
  else if (/^(?:http_)?method$/.test(last) && /^[A-Z]{3,10}$/.test(value)) found.method ??= value;
  else if (/^(?:path|uri|url|target|route)$/.test(last) && /^(?:\/|https?:)/.test(value)) {
    const { path, fields } = targetOf(value);
    if (path !== undefined) found.path ??= path;
    found.fields.push(...fields);
  } else if (!/^https?$/i.test(name)) found.fields.push({ part: 'field', name, value: unescaped(value) });
}
