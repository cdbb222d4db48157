import type { Alias, YAMLMap, YAMLSeq } from 'yaml';
import { pointerPart } from '../../parse/json.ts';
import { isRecord } from '../../parse/record.ts';
import { isAlias, isCollection, isMap, isScalar, isSeq } from '../../parse/yaml-library.ts';
import type { Problem, ProblemKind } from '../document.ts';
import { YamlPlaces } from './yaml-places.ts';

/** What all aliases together may stand for: aliases of aliases multiply. */
const MAX_ALIASED = 1_000_000;
const MOST_PROBLEMS = 100;

/** A value, and how many values it is when everything it shares is written out. */
interface Sized {
  readonly value: unknown;
  readonly size: number;
}

/** A collection of which a part was read. */
type Growing = List | Mapping;

interface List {
  readonly value: unknown[];
  /** Where each item begins. */
  readonly offsets: number[];
  readonly at: number;
  size: number;
}

interface Mapping {
  readonly value: Record<string, unknown>;
  /** Where each member begins; of a merged one the complement (`~`) of where its source does. */
  readonly offsets: Map<string, number>;
  readonly at: number;
  size: number;
}

/**
 * Makes the value of a YAML document with its aliases and merge keys (yaml.org/type/merge.html), in linear time and without circles: what
 * is aliased is shared, never copied, and what multiplies too much or does not resolve is null, with a problem.
 */
export class YamlReader {
  readonly problems: Problem[] = [];
  readonly places = new YamlPlaces();
  readonly #file: string;
  readonly #anchors = new Map<string, Sized>();
  /** By the token of the collection. */
  readonly #growing = new WeakMap<object, Growing>();
  #path: (string | number)[] = [];
  #aliased = 0;

  constructor(file: string) {
    this.#file = file;
  }

  /** The value of a node, with the parts of its collections that were read before. */
  read(node: unknown): unknown {
    return this.#read(node).value;
  }

  /** Reads items of a collection that goes on: `token` is the whole of it, `node` has these items alone, `path` leads to it. */
  readPart(token: object, node: YAMLMap | YAMLSeq, path: readonly (string | number)[]): void {
    this.#path = [...path];
    const growing = this.#growing.get(token) ?? startedAt(node);
    this.#growing.set(token, growing);
    this.#grow(growing, node);
    this.#path = [];
  }

  /** How many items of a list were read so far. */
  lengthOf(token: object): number {
    const value = this.#growing.get(token)?.value;
    return Array.isArray(value) ? value.length : 0;
  }

