/** Formats that people write for their servers: Apache's `LogFormat` and nginx's `log_format`. */
import { withoutEscapes } from './access-formats.ts';
import type { LogEntry, LogField } from './log-entry.ts';
import { logTime } from './log-time.ts';
import { headerFields, parametersOf, requestLine, targetOf } from './request-fields.ts';

/** What a format is made of: fixed text, and what is between. */
type Part = { readonly text: string } | { readonly variable: string };

export interface CustomFormat {
  readonly title: string;
  readonly parts: readonly Part[];
}

const MOST_PARTS = 200;
const NGINX = /\$(?:\{(\w{1,80})\}|(\w{1,80}))/g;
const APACHE = /%[<>!\d,]{0,20}(?:\{([^{}]{1,80})\})?(?:\^\w{2}|([A-Za-z%]))/g;

/**
 * A format by its text; undefined for a text without variables of either server. A whole directive (`log_format main '…';`,
 * `LogFormat "…" name`) is taken too.
 */
export function customFormat(text: string): CustomFormat | undefined {
  const plain = directive(text) ?? text;
  const isApache = /%[<>!\d,]{0,20}(?:\{|[a-zA-Z])/.test(plain) && !/\$\w/.test(plain);
  const parts = partsOf(plain, isApache ? APACHE : NGINX, isApache);
  const variables = parts.filter((part) => 'variable' in part).length;
  return variables === 0 || parts.length > MOST_PARTS ? undefined : { title: 'custom format', parts };
}

/** The text of a directive with its quotes undone; of nginx it may be written in several. */
function directive(text: string): string | undefined {
  const nginx = /^\s{0,40}log_format\s{1,40}\S{1,80}\s{1,40}(?:escape=\w{1,10}\s{1,40})?(.{1,8192})$/s.exec(text)?.[1];
  if (nginx !== undefined)
    return [...nginx.matchAll(/'([^']{0,4096})'|"([^"]{0,4096})"/g)].map(([, a, b]) => a ?? b ?? '').join('');
  return /^\s{0,40}(?:LogFormat|CustomLog\s{1,9}\S{1,400})\s{1,40}"((?:[^"\\]|\\.){1,8192})"/i
    .exec(text)?.[1]
    ?.replaceAll('\\"', '"');
}

function partsOf(text: string, pattern: RegExp, isApache: boolean): Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (const match of text.matchAll(pattern)) {
    if (match.index > from) parts.push({ text: text.slice(from, match.index) });
    const [whole, inner, letter] = match;
    if (whole === '%%') parts.push({ text: '%' });
    else
      parts.push({
        variable: isApache ? `%${inner === undefined ? '' : `{${inner}}`}${letter ?? ''}` : `$${inner ?? letter}`,
      });
    from = match.index + whole.length;
  }
  if (from < text.length) parts.push({ text: text.slice(from) });
  return parts;
}

/** A line of this format; undefined where its fixed texts do not be in it in this order. */
export function customEntry(line: string, { title, parts }: CustomFormat): LogEntry | undefined {
  const values = valuesIn(line, parts);
  if (values === undefined) return undefined;
  const entry: { -readonly [K in keyof LogEntry]: LogEntry[K] } & { fields: LogField[] } = {
    format: title,
    fields: [],
    message: '',
  };
  for (const [variable, value] of values) addVariable(entry, variable, withoutEscapes(value));
  return entry;
}

function valuesIn(line: string, parts: readonly Part[]): (readonly [string, string])[] | undefined {
  const values: [string, string][] = [];
  let at = 0;
  for (const [i, part] of parts.entries()) {
    if ('text' in part) {
      if (!line.startsWith(part.text, at)) return undefined;
      at += part.text.length;
      continue;
    }
    const end = endOf(line, at, parts[i + 1]);
    if (end < 0) return undefined;
    values.push([part.variable, line.slice(at, end)]);
    at = end;
  }
  return at >= line.length ? values : undefined;
}

/** Where the text behind a variable begins. A quote that is escaped does not end it. */
function endOf(line: string, from: number, next: Part | undefined): number {
  if (next === undefined) return line.length;
  if ('variable' in next) return from;
  let end = line.indexOf(next.text, from);
  // An escaped quote ends nothing, nor does the space between the parts of a cookie.
  while (
    end > 0 &&
    (line[end - 1] === '\\' ? next.text.startsWith('"') : line[end - 1] === ';' && next.text.startsWith(' '))
  )
    end = line.indexOf(next.text, end + 1);
  return end;
}

type Making = { -readonly [K in keyof LogEntry]: LogEntry[K] } & { fields: LogField[] };

function addVariable(entry: Making, variable: string, value: string): void {
  if (value === '' || value === '-') return;
  const request = /^(?:\$request|%r)$/.test(variable) ? requestLine(value) : undefined;
  if (request !== undefined) {
    if (request.method !== undefined) entry.method = request.method;
    if (request.path !== undefined) entry.path = request.path;
    entry.fields.push(...request.fields);
  } else if (/^\$(?:time_local|time_iso8601|msec)$|^%(?:\{.{1,80}\})?t$/.test(variable))
    entry.time ??= logTime(value.replace(/^\[|\]$/g, ''));
  else if (/^(?:\$request_method|%m)$/.test(variable)) entry.method = value;
  else if (/^\$(?:request_uri|uri|document_uri)$|^%U$/.test(variable)) {
    const target = targetOf(value);
    entry.path ??= target.path ?? value;
    entry.fields.push(...target.fields);
  } else entry.fields.push(...fieldsOf(variable, value));
}

function fieldsOf(variable: string, value: string): LogField[] {
  const header =
    /^\$(?:http|sent_http|upstream_http)_(\w{1,80})$/.exec(variable)?.[1]?.replaceAll('_', '-') ??
    /^%\{(.{1,80})\}[io]$/.exec(variable)?.[1];
  if (header !== undefined) return headerFields(header, value);
  const cookie = /^\$cookie_(\w{1,80})$/.exec(variable)?.[1] ?? /^%\{(.{1,80})\}C$/.exec(variable)?.[1];
  if (cookie !== undefined) return [{ part: 'cookie', name: cookie, value }];
  const parameter = /^\$arg_(\w{1,80})$/.exec(variable)?.[1];
  if (parameter !== undefined) return [{ part: 'query', name: parameter, value }];
  if (/^\$(?:args|query_string)$|^%q$/.test(variable)) return parametersOf(value.replace(/^\?/, ''), 'query');
  if (variable === '$request_body') return parametersOf(value, 'body');
  if (/^(?:\$remote_user|%u)$/.test(variable)) return [{ part: 'user', name: 'user', value }];
  return [];
}
