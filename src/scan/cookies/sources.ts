/** Cookies in the forms in which tools keep or copy them: a HAR, a kept login, a cookie jar, the table of the browser's tools, a copied request. */
import { isRecord } from '../../parse/record.ts';
import type { GivenCookies } from './given.ts';

/** Entries of a HAR, and cookies of all of them, that are read. */
const MOST_ENTRIES = 2000;
const MOST_LINES = 500;

/** Undefined when the text is none of these forms. */
export function cookiesFromSource(text: string): GivenCookies[] | undefined {
  const json = /^\s*[{[]/.test(text) ? jsonIn(text) : undefined;
  return fromHar(json) ?? fromStored(json) ?? fromTable(text) ?? fromCopiedRequest(text);
}

function fromHar(har: unknown): GivenCookies[] | undefined {
  const entries = isRecord(har) && isRecord(har['log']) ? har['log']['entries'] : undefined;
  if (!Array.isArray(entries)) return undefined;
  const read = entries.slice(0, MOST_ENTRIES).filter(isRecord);
  const responses = read.map(({ response }) => headersOf(response, 'set-cookie'));
  const seen = new Set<string>();
  const given = responses.map((lines): GivenCookies => ({ lines: fresh(lines, seen), withAttributes: true }));
  const sent = read.flatMap(({ request }) => headersOf(request, 'cookie').flatMap(pairsOf));
  const names = new Set([...seen].map(nameOf));
  const others = [...new Set(sent)].filter((pair) => !names.has(nameOf(pair))).slice(0, MOST_LINES);
  return [...given, { lines: others, withAttributes: false }].filter(({ lines }) => lines.length > 0);
}

/**
 * Playwright's storage state (`{"cookies": […]}`), and the lists of Puppeteer and of extensions. Their attributes are not the server's words: Playwright
 * writes `Lax` where no SameSite was sent.
 */
function fromStored(json: unknown): GivenCookies[] | undefined {
  const list = isRecord(json) ? json['cookies'] : json;
  if (!Array.isArray(list) || list.length === 0 || !list.every(isStored)) return undefined;
  const lines = list.slice(0, MOST_LINES).map(({ name, value }) => `${name}=${value}`);
  return [{ lines, withAttributes: false }];
}

interface Stored {
  readonly name: string;
  readonly value: string;
}

const isStored = (item: unknown): item is Stored =>
  isRecord(item) &&
  item['name'] !== '' &&
  ['name', 'value', 'domain', 'path'].every((key) => typeof item[key] === 'string');

const nameOf = (line: string): string => line.split('=', 1)[0] ?? '';

/** Lines that no earlier response set. */
function fresh(lines: readonly string[], seen: Set<string>): string[] {
  const left = lines.filter((line) => !seen.has(line) && seen.size < MOST_LINES);
  for (const line of left) seen.add(line);
  return left;
}

/** Playwright and Chromium write several Set-Cookie lines as one value with line breaks. */
function headersOf(message: unknown, wanted: string): string[] {
  const headers = isRecord(message) ? message['headers'] : undefined;
  if (!Array.isArray(headers)) return [];
  return headers
    .filter(isRecord)
    .filter(({ name }) => String(name).toLowerCase() === wanted)
    .flatMap(({ value }) => String(value).split('\n'));
}

const pairsOf = (header: string): string[] =>
  header
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair.includes('='));

/** Netscape's `cookies.txt` (curl, wget, yt-dlp): seven fields. The browser's table: name and value, then seven or more. Neither says all attributes. */
function fromTable(text: string): GivenCookies[] | undefined {
  const rows = text
    .split(/\r?\n/)
    .filter((line) => line.includes('\t') && !/^# /.test(line))
    .slice(0, MOST_LINES)
    .map((line) => line.split('\t'));
  const pairs = rows.flatMap(pairOfRow);
  return pairs.length === 0 ? undefined : [{ lines: pairs, withAttributes: false }];
}

function pairOfRow(fields: readonly string[]): string[] {
  const isJar =
    fields.length === 7 && /^(?:TRUE|FALSE)$/.test(fields[1] ?? '') && /^(?:TRUE|FALSE)$/.test(fields[3] ?? '');
  const [name = '', value = ''] = isJar ? fields.slice(5) : fields;
  const isTable = fields.length >= 5 && fields[0] !== 'Name' && /^\//.test(fields[3] ?? '');
  return (isJar || isTable) && name !== '' ? [`${name}=${value}`] : [];
}

/** "Copy as cURL" and "Copy as fetch": the Cookie header of a request. */
function fromCopiedRequest(text: string): GivenCookies[] | undefined {
  const header = /^\s*curl\s/.test(text)
    ? cookieOfCurl(text)
    : /^\s*(?:await )?fetch\(/.test(text)
      ? cookieOfFetch(text)
      : undefined;
  return header === undefined ? undefined : [{ lines: pairsOf(header), withAttributes: false }];
}

function cookieOfCurl(text: string): string | undefined {
  const [, , value] =
    /(?:-b|--cookie|-H|--header) \$?(['"])(?:cookie: ?)?([^'"]{0,65536})\1/i.exec(onlyCookies(text)) ?? [];
  return value;
}

/** Other headers come first in most requests; what is no cookie is left out so that one search finds it. */
const onlyCookies = (text: string): string =>
  text
    .split(/\\?\r?\n|(?= -[A-Za-z-])/)
    .filter((part) => /^\s*(?:-b|--cookie)\s|^\s*(?:-H|--header) \$?['"]cookie:/i.test(part))
    .join('\n');

function cookieOfFetch(text: string): string | undefined {
  const [, quoted] = /"cookie": ?("[^"\\]{0,65536}")/i.exec(text) ?? [];
  const value = quoted === undefined ? undefined : jsonIn(quoted);
  return typeof value === 'string' ? value : undefined;
}

/** Undefined for what is no JSON. */
function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
