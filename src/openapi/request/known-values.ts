import { isRecord } from '../../parse/record.ts';
import { splitWords } from '../../parse/words.ts';
import type { ApiDocument, DocumentedOperation, Parameter } from '../document.ts';
import type { JsonRecord } from '../schema/schema-node.ts';

/** A successful answer of an operation, as JSON; anything else gives nothing. */
export interface Answered {
  readonly operation: DocumentedOperation;
  readonly value: unknown;
}

/** Finds a value for a path parameter. */
export type KnownValues = (parameter: Parameter, operation: DocumentedOperation) => string | undefined;

/** All that answers give for a path parameter, in the order of the answers, each once. */
export type ListedValues = (parameter: Parameter, operation: DocumentedOperation) => readonly string[];

/**
 * Ids out of earlier answers for the path parameters of later operations: `GET /users` with `[{"id": 7}]` gives 7 to `/users/{id}`,
 * `/users/{userId}` and `/users/{user_id}/posts`. Where the document has no list at the path before the parameter, a list of the same name
 * elsewhere counts. The first value in the order of the answers is taken.
 */
export function knownValues(document: ApiDocument, answers: readonly Answered[]): KnownValues {
  const itemsFor = itemsOfAnswers(document, answers, MOST_ITEMS);
  return ({ name }, operation) => {
    const found = itemsFor(name, operation);
    return found && firstId(found.items, propertiesFor(name, found.collection));
  };
}

/** The same for every item of the answers, up to a thousand. */
export function listedValues(document: ApiDocument, answers: readonly Answered[]): ListedValues {
  const itemsFor = itemsOfAnswers(document, answers, MOST_LISTED);
  return ({ name }, operation) => {
    const found = itemsFor(name, operation);
    const properties = found && propertiesFor(name, found.collection);
    return [...new Set(found?.items.flatMap((item) => idOf(item, properties ?? []) ?? []))];
  };
}

type ItemsFor = (
  parameter: string,
  operation: DocumentedOperation,
) => { readonly items: readonly unknown[]; readonly collection: string } | undefined;

/** The items that answers have for the collection before a parameter. */
function itemsOfAnswers(document: ApiDocument, answers: readonly Answered[], most: number): ItemsFor {
  const byPath = new Map<string, unknown[]>();
  const byName = new Map<string, unknown[]>();
  for (const { operation, value } of answers.slice(0, MOST_ANSWERS)) {
    const path = skeleton(operation.path);
    const name = lastName(path);
    if (name === undefined) continue;
    const items = itemsOf(value, name).slice(0, most);
    byPath.set(path, [...(byPath.get(path) ?? []), ...items].slice(0, most));
    byName.set(name, [...(byName.get(name) ?? []), ...items].slice(0, most));
  }
  const documented = new Set(
    document.operations.filter(({ method }) => method === 'GET').map(({ path }) => skeleton(path)),
  );
  return (name, { path }) => {
    const at = path.indexOf(`{${name}}`);
    const before = skeleton(path.slice(0, Math.max(0, at)));
    const collection = lastName(before);
    if (at === -1 || collection === undefined) return undefined;
    const items = byPath.get(before) ?? (documented.has(before) ? [] : (byName.get(collection) ?? []));
    return { items, collection };
  };
}

const MOST_ANSWERS = 2000;
const MOST_ITEMS = 20;
const MOST_LISTED = 1000;

/** `/users/{user_id}/posts/` → `/users/{}/posts`: names of parameters do not tell paths apart. */
const skeleton = (path: string): string =>
  path
    .slice(0, MAX_PATH)
    .replace(/\{[^{}]{1,200}\}/g, '{}')
    .replace(/\/{1,9}$/, '');

const MAX_PATH = 2000;

/** The last segment where it is a plain name: `posts`. */
function lastName(path: string): string | undefined {
  const last = path.slice(path.lastIndexOf('/') + 1);
  return last === '' || last.includes('{') ? undefined : last;
}

/** Names under which answers wrap their lists, as the usual frameworks do. */
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
];

/** The items of a list answer: the list itself, the one in its wrapper, or the answer where it is one item with an id, as of a POST. */
export function itemsOf(value: unknown, name: string): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (!isRecord(value)) return [];
  const embedded = isRecord(value['_embedded']) ? value['_embedded'] : value;
  const lists = Object.entries(embedded).filter((member): member is [string, unknown[]] => Array.isArray(member[1]));
  const [, list] =
    [name, ...WRAPPERS].flatMap((wrapper) => lists.filter(([key]) => key === wrapper)).at(0) ??
    (lists.length === 1 ? lists[0] : undefined) ??
    [];
  if (list !== undefined) return list;
  const inner = isRecord(value['data']) ? value['data'] : value;
  return [inner];
}

/** Names of one thing in different spellings are alike: `userId`, `user_id`, `UserID`. */
const plain = (name: string): string =>
  name
    .slice(0, 100)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');

const IDS = ['id', 'uuid', 'guid', 'pk', 'key', 'slug', 'name', 'code', 'number'];

/** The names of an item's properties that may fill a parameter of the path below its collection, the surest first. */
export function propertiesThatFill(parameter: Parameter, { path }: DocumentedOperation, item: JsonRecord): string[] {
  const collection = lastName(skeleton(path.slice(0, Math.max(0, path.indexOf(`{${parameter.name}}`)))));
  if (collection === undefined) return [];
  const names = Object.keys(item).slice(0, MOST_MEMBERS);
  return propertiesFor(parameter.name, collection).flatMap((each) => names.find((name) => plain(name) === each) ?? []);
}

/** The properties of an item that may fill a parameter, the surest first. */
function propertiesFor(parameter: string, collection: string): string[] {
  const words = splitWords(parameter);
  const thing = plain(collection);
  const last = words.at(-1) ?? '';
  const named = IDS.includes(last) ? [last] : [];
  // `{user}` under `/users` is the user's id.
  const isThing = thing.startsWith(plain(parameter).slice(0, Math.max(3, plain(parameter).length - 1)));
  const ids = isThing || ['id', 'pk', 'uuid', 'guid'].includes(last) ? ['id', '_id', 'uuid', 'guid', 'pk'] : [];
  const own = ids.length > 0 ? [`${singular(thing)}id`] : [];
  return [...new Set([parameter, ...named, ...own, ...ids].map(plain))];
}

const singular = (name: string): string => name.replace(/ies$/, 'y').replace(/s$/, '');

function firstId(items: readonly unknown[], properties: readonly string[]): string | undefined {
  for (const item of items) {
    const id = idOf(item, properties);
    if (id !== undefined) return id;
  }
  return undefined;
}

const idOf = (item: unknown, properties: readonly string[]): string | undefined =>
  isRecord(item) ? idIn(item, properties) : textOf(item);

function idIn(item: JsonRecord, properties: readonly string[]): string | undefined {
  const members = new Map<string, unknown>();
  for (const [name, value] of Object.entries(item).slice(0, MOST_MEMBERS)) {
    if (!members.has(plain(name))) members.set(plain(name), value);
  }
  for (const property of properties) {
    const id = textOf(members.get(property));
    if (id !== undefined) return id;
  }
  return undefined;
}

const MOST_MEMBERS = 200;

/** Whole numbers and short plain texts: what can stand in a path. */
function textOf(value: unknown): string | undefined {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? String(value) : undefined;
  return typeof value === 'string' && /^[\w.~:@+=-]{1,200}$/.test(value) && !/^\.{1,2}$/.test(value)
    ? value
    : undefined;
}
