import { splitWords } from '../../parse/words.ts';

const WHOLE = new Set([
  'limit',
  'size',
  'count',
  'top',
  'first',
  'take',
  'rows',
  'num',
  'max',
  'n',
  'length',
  'pagesize',
  'perpage',
  'maxresults',
  'itemsperpage',
  'pagelimit',
  'results',
  'batchsize',
  'maxitems',
  'maxrecords',
  'recordsperpage',
]);

/** Whether a parameter says by its name how many items a page has. */
export const isPageSize = (name: string): boolean => WHOLE.has(splitWords(name).join(''));

const POSITION = new Set([
  'page',
  'pagenumber',
  'pageno',
  'pageindex',
  'currentpage',
  'offset',
  'skip',
  'start',
  'startindex',
  'from',
]);

/** Whether a parameter says by its name how many items a page has, or where it begins. */
export const isPaging = (name: string): boolean => isPageSize(name) || POSITION.has(splitWords(name).join(''));

/** Items of the longest list of a response, at its top or one level below; undefined when it has none. */
export function countOfItems(body: unknown): number | undefined {
  if (Array.isArray(body)) return body.length;
  if (typeof body !== 'object' || body === null) return undefined;
  const lengths = Object.values(body).flatMap((value): number[] => (Array.isArray(value) ? [value.length] : []));
  return lengths.length === 0 ? undefined : Math.max(...lengths);
}
