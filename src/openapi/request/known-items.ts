import { isRecord } from '../../parse/record.ts';
import type { JsonRecord } from '../schema/schema-node.ts';

/** Names under which responses wrap their lists, as the usual frameworks do. */
const WRAPPERS = [
  'items',
  'data',
  'results',
  'content',
  'records',
  'rows',
  'list',
  'values',
  'entries',
  'member',
  'hydra:member',
  'edges',
  'nodes',
];

/** Names of objects that hold the whole response. */
const ENVELOPES = ['data', 'result', 'results', 'response', 'payload', 'body', 'content'];

const MOST_ENVELOPES = 3;

/** The items of a list response: the list itself, the one in its wrapper, or the response where it is one item with an id, as of a POST. */
export function itemsOf(value: unknown, name: string): readonly unknown[] {
  const list = listIn(value, name, MOST_ENVELOPES);
  if (list !== undefined) return list.map(nodeOf);
  if (!isRecord(value)) return [];
  return [isRecord(value['data']) ? value['data'] : value];
}

/** `{ "data": { "items": [] } }` has its list in two of them. */
function listIn(value: unknown, name: string, envelopes: number): readonly unknown[] | undefined {
  if (Array.isArray(value)) return value;
  if (!isRecord(value)) return undefined;
  const inside = isRecord(value['_embedded']) ? value['_embedded'] : value;
  const found = listNamed(inside, name) ?? recordsById(inside);
  if (found !== undefined || envelopes === 0) return found;
  for (const each of [name, ...ENVELOPES]) {
    const list = isRecord(inside[each]) ? listIn(inside[each], name, envelopes - 1) : undefined;
    if (list !== undefined) return list;
  }
  return undefined;
}

/** The list under the name of the collection or of a wrapper, or the only one; a record with an ID of its own has lists that are parts of it. */
function listNamed(record: JsonRecord, name: string): readonly unknown[] | undefined {
  const lists = Object.entries(record).filter((member): member is [string, unknown[]] => Array.isArray(member[1]));
  const named = [name, ...WRAPPERS].flatMap((wrapper) => lists.filter(([key]) => key === wrapper)).at(0);
  const only = lists.length === 1 && !hasId(record) ? lists[0] : undefined;
  return (named ?? only)?.[1];
}

const OWN_IDS = ['id', '_id', 'uuid', 'guid'];

const hasId = (record: JsonRecord): boolean => OWN_IDS.some((each) => isIdText(record[each]));

const isIdText = (value: unknown): boolean => typeof value === 'string' || typeof value === 'number';

/** `{ "7": { "id": 7 }, "8": { "id": 8 } }` */
function recordsById(record: JsonRecord): readonly unknown[] | undefined {
  const members = Object.entries(record);
  const isIndex = members.every(
    ([key, value]) => isRecord(value) && OWN_IDS.some((each) => isIdText(value[each]) && String(value[each]) === key),
  );
  return members.length > 0 && isIndex ? members.map(([, value]) => value) : undefined;
}

/** `{ "node": { "id": 7 }, "cursor": "…" }` */
const nodeOf = (item: unknown): unknown => (isRecord(item) && isRecord(item['node']) ? item['node'] : item);

/** The last segment of the link by which an item names itself, where it lies in the collection. */
export function linkedId(item: JsonRecord, collection: string): string | undefined {
  const links = [item['_links'], item['links'], item].filter(isRecord);
  for (const link of links.flatMap((record) => LINKS.map((name) => record[name]))) {
    const text = isRecord(link) ? link['href'] : link;
    const segments = typeof text === 'string' ? pathSegments(text) : [];
    if (segments.at(-2) === collection) return segments.at(-1);
  }
  return undefined;
}

const LINKS = ['self', 'href', 'url', 'link', '@id'];
const MAX_LINK = 2000;

const pathSegments = (link: string): string[] => {
  const url = link.length <= MAX_LINK && URL.canParse(link, 'http://a') ? new URL(link, 'http://a') : undefined;
  return url === undefined ? [] : url.pathname.split('/').filter((segment) => segment !== '');
};
