/** Access and error logs of servers, a pattern each: the first that fits a line reads it. */
import type { LogEntry, LogField } from './log-entry.ts';
import { logTime } from './log-time.ts';
import { headerFields, requestLine, targetOf } from './request-fields.ts';

interface AccessFormat {
  readonly title: string;
  readonly pattern: RegExp;
}

/** Between quotes, with escaped quotes inside. */
const Q = '"((?:[^"\\\\]|\\\\.){0,16384})"';
const named = (name: string): string => `"(?<${name}>(?:[^"\\\\]|\\\\.){0,16384})"`;
const REQUEST = named('request');
const TIME = '\\[(?<time>[^\\]]{10,40})\\]';
const STATUS = '(?:\\d{3}|-)';
/** `host ident user [time] "request" status size`, which most servers begin with. */
const COMMON = `\\S{1,255} \\S{1,64} (?<user>\\S{1,256}) ${TIME} ${REQUEST} ${STATUS} \\S{1,20}`;
const COMBINED = `${COMMON} ${named('referer')} ${named('agent')}`;

const format = (title: string, pattern: string): AccessFormat => ({ title, pattern: new RegExp(`^${pattern}`) });

const FORMATS: readonly AccessFormat[] = [
  format('Traefik access log', `${COMBINED} \\d{1,12} ${Q} ${Q} \\d{1,9}ms$`),
  format('hypercorn access log', `\\[[^\\]]{10,40}\\] \\[\\d{1,10}\\] \\[[A-Z]{4,8}\\] ${COMBINED}`),
  format('combined log format', `(?:\\S{1,255} )?${COMBINED}`),
  format('common log format', `(?:\\S{1,255} )?${COMMON}`),
  format(
    'HAProxy log',
    `\\S{3,60} \\[(?<time>[^\\]]{10,40})\\] \\S{1,100} \\S{1,200} \\S{3,60} ${STATUS} \\S{1,20} \\S{1,4096} \\S{1,4096} \\S{4} \\S{5,60} \\S{3,20} (?:\\{(?<sent>[^}]{0,8192})\\} )?(?:\\{(?<received>[^}]{0,8192})\\} )?${REQUEST}`,
  ),
  format(
    'Envoy access log',
    `\\[(?<time>\\d{4}-\\d\\d-\\d\\dT[^\\]]{8,20})\\] ${REQUEST} \\d{1,3} \\S{1,60} (?:\\S{1,200} ){2,9}?${Q} ${named('agent')}`,
  ),
  format(
    'AWS load balancer log',
    `(?:https?|h2|grpcs?|wss?) (?<time>\\S{20,30}) app/\\S{1,200} \\S{3,60} \\S{1,60} \\S{1,12} \\S{1,12} \\S{1,12} ${STATUS} ${STATUS} \\d{1,12} \\d{1,15} ${REQUEST} ${named('agent')}`,
  ),
  format(
    'AWS load balancer log',
    `(?<time>\\d{4}-\\d\\d-\\d\\dT\\S{8,20}) \\S{1,100} \\S{3,60} \\S{1,60} \\S{1,12} \\S{1,12} \\S{1,12} ${STATUS} ${STATUS} \\d{1,12} \\d{1,15} ${REQUEST}`,
  ),
  format('uvicorn log', `INFO:? {1,9}\\S{3,60}:\\d{1,5} - ${REQUEST} \\d{3}`),
  format('granian access log', `${TIME} \\S{3,60} - ${REQUEST} \\d{3} [\\d.]{1,12}`),
  format('Django development server log', `${TIME} ${REQUEST} \\d{3} \\d{1,12}$`),
  format(
    'actix access log',
    `(?:\\[(?<time>\\S{20,35}) [A-Z]{4,5} {1,2}\\S{1,100}\\] )?\\S{2,60} ${REQUEST} \\d{3} \\d{1,12} ${named('referer')} ${named('agent')} [\\d.]{1,12}`,
  ),
  format(
    'morgan log',
    '(?:\\S{2,60} (?:- )?\\S{1,256} )?(?<plain>[A-Z]{3,10} \\S{1,16384}(?: HTTP/[\\d.]{1,3})?) (?:\\d{3}|-) (?:[\\d.]{1,12} ms - \\S{1,12}|\\S{1,12} - [\\d.-]{1,12} ms)$',
  ),
  format(
    'nginx error log',
    '(?<time>\\d{4}/\\d\\d/\\d\\d \\d\\d:\\d\\d:\\d\\d) \\[[a-z]{3,7}\\] \\d{1,10}#\\d{1,10}: (?<error>.{1,65536})',
  ),
  format(
    'Apache error log',
    '\\[(?<time>[A-Z][a-z]{2} [A-Z][a-z]{2} {1,2}\\d{1,2} [\\d:.]{8,16} \\d{4})\\] \\[[\\w:]{2,40}\\] (?:\\[pid [\\d:tid ]{1,60}\\] )?(?<error>.{1,65536})',
  ),
  format(
    'Rails log',
    '(?:[A-Z], \\[\\S{10,40} #\\d{1,10}\\] {1,3}[A-Z]{4,5} -- : )?(?:\\[[\\w-]{8,64}\\] )?Started (?<verb>[A-Z]{3,7}) "(?<target>[^"]{1,16384})" for \\S{2,60} at (?<time>.{19,30})$',
  ),
  format('quoted request', `\\S{2,255} ${REQUEST} (?<rest>.{0,16384})$`),
];

