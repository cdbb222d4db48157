/** Logs in JSON, whatever their members are called: pino, bunyan, winston, Caddy, Traefik, structlog, logback, tracing, journald, lograge. */
import { walkJson } from '../parse/json.ts';
import { byForm } from './access-formats.ts';
import type { LogEntry, LogField } from './log-entry.ts';
import { logTime } from './log-time.ts';
import { headerFields, parametersOf, requestLine, targetOf } from './request-fields.ts';

const LONGEST = 1024 * 1024;
const MOST_VALUES = 2000;

const TIME =
  /^(?:time|timestamp|@timestamp|ts|t|datetime|date|asctime|start_?utc|startlocal|__realtime_timestamp|eventtime)$/i;
const METHOD =
  /^(?:method|verb|requestmethod|request_method|http_method|http\.method|http\.request\.method|cs-method)$/i;
const TARGET =
  /^(?:url|uri|target|path|requestpath|request_path|request_uri|requesturi|raw_?path|fullpath|originalurl|http\.url|http\.target|http\.uri|url\.full|url\.path|cs-uri|href)$/i;
const QUERY = /^(?:query_?string|args|query|http\.query|url\.query|cs-uri-query)$/i;
const MESSAGE =
  /^(?:msg|message|event|text|log|short_message|full_message|exception|stack|stack_trace|error|err|exc_info)$/i;
/** Members whose own members are headers. */
const HEADERS = /^(?:req(?:uest)?|res(?:p|ponse)?|resp)?_?headers?$/i;
/** `request_Authorization`, `downstream_Set-Cookie` of Traefik, `http.request.header.cookie`, `http_cookie` of nginx. */
const HEADER = /^(?:request_|origin_|downstream_|http_|sent_http_|http\.(?:request|response)\.headers?\.)(.{2,60})$/i;

/** The entry of a line of JSON with its message unread; undefined for what is no object. */
export function jsonEntry(line: string): LogEntry | undefined {
  if (!line.startsWith('{') || line.length > LONGEST) return undefined;
  const value = parsed(line);
  if (typeof value !== 'object' || value === null) return undefined;
  const reading = new Reading();
  walkJson(value, (each, pointer, key) => reading.value(each, pointer, key), MOST_VALUES);
  return reading.entry;
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

class Reading {
  readonly #fields: LogField[] = [];
  readonly #messages: string[] = [];
  #time: string | undefined;
  #method: string | undefined;
  #path: string | undefined;

  value(value: unknown, pointer: () => string, key: string | number | undefined): void {
    if (typeof value === 'number' && typeof key === 'string' && TIME.test(key)) this.#time ??= logTime(String(value));
    if (typeof value !== 'string' || value === '') return;
    const names = pointer().split('/').slice(1);
    const name = names.findLast((part) => !/^\d{1,6}$/.test(part)) ?? '';
    const above = names[names.lastIndexOf(name) - 1] ?? '';
    this.#text(value, name, above, names.join('.'));
  }

  #text(value: string, name: string, above: string, path: string): void {
    const header = HEADERS.test(above) ? name : HEADER.exec(name)?.[1]?.replaceAll('_', '-');
    if (header !== undefined) this.#fields.push(...headerFields(header, value));
    else if (TIME.test(name) && names(path) <= 2) this.#time ??= logTime(value);
    else if (METHOD.test(name) && /^[A-Z]{3,10}$/.test(value)) this.#method ??= value;
    else if (TARGET.test(name) && /^(?:\/|https?:)/.test(value)) this.#asked(targetOf(value));
    else if (QUERY.test(name) && value.includes('='))
      this.#fields.push(...parametersOf(value.replace(/^\?/, ''), 'query'));
    else if (/^(?:query|params|queryparams|query_?parameters)$/i.test(above))
      this.#fields.push({ part: 'query', name, value });
    else if (/^(?:body|form|payload|data|post_?data|parameters)$/i.test(above))
      this.#fields.push({ part: 'body', name, value });
    else if (/^cookies?$/i.test(name) || /^set-?cookie$/i.test(name))
      this.#fields.push(...headerFields(name.replace(/s$/, ''), value));
    else if (/^cookies$/i.test(above)) this.#fields.push({ part: 'cookie', name, value });
    else if (/^(?:referr?er|http_referr?er)$/i.test(name)) this.#fields.push(...headerFields('Referer', value));
    else if (/^(?:authorization|proxy-authorization)$/i.test(name)) this.#fields.push(...headerFields(name, value));
    else this.#other(value, name, path);
  }

  #other(value: string, name: string, path: string): void {
    const request = requestLine(value);
    if (request !== undefined) this.#asked(request);
    else if (MESSAGE.test(name)) this.#messages.push(value);
    else {
      const formed = byForm(value);
      this.#fields.push(...(formed.length > 0 ? formed : [{ part: 'field' as const, name: path, value }]));
    }
  }

  #asked({ method, path, fields }: { method?: string; path?: string; fields: readonly LogField[] }): void {
    this.#method ??= method;
    this.#path ??= path;
    this.#fields.push(...fields);
  }

  get entry(): LogEntry {
    const [time, method, path] = [this.#time, this.#method, this.#path];
    return {
      format: 'JSON log',
      ...(time !== undefined && { time }),
      ...(method !== undefined && { method }),
      ...(path !== undefined && { path }),
      fields: this.#fields,
      message: this.#messages.join('\n'),
    };
  }
}

const names = (path: string): number => path.split('.').length;
