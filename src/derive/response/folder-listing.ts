/** Folders whose content a server lists, by the forms in which servers write such lists. */
import type { Exchange } from '../../model/exchange.ts';
import { oncePer } from '../../parse/once-per.ts';
import { isRecord } from '../../parse/record.ts';
import { htmlOf, isSuccess, jsonOf } from '../page.ts';
import { urlOf } from '../place.ts';

/** Entries that are read of one list. */
const MOST = 1000;
const HEAD = 4000;

/** The names that a response lists of a folder, without those above it; empty where it is no such list. */
export const listedIn = oncePer((exchange: Exchange): readonly string[] => {
  if (!isSuccess(exchange)) return [];
  return [inHtml, inJson, inBucket].map((read) => read(exchange)).find((names) => names.length > 0) ?? [];
});

/** A list names itself in its title or heading: Apache, nginx, lighttpd, Python, serve-index, http-server, Tomcat, Jetty, `serve`. */
const NAMED =
  /<(?:title|h1)[^>]{0,80}>\s{0,20}(?:Index of|Directory listing for|Listing directory|listing of|Directory:|Files within) {0,4}\[?(?:<[^>]{1,200}>\s{0,20})?(?:\/|[\w~.%[-])/i;
/** IIS writes `host - /path/`, and a link to what is above. */
const IIS = /<title>[\w.:-]{1,200} - \//;
const IIS_PARENT = '[To Parent Directory]';
/** Caddy has the path as title, and a template of its own. */
const CADDY = /<a class="up"|id="summary"|<div class="listing"/;

const isNamed = (exchange: Exchange, head: string): boolean =>
  NAMED.test(head) ||
  (IIS.test(head) && head.includes(IIS_PARENT)) ||
  (CADDY.test(head) && /<title>([^<]{1,300})<\/title>/.exec(head)?.[1] === decoded(urlOf(exchange).pathname));

const LONGEST = 100_000;
const LINK = /<a href="[^"<>\n]{1,500}">[^<\n]{1,500}<\/a>/g;

/** Go's FileServer writes links, and nothing else. */
function isOnlyLinks(body: string): boolean {
  if (body.length > LONGEST || !body.includes('<pre>')) return false;
  const rest = body.replace(LINK, '').replace(/<!doctype html>|<meta name="viewport"[^<>]{0,80}>/g, '');
  return /^<pre>\s{0,20000}<\/pre>$/.test(rest.trim());
}

/** Either alone, the words or the links to what is below, is an ordinary page. */
function inHtml(exchange: Exchange): readonly string[] {
  const html = htmlOf(exchange);
  if (html === undefined) return [];
  const { body } = exchange.response;
  if (!isNamed(exchange, body.slice(0, HEAD)) && !isOnlyLinks(body)) return [];
  return html.links.slice(0, MOST).flatMap(({ url }) => nameBelow(url, exchange) ?? []);
}

/** The last part of a link to something in the folder. */
function nameBelow(link: string, exchange: Exchange): string | undefined {
  const { origin, pathname } = urlOf(exchange);
  const folder = `${origin}${pathname.replace(/\/$/, '')}/`;
  const bases = [folder, exchange.request.url];
  const resolved = bases.flatMap((base) => (URL.canParse(link, base) ? [new URL(link, base)] : []));
  const below = resolved.find((url) => url.search === '' && (url.origin + url.pathname).startsWith(folder));
  const name = below && (below.origin + below.pathname).slice(folder.length);
  return name === undefined || name === '' ? undefined : decoded(name);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** nginx with `autoindex_format json`, Caddy when JSON is requested. */
function inJson(exchange: Exchange): readonly string[] {
  const entries = jsonOf(exchange);
  if (!Array.isArray(entries) || entries.length === 0) return [];
  const names = entries
    .slice(0, MOST)
    .flatMap((entry) => (isRecord(entry) && isFile(entry) ? [String(entry['name'])] : []));
  return names.length === Math.min(MOST, entries.length) ? names : [];
}

const isFile = ({
  name,
  type,
  mtime,
  is_dir: isFolder,
  mod_time: changed,
}: Readonly<Record<string, unknown>>): boolean =>
  typeof name === 'string' &&
  ((['file', 'directory', 'other'].includes(String(type)) && typeof mtime === 'string') ||
    (typeof isFolder === 'boolean' && typeof changed === 'string'));

/** The list of a bucket of S3 and of what speaks its protocol. */
function inBucket(exchange: Exchange): readonly string[] {
  const { body } = exchange.response;
  if (!/<ListBucketResult[\s>]/.test(body.slice(0, HEAD))) return [];
  return [...body.slice(0, LONGEST).matchAll(/<Key>([^<]{1,1024})<\/Key>/g)].map(([, key = '']) => key);
}
