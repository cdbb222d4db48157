import { isRecord } from '../../parse/record.ts';
import { splitWords } from '../../parse/words.ts';
import type { ApiDocument, DocumentedOperation, Parameter } from '../document.ts';
import type { JsonRecord } from '../schema/schema-node.ts';
import { thingOf } from './id-parameter.ts';
import { itemsOf, linkedId } from './known-items.ts';

/** A successful response of an operation, as JSON; anything else gives nothing. */
export interface ReadOperation {
  readonly operation: DocumentedOperation;
  readonly value: unknown;
}

/** Finds a value for a path parameter. */
export type KnownValues = (parameter: Parameter, operation: DocumentedOperation) => string | undefined;

/** All that responses give for a path parameter, in the order of the responses, each once. */
export type ListedValues = (parameter: Parameter, operation: DocumentedOperation) => readonly string[];

/**
 * Ids out of earlier responses for the path parameters of later operations: `GET /users` with `[{"id": 7}]` gives 7 to `/users/{id}`,
 * `/users/{userId}` and `/users/{user_id}/posts`. Where the document has no list at the path before the parameter, a list of the same name
 * elsewhere counts. The first value in the order of the responses is taken.
 */
export function knownValues(document: ApiDocument, responses: readonly ReadOperation[]): KnownValues {
  const itemsFor = itemsOfResponses(document, responses, MOST_ITEMS);
  return (parameter, operation) => {
    const found = itemsFor(parameter, operation);
    return found && firstId(found.items, { ...found, properties: propertiesFor(parameter.name, found.collection) });
  };
}

/** The same for every item of the responses, up to a thousand. */
export function listedValues(document: ApiDocument, responses: readonly ReadOperation[]): ListedValues {
  const itemsFor = itemsOfResponses(document, responses, MOST_LISTED);
  return (parameter, operation) => {
    const found = itemsFor(parameter, operation);
    if (found === undefined) return [];
    const wanted = { ...found, properties: propertiesFor(parameter.name, found.collection) };
    return [...new Set(found.items.flatMap((item) => idOf(item, wanted) ?? []))];
  };
}

type ItemsFor = (
  parameter: Parameter,
  operation: DocumentedOperation,
) => { readonly items: readonly unknown[]; readonly collection: string } | undefined;

/** The items that responses have for the collection that a parameter chooses from. */
function itemsOfResponses(document: ApiDocument, responses: readonly ReadOperation[], most: number): ItemsFor {
  const byPath = new Map<string, unknown[]>();
  const byName = new Map<string, unknown[]>();
  for (const { operation, value } of responses.slice(0, MOST_RESPONSES)) {
    const path = skeleton(operation.path);
    const name = lastName(path);
    if (name === undefined) continue;
    const items = itemsOf(value, name).slice(0, most);
    byPath.set(path, [...(byPath.get(path) ?? []), ...items].slice(0, most));
    const thing = singular(plain(name));
    byName.set(thing, [...(byName.get(thing) ?? []), ...items].slice(0, most));
  }
  const documented = new Set(
    document.operations.filter(({ method }) => method === 'GET').map(({ path }) => skeleton(path)),
  );
  const named = (collection: string) => ({ items: byName.get(singular(plain(collection))) ?? [], collection });
  return (parameter, operation) => {
    if (parameter.in !== 'path') {
      const collection = thingOf(parameter) ?? lastName(skeleton(operation.path));
      return collection === undefined ? undefined : named(collection);
    }
    const before = collectionPath(operation.path, parameter.name);
    const collection = before === undefined ? undefined : lastName(before);
    if (before === undefined || collection === undefined) return undefined;
    const items = byPath.get(before);
    if (items !== undefined) return { items, collection };
    return documented.has(before) ? { items: [], collection } : named(collection);
  };
}

/** The path of the collection that a parameter of a path chooses from; of `/repos/{owner}/{name}` both choose from `/repos`. */
function collectionPath(path: string, name: string): string | undefined {
  const at = path.indexOf(`{${name}}`);
  const before = skeleton(path.slice(0, Math.max(0, at))).replace(/(?:\/\{\}){1,2}$/, '');
  return at === -1 ? undefined : before;
}

const MOST_RESPONSES = 2000;
const MOST_ITEMS = 20;
const MOST_LISTED = 1000;

/** `/users/{user_id}/posts/` → `/users/{}/posts`: names of parameters do not distinguish paths. */
export const skeleton = (path: string): string =>
  path
    .slice(0, MAX_PATH)
    .replace(/\{[^{}]{1,200}\}/g, '{}')
    .replace(/\/{1,9}$/, '');

const MAX_PATH = 2000;

/** Last segments that say which items of a collection are meant: `/orders/mine`. */
const SELECTIONS = /\/(?:mine|my|own|current|active|latest|all|list|search)$/i;

/** The last segment where it is a plain name: `posts`. */
function lastName(path: string): string | undefined {
  const collection = path.replace(SELECTIONS, '');
  const last = collection.slice(collection.lastIndexOf('/') + 1);
  return last === '' || last.includes('{') ? undefined : last;
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

/** By which members the items of a collection are identified. */
interface Wanted {
  readonly properties: readonly string[];
  readonly collection: string;
}

function firstId(items: readonly unknown[], wanted: Wanted): string | undefined {
  for (const item of items) {
    const id = idOf(item, wanted);
    if (id !== undefined) return id;
  }
  return undefined;
}

const idOf = (item: unknown, wanted: Wanted): string | undefined =>
  isRecord(item) ? (idIn(item, wanted.properties) ?? textOf(linkedId(item, wanted.collection))) : textOf(item);

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

/** Whole numbers and short plain texts: what can be in a path. */
function textOf(value: unknown): string | undefined {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? String(value) : undefined;
  return typeof value === 'string' && /^[\w.~:@+=-]{1,200}$/.test(value) && !/^\.{1,2}$/.test(value)
    ? value
    : undefined;
}