  #read(node: unknown): Sized {
    if (isAlias(node)) return this.#behind(node);
    const sized = isMap(node) || isSeq(node) ? this.#collection(node) : { value: plain(node), size: 1 };
    if ((isCollection(node) || isScalar(node)) && node.anchor !== undefined) this.#anchors.set(node.anchor, sized);
    return sized;
  }

  #collection(node: YAMLMap | YAMLSeq): Sized {
    const growing = (node.srcToken && this.#growing.get(node.srcToken)) ?? startedAt(node);
    this.#grow(growing, node);
    this.places.add(growing);
    return growing;
  }

  /** A collection of which parts were read begins with the first of them. */
  #startOf(node: unknown): number {
    const token = isCollection(node) ? node.srcToken : undefined;
    return (token && this.#growing.get(token)?.at) ?? startOf(node);
  }

  #grow(growing: Growing, node: YAMLMap | YAMLSeq): void {
    if (isSeq(node) && isList(growing)) this.#addItems(growing, node);
    if (isMap(node) && !isList(growing)) this.#addMembers(growing, node);
  }

  #behind(alias: Alias): Sized {
    const target = this.#anchors.get(alias.source);
    if (target === undefined) {
      this.#report('unresolved-ref', 'the alias has no anchor that ends before it', alias.source);
      return NOTHING;
    }
    if (this.#aliased + target.size > MAX_ALIASED) {
      this.#report('limit', `the aliases expand to more than ${MAX_ALIASED} values; the rest is skipped`);
      return NOTHING;
    }
    this.#aliased += target.size;
    return target;
  }

  #addItems(list: List, { items }: YAMLSeq): void {
    for (const item of items) {
      this.#path.push(list.value.length);
      const { value, size } = this.#read(item);
      this.#path.pop();
      list.value.push(value);
      list.offsets.push(this.#startOf(item));
      list.size += size;
    }
  }

  #addMembers(mapping: Mapping, { items }: YAMLMap): void {
    for (const { key, value } of items) {
      if (isMergeKey(key)) this.#merge(mapping, value);
      else this.#addMember(mapping, key, value);
    }
  }

  #addMember(mapping: Mapping, key: unknown, member: unknown): void {
    const name = this.#keyOf(key);
    if (name === undefined) return;
    this.#path.push(name);
    if ((mapping.offsets.get(name) ?? -1) >= 0)
      this.#report('duplicate-key', 'duplicate key in one mapping; the last one counts', name);
    const { value, size } = this.#read(member);
    this.#path.pop();
    put(mapping.value, name, value);
    mapping.offsets.set(name, this.#startOf(key));
    mapping.size += size;
  }

  /** Adds what is not there yet; what is in the mapping itself counts before it, wherever it is. */
  #merge(into: Mapping, node: unknown): void {
    this.#path.push('<<');
    const { value, size } = this.#read(node);
    this.#path.pop();
    into.size += size;
    const sources: readonly unknown[] = Array.isArray(value) ? value : [value];
    for (const source of sources) {
      if (!isRecord(source)) this.#report('wrong-type', 'a merge key needs a mapping, or a list of mappings', '<<');
      else this.#mergeFrom(into, source);
    }
  }

  #mergeFrom(into: Mapping, source: Record<string, unknown>): void {
    for (const [name, offset] of this.places.membersOf(source)) {
      if (into.offsets.has(name)) continue;
      put(into.value, name, source[name]);
      into.offsets.set(name, offset < 0 ? offset : ~offset);
    }
  }

  /** As written: `200` and `1.0` are names like others. */
  #keyOf(key: unknown): string | undefined {
    const { value } = this.#read(key);
    if (typeof value !== 'object' || value === null) return nameOf(key) ?? String(value);
    this.#report('wrong-type', 'a key must be a text, not a mapping or a list');
    return undefined;
  }

  #report(kind: ProblemKind, message: string, name?: string): void {
    if (this.problems.length >= MOST_PROBLEMS) return;
    const at = { file: this.#file, pointer: this.#path.map((part) => `/${pointerPart(part)}`).join('') };
    this.problems.push({ kind, at, message, ...(name !== undefined && { name }), loses: kind !== 'duplicate-key' });
  }
}

const NOTHING: Sized = { value: null, size: 1 };

const startedAt = (node: YAMLMap | YAMLSeq): Growing =>
  isSeq(node)
    ? { value: [], offsets: [], at: startOf(node), size: 1 }
    : { value: {}, offsets: new Map(), at: startOf(node), size: 1 };

const isList = (growing: Growing): growing is List => Array.isArray(growing.value);

function plain(node: unknown): unknown {
  const value: unknown = isScalar(node) ? node.value : null;
  return typeof value === 'object' && value !== null ? null : value;
}

/** Not where it is quoted. */
const isMergeKey = (key: unknown): boolean => isScalar(key) && key.value === '<<' && key.type === 'PLAIN';

/** The name of a member; undefined where its key is an alias or more than a text. */
function nameOf(key: unknown): string | undefined {
  if (key === null) return '';
  if (!isScalar(key)) return undefined;
  return typeof key.value === 'string' ? key.value : (key.source ?? String(key.value));
}

const startOf = (node: unknown): number =>
  typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range) ? Number(node.range[0]) : 0;

function put(into: Record<string, unknown>, name: string, value: unknown): void {
  if (name !== '__proto__') into[name] = value;
  else Object.defineProperty(into, name, { value, writable: true, enumerable: true, configurable: true });
}
