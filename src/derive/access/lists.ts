/** The lists of an identity: which objects they have, and whether all of their pages were read. */
import type { Exchange } from '../../model/exchange.ts';
import { isRecord } from '../../parse/record.ts';
import { remembered } from '../../parse/remembered.ts';
import { splitWords } from '../../parse/words.ts';
import { isSuccess, jsonOf } from '../page.ts';
import { pathOf } from '../place.ts';
import { type Access, callerIn } from './access.ts';
import { kindOf } from './likeness.ts';
import { nextPage } from './next-page.ts';
import { narrowedByOwner } from './owner-filters.ts';
import { containerWord } from './relation.ts';

/** An item of a list. */
type Item = Readonly<Record<string, unknown>>;

export interface Lists {
  /** Whether a list of the identity has an item with this ID that is of the same kind as the object. */
  has(name: string, id: string, object: unknown): boolean;
  /** Responses of the identity that give the ID, without those of the object itself; reads first, then what made the object. */
  giving(name: string, id: string, path: string): readonly Exchange[];
  /** Successful responses of the identity at a path. */
  at(name: string, path: string): readonly Exchange[];
  /** Whether pages of the list at this path were left unread. */
  isCut(name: string, path: string): boolean;
  items(name: string): readonly unknown[];
  /** Folders and the like that the identity lists: `folder 7`. */
  containers(name: string): readonly string[];
}

const MOST_ITEMS = 5000;

/** Of responses that an identity may call its own: operations without an ID, and those below an ID of its own. */
export function listsOf(access: Access, exchanges: readonly Exchange[]): Lists {
  const foreign = new Set(
    access.rows.flatMap(({ values, listedBy, seen }) =>
      values.length === 0
        ? access.identities.flatMap((name) => narrowedByOwner(seen.filter((each) => callerIn(each) === name)))
        : seen.filter((exchange) => !listedBy.includes(callerIn(exchange))),
    ),
  );
  const own = new Map(access.identities.map((name) => [name, [] as Exchange[]]));
  for (const exchange of exchanges) {
    const name = callerIn(exchange);
    const isOwn = exchange.request.method === 'GET' || access.made.has(exchange);
    if (isOwn && isSuccess(exchange) && !foreign.has(exchange)) own.get(name)?.push(exchange);
  }
  const pagesAt = (name: string, path: string): readonly Exchange[] =>
    (own.get(name) ?? []).filter((exchange) => pathOf(exchange) === path);
  const itemsById = remembered((name) => indexOf(own.get(name) ?? []));
  return {
    has: (name, id, object) =>
      itemsById(name)
        .get(id)
        ?.some((item) => isAlike(item, object)) === true,
    giving: (name, id, path) =>
      (own.get(name) ?? [])
        .filter((exchange) => pathOf(exchange) !== path && givesId(exchange, id))
        .toSorted((one, other) => Number(access.made.has(one)) - Number(access.made.has(other))),
    at: pagesAt,
    isCut(name, path) {
      const pages = pagesAt(name, path);
      const urls = new Set(pages.map(({ request }) => request.url));
      return pages.map(nextPage).some((next) => next !== undefined && !urls.has(next));
    },
    containers: (name) => (own.get(name) ?? []).flatMap(containersIn),
    items: (name) => (own.get(name) ?? []).flatMap((exchange) => recordsIn(jsonOf(exchange))).slice(0, MOST_ITEMS),
  };
}

function indexOf(exchanges: readonly Exchange[]): ReadonlyMap<string, readonly Item[]> {
  const byId = new Map<string, Item[]>();
  let left = MOST_ITEMS;
  for (const record of exchanges.flatMap((exchange) => recordsIn(jsonOf(exchange)))) {
    left -= 1;
    if (left < 0) break;
    for (const id of idsIn(record)) byId.set(id, [...(byId.get(id) ?? []), record]);
  }
  return byId;
}

const MOST_ENVELOPES = 2;

/** Records in lists, also where a list is a member of the response, or of an object in it. */
function recordsIn(value: unknown, envelopes = MOST_ENVELOPES): Record<string, unknown>[] {
  if (Array.isArray(value)) return value.slice(0, MOST_ITEMS).filter(isRecord);
  if (!isRecord(value) || envelopes < 0) return [];
  return Object.values(value).flatMap((member) => recordsIn(member, envelopes - 1));
}

function containersIn(exchange: Exchange): string[] {
  const word = containerWord(pathOf(exchange).replace(/\/$/, '').split('/').at(-1) ?? '');
  return word === undefined
    ? []
    : recordsIn(jsonOf(exchange)).flatMap((item) => idsIn(item).map((id) => `${word} ${id}`));
}

/** Whether a response has a list with an item of this ID. */
export const hasItem = (exchange: Exchange, id: string): boolean =>
  recordsIn(jsonOf(exchange)).some((record) => idsIn(record).includes(id));

/** Items of the lists in a response. */
export const itemsIn = (exchange: Exchange): readonly Record<string, unknown>[] => recordsIn(jsonOf(exchange));

const OWN_IDS = ['id', '_id', 'uuid', 'guid', 'pk', 'slug'];

/** The IDs that an item has of its own. */
export const idsIn = (record: Item): string[] =>
  OWN_IDS.flatMap((name) => (['string', 'number'].includes(typeof record[name]) ? [String(record[name])] : []));

/**
 * An item of a list has fewer members than the object, and is the same thing where at least half of its names are the object's and most of what they share
 * is equal: a plan and a note may both have the ID 2.
 */
function isAlike(item: Item, object: unknown): boolean {
  const [record] = isRecord(object) && isRecord(object['data']) ? [object['data']] : [object];
  if (!isRecord(record)) return false;
  const names = Object.keys(item);
  const common = names.filter((name) => name in record);
  if (common.length * 2 < names.length) return false;
  const comparable = common.filter(
    (name) => kindOf(name) === 'plain' && isScalar(item[name]) && isScalar(record[name]),
  );
  const equal = comparable.filter((name) => item[name] === record[name]);
  return comparable.length === 0 ? common.length === names.length : equal.length * 2 >= comparable.length;
}

const isScalar = (value: unknown): boolean => value === null || typeof value !== 'object';

/** Whether an ID is the value of a member that is named like one, at any depth. */
export function givesId(exchange: Exchange, id: string): boolean {
  if (!exchange.response.body.includes(id)) return false;
  const open: unknown[] = [jsonOf(exchange)];
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    if (Array.isArray(value)) open.push(...value.slice(0, MOST_ITEMS));
    else if (isRecord(value)) {
      for (const [name, member] of Object.entries(value)) {
        if (typeof member === 'object' && member !== null) open.push(member);
        else if (namesId(name.slice(0, 80), String(member), id)) return true;
      }
    } else if ((typeof value === 'string' || typeof value === 'number') && String(value) === id) return true;
  }
  return false;
}

/** A member that is named like an ID and has this one, or a link whose last segment it is. */
function namesId(name: string, text: string, id: string): boolean {
  if (LINKS.test(name)) return text.split(/[?#]/, 1)[0]?.endsWith(`/${id}`) === true;
  return text === id && kindOf(name) !== 'viewer' && (kindOf(name) === 'id' || isIdName(name) || OTHER_IDS.test(name));
}

const isIdName = (name: string): boolean => ['id', 'uuid', 'guid'].includes(splitWords(name).at(-1) ?? '');

const OTHER_IDS = /^(?:title|book_?title|owner|.{0,40}(?:code|number|key|reference|ref|slug|name))$/i;
const LINKS = /^(?:href|self|url|link|@id)$/;
