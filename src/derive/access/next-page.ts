import type { Exchange } from '../../model/exchange.ts';
import { parseLinks } from '../../parse/link-header.ts';
import { isRecord } from '../../parse/record.ts';
import { headerListOf, jsonOf } from '../page.ts';
import { urlOf } from '../place.ts';

/** The URL of the next page of a list, as the response names it or counts it; undefined on the last page, and where it would be another path. */
export function nextPage(exchange: Exchange): string | undefined {
  const here = urlOf(exchange);
  const named = linkedPage(exchange) ?? namedPage(jsonOf(exchange));
  const next = named === undefined ? countedPage(exchange) : resolved(named, here);
  const isPage = next !== undefined && next.origin === here.origin && next.pathname === here.pathname;
  return isPage && next.search !== here.search ? next.href : undefined;
}

const resolved = (url: string, base: URL): URL | undefined =>
  URL.canParse(url, base.href) ? new URL(url, base) : undefined;

const linkedPage = (exchange: Exchange): string | undefined =>
  parseLinks(headerListOf(exchange, 'link') ?? '').find(({ rel }) => rel.includes('next'))?.target;

/** Objects that link the other pages. */
const PAGING = ['links', '_links', 'paging', 'pagination', 'meta', 'page', 'page_info', 'pageInfo'];

const NEXT = [
  'next',
  'next_page_url',
  'nextPageUrl',
  'next_url',
  'nextUrl',
  'nextLink',
  '@odata.nextLink',
  'next_href',
];

/** Parameters that take the cursor which a response gives under another name. */
const CURSORS: Readonly<Record<string, string>> = {
  next_cursor: 'cursor',
  nextCursor: 'cursor',
  next_page_token: 'page_token',
  nextPageToken: 'pageToken',
  end_cursor: 'after',
  endCursor: 'after',
};

function namedPage(value: unknown): string | undefined {
  for (const record of pagingIn(value)) {
    for (const name of NEXT) {
      const next = record[name];
      const text = isRecord(next) ? next['href'] : next;
      if (typeof text === 'string' && /^(?:https?:\/\/|\/|\?)/i.test(text)) return text;
    }
    for (const [name, parameter] of Object.entries(CURSORS)) {
      const cursor = record[name];
      if (typeof cursor === 'string' && cursor !== '') return `?${parameter}=${encodeURIComponent(cursor)}`;
    }
  }
  return undefined;
}

/** The response itself, and the objects in it that are about pages. */
function pagingIn(value: unknown): readonly Record<string, unknown>[] {
  if (!isRecord(value)) return [];
  const inside = PAGING.map((name) => value[name]).filter(isRecord);
  return [value, ...inside, ...inside.map((record) => record['links']).filter(isRecord)];
}

/** `{ "page": 1, "pages": 3 }`, and `{ "offset": 0, "limit": 20, "total": 47 }`. */
function countedPage(exchange: Exchange): URL | undefined {
  const records = pagingIn(jsonOf(exchange));
  const numberIn = (...names: readonly string[]): number | undefined =>
    records.flatMap((record) => names.map((name) => record[name])).find((each) => typeof each === 'number');
  const [page, pages] = [
    numberIn('page', 'current_page', 'currentPage', 'number'),
    numberIn('pages', 'total_pages', 'totalPages', 'last_page', 'lastPage', 'page_count'),
  ];
  const to = (name: string, value: number): URL => {
    const next = new URL(urlOf(exchange));
    next.searchParams.set(name, String(value));
    return next;
  };
  if (page !== undefined && pages !== undefined) return page < pages ? to('page', page + 1) : undefined;
  const [offset, limit, total] = [
    numberIn('offset', 'skip'),
    numberIn('limit'),
    numberIn('total', 'count', 'total_count'),
  ];
  if (offset === undefined || limit === undefined || limit < 1 || total === undefined) return undefined;
  const name = records.some((record) => 'skip' in record) ? 'skip' : 'offset';
  return offset + limit < total ? to(name, offset + limit) : undefined;
}