/** A line of one of these formats; undefined for others. */
export function accessEntry(line: string): LogEntry | undefined {
  for (const { title, pattern } of FORMATS) {
    const groups = pattern.exec(line)?.groups;
    const entry = groups && entryOf(title, groups);
    if (entry !== undefined) return entry;
  }
  return undefined;
}

type Groups = Readonly<Record<string, string | undefined>>;

function entryOf(title: string, groups: Groups): LogEntry | undefined {
  const { time, user, referer, request, plain, verb, target, error, sent, received, rest } = groups;
  const incoming =
    target !== undefined && verb !== undefined
      ? { method: verb, ...targetOf(target) }
      : requestLine(plain ?? withoutEscapes(request ?? ''));
  if (incoming === undefined && (error === undefined || request !== undefined)) return undefined;
  const inError = error === undefined ? undefined : errorFields(error);
  const { method, path, fields = [] } = incoming ?? inError ?? {};
  return {
    format: title,
    ...(time !== undefined && { time: logTime(time) }),
    ...(method !== undefined && { method }),
    ...(path !== undefined && { path }),
    fields: [
      ...fields,
      ...(referer === undefined ? [] : headerFields('Referer', withoutEscapes(referer))),
      ...(user === undefined || user === '-' ? [] : [{ part: 'user' as const, name: 'user', value: user }]),
      ...captured(sent),
      ...captured(received),
    ],
    message: error ?? rest ?? '',
  };
}

/** `…, request: "GET /x HTTP/1.1", upstream: "http://…", referrer: "…"` after the message of an error. */
function errorFields(error: string): { method?: string; path?: string; fields: LogField[] } {
  const incoming = requestLine(withoutEscapes(/, request: "([^"]{1,16384})"/.exec(error)?.[1] ?? ''));
  const referer = /, referr?er: "?([^\s"]{1,16384})/.exec(error)?.[1] ?? '';
  const fields = [...(incoming?.fields ?? []), ...headerFields('Referer', withoutEscapes(referer))];
  return {
    ...(incoming?.method !== undefined && { method: incoming.method }),
    ...(incoming?.path !== undefined && { path: incoming.path }),
    fields,
  };
}

/** What HAProxy captured of headers, whose names it does not write: they are known by their form. */
const captured = (block: string | undefined): LogField[] =>
  (block ?? '').split('|').flatMap((value) => byForm(value.trim()));

/** A value that says itself which header it is. */
export function byForm(value: string): LogField[] {
  if (/^(?:bearer|basic|token|digest|negotiate) \S/i.test(value)) return headerFields('Authorization', value);
  if (/^[\w.-]{1,100}=[^;]{0,4096}; ?(?:path|domain|expires|max-age|httponly|secure|samesite)\b/i.test(value))
    return headerFields('Set-Cookie', value);
  if (/^[\w.-]{1,100}=[^;\s]{1,4096}(?:; ?[\w.-]{1,100}=[^;\s]{0,4096}){0,100}$/.test(value))
    return headerFields('Cookie', value);
  return [];
}

/** nginx writes `\x22`, others `\"`. */
export const withoutEscapes = (text: string): string =>
  text.includes('\\')
    ? text.replace(/\\x([0-9a-fA-F]{2})|\\(["\\/])/g, (_, hex: string | undefined, sign: string) =>
        hex === undefined ? sign : String.fromCharCode(Number.parseInt(hex, 16)),
      )
    : text;
