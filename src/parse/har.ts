/** HTTP Archive 1.2 (w3c.github.io/web-performance/specs/HAR): recorded requests and responses, read as far as they are there. */

import type { HeaderLine } from './header-lines.ts';
import { parseJson } from './json.ts';
import { isRecord } from './record.ts';

/** One body of an entry, decoded where it is in base64. */
export interface HarBody {
  readonly text: string;
  /** As the archive says it; may be empty. */
  readonly mediaType: string;
}

/** One side of an entry. */
export interface HarMessage {
  readonly headers: readonly HeaderLine[];
  /** Names and values of the list of cookies, which some programs write in place of the headers. */
  readonly cookies: readonly (readonly [name: string, value: string])[];
  readonly body?: HarBody;
}

export interface HarEntry {
  /** Index in `log.entries`: its pointer is `/log/entries/<index>`. */
  readonly index: number;
  readonly method: string;
  readonly url: string;
  /** 0 where there was no response. */
  readonly status: number;
  readonly request: HarMessage;
  readonly response: HarMessage;
}

export type HarReading =
  | { readonly ok: true; readonly entries: readonly HarEntry[]; readonly unread: number }
  /** Line and column from 1; `why` holds nothing of the text. */
  | { readonly ok: false; readonly line: number; readonly column: number; readonly why: string };

const MAX_LENGTH = 400_000_000;
const MAX_DEPTH = 60;
/** An entry has some fifty. */
const MAX_VALUES = 5_000_000;

/** Never throws. `unread` counts entries that have no request with a method and a URL. */
export function parseHar(text: string): HarReading {
  const parsed = parseJson(text, { maxLength: MAX_LENGTH, maxDepth: MAX_DEPTH, maxValues: MAX_VALUES });
  if (!parsed.ok) return parsed;
  const entries = recordOf(recordOf(parsed.value)['log'])['entries'];
  if (!Array.isArray(entries)) return { ok: false, line: 1, column: 1, why: 'it has no list `log.entries`' };
  const read = entries.flatMap((entry: unknown, index) => harEntry(recordOf(entry), index) ?? []);
  return { ok: true, entries: read, unread: entries.length - read.length };
}

type Json = Readonly<Record<string, unknown>>;

const recordOf = (value: unknown): Json => (isRecord(value) ? value : {});

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** One entry of a parsed archive; undefined for one without a method and a URL. */
export function harEntry(entry: Readonly<Record<string, unknown>>, index: number): HarEntry | undefined {
  const [request, response] = [recordOf(entry['request']), recordOf(entry['response'])];
  const [method, url] = [textOf(request['method']), textOf(request['url'])];
  if (method === '' || url === '') return undefined;
  const { status } = response;
  return {
    index,
    method,
    url,
    status: typeof status === 'number' ? status : 0,
    request: messageOf(request, postedBody(recordOf(request['postData']))),
    response: messageOf(response, contentBody(recordOf(response['content']))),
  };
}

const messageOf = ({ headers, cookies }: Json, body: HarBody | undefined): HarMessage => ({
  headers: pairsOf(headers),
  cookies: pairsOf(cookies),
  ...(body !== undefined && { body }),
});

const pairsOf = (pairs: unknown): HeaderLine[] =>
  Array.isArray(pairs)
    ? pairs.flatMap((pair: unknown): HeaderLine[] => {
        const { name, value } = recordOf(pair);
        return typeof name === 'string' && typeof value === 'string' ? [[name, value]] : [];
      })
    : [];

/** `postData.text`, or its `params` as a form. */
function postedBody({ text, params, mimeType }: Json): HarBody | undefined {
  if (typeof text === 'string') return { text, mediaType: textOf(mimeType) };
  if (!Array.isArray(params)) return undefined;
  const pairs = params.map((param: unknown) => {
    const { name, value } = recordOf(param);
    return `${textOf(name)}=${textOf(value)}`;
  });
  return { text: pairs.join('&'), mediaType: textOf(mimeType) };
}

function contentBody({ text, encoding, mimeType }: Json): HarBody | undefined {
  if (typeof text !== 'string' || text === '') return undefined;
  const decoded = encoding === 'base64' ? Buffer.from(text, 'base64').toString('utf8') : text;
  return { text: decoded, mediaType: textOf(mimeType) };
}
