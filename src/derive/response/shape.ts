import type { Exchange } from '../../model/exchange.ts';
import { isHtml, isText } from '../../parse/media-type.ts';
import { oncePer } from '../../parse/once-per.ts';
import { remembered } from '../../parse/remembered.ts';
import { headerOf, jsonOf, mediaTypeOf } from '../page.ts';
import { urlOf } from '../place.ts';

/**
 * What a response looks like when all that varies by itself is taken away: status, type, where a redirect goes, and the structure of
 * the body without the echoed path, tokens, times, ids and numbers. Two responses of one shape say the same thing.
 */
export const shapeOf = oncePer((exchange: Exchange): string => makeShape(exchange));

function makeShape(exchange: Exchange): string {
  const location = headerOf(exchange, 'location');
  const target = location === undefined ? '' : ` to ${redirectShape(exchange, location)}`;
  return `${exchange.response.status} ${mediaTypeOf(exchange)?.essence ?? 'untyped'}${target} ${bodyShape(exchange)}`;
}

function bodyShape(exchange: Exchange): string {
  const { body } = exchange.response;
  if (body.trim() === '') return 'empty';
  const json = jsonOf(exchange);
  // The items of a list have the same keys.
  if (json !== undefined) return `json ${skeleton(json, remembered(withoutVariables(exchange)), 0)}`;
  const media = mediaTypeOf(exchange);
  if (isHtml(media) || (media === undefined && /^\s{0,64}<(?:!doctype|html)/i.test(body))) return htmlShape(exchange);
  if (media === undefined || isText(media)) return `text ${textShape(body, withoutVariables(exchange))}`;
  return `binary ${Buffer.from(body.slice(0, 4), 'latin1').toString('hex')}`;
}

/** Where to, without what is carried along: `/login?next=`. */
function redirectShape(exchange: Exchange, location: string): string {
  const base = urlOf(exchange);
  if (!URL.canParse(location, base.href)) return 'nowhere';
  const to = new URL(location, base);
  const names = [...new Set(to.searchParams.keys())].slice(0, 20).join('&');
  const origin = to.host === base.host ? to.protocol : to.origin;
  return `${origin}${withoutVariables(exchange)(to.pathname)}?${names}`;
}

const MAX_DEPTH = 6;
const MAX_KEYS = 60;
const MAX_ITEMS = 5;

/** Sorted keys with the types of their values; a list is recognised by the different things in its first items. */
function skeleton(value: unknown, plain: Plain, depth: number): string {
  if (value === null || typeof value !== 'object') return value === null ? 'null' : typeof value;
  if (depth >= MAX_DEPTH) return '…';
  if (Array.isArray(value)) {
    const items = value.slice(0, MAX_ITEMS).map((item) => skeleton(item, plain, depth + 1));
    return `[${[...new Set(items)].sort().join('|')}]`;
  }
  const members = Object.entries(value)
    .slice(0, MAX_KEYS)
    .map(([key, member]) => `${plain(key)}:${skeleton(member, plain, depth + 1)}`);
  return `{${[...new Set(members)].sort().join(',')}}`;
}

const MAX_HTML = 200_000;
const MAX_TAGS = 300;

/** Opening tags in order, repeats in a row once, and the words of title and first heading. */
function htmlShape(exchange: Exchange): string {
  const body = exchange.response.body.slice(0, MAX_HTML);
  const plain = withoutVariables(exchange);
  const tags: string[] = [];
  for (const [, name = ''] of body.matchAll(/<([a-z][a-z0-9-]{0,30})/gi)) {
    const tag = name.toLowerCase();
    if (tags.at(-1) !== tag) tags.push(tag);
    if (tags.length >= MAX_TAGS) break;
  }
  const heading = (tag: string): string => textShape(textBetween(body, tag), plain);
  return `html ${tags.join(' ')} "${heading('title')}" "${heading('h1')}"`;
}

function textBetween(body: string, tag: string): string {
  const open = body.search(tag === 'h1' ? /<h1[ >]/i : /<title[ >]/i);
  if (open < 0) return '';
  const inside = body.slice(open, open + 400);
  const start = inside.indexOf('>') + 1;
  const end = inside.indexOf('</', start);
  return inside.slice(start, end < 0 ? undefined : end);
}

const MAX_TEXT = 4_000;
const MAX_WORDS = 80;

const textShape = (text: string, plain: Plain): string =>
  plain(text.slice(0, MAX_TEXT))
    .toLowerCase()
    .split(/[^a-z{}]/)
    .filter((word) => word !== '')
    .slice(0, MAX_WORDS)
    .join(' ');

type Plain = (text: string) => string;

/** A shorter text without a digit holds no id and no time. */
const LONGEST_PLAIN = 36;

/** Takes out the request's own path and what changes from response to response. */
function withoutVariables(exchange: Exchange): Plain {
  const echoes = echoesOf(exchange.request.url);
  const least = Math.min(LONGEST_PLAIN, ...echoes.map(({ length }) => length));
  return (text) => {
    if (text.length < least && !/\d/.test(text)) return text;
    let rest = text;
    for (const echo of echoes) rest = rest.replaceAll(echo, '{path}');
    return rest
      .replace(/\d{4}-\d\d-\d\d[T ]\d\d:\d\d[0-9:.,Z+-]{0,20}/g, '{time}')
      .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi, '{id}')
      .replace(/[A-Za-z0-9_+=-]{12,200}/g, (word) => (/\d/.test(word) ? '{id}' : word))
      .replace(/\d{1,40}/g, '#');
  };
}

/** The path as servers send it back, longest first: in full, decoded, by segment. */
function echoesOf(url: string): string[] {
  const { href, pathname } = new URL(url);
  const decoded = safeDecode(pathname);
  const segments = decoded.split('/').filter((segment) => segment.length >= 6);
  const echoes = [href, pathname, decoded, decoded.slice(1), pathname.slice(1), ...segments];
  return [...new Set(echoes)].filter((echo) => echo.length > 3).sort((a, b) => b.length - a.length);
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
