import {
  type Alias,
  type Document,
  isAlias,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { pointerPart } from '../parse/json.ts';
import type { Problem, ProblemKind } from './document.ts';
import { isRecord } from './schema-node.ts';

/** What all aliases together may stand for: aliases of aliases multiply. */
const MAX_ALIASED = 1_000_000;
const MOST_PROBLEMS = 100;

export interface YamlValue {
  readonly value: unknown;
  readonly problems: readonly Problem[];
  /** The nodes that aliases stand for. */
  readonly targets: ReadonlyMap<Alias, unknown>;
}

/** A value, and how many values it is when everything it shares is written out. */
interface Sized {
  readonly value: unknown;
  readonly size: number;
}

interface Run {
  readonly file: string;
  readonly anchors: Map<string, Sized & { readonly node: unknown }>;
  readonly targets: Map<Alias, unknown>;
  readonly path: (string | number)[];
  readonly problems: Problem[];
  aliased: number;
}

/**
 * The value of a YAML document with its aliases and merge keys (yaml.org/type/merge.html), in linear time and without circles: what is
 * aliased is shared, never copied, and what multiplies too much or leads nowhere is null, with a problem.
 */
export function yamlValue({ contents }: Document, file: string): YamlValue {
  const run: Run = { file, anchors: new Map(), targets: new Map(), path: [], problems: [], aliased: 0 };
  const { value } = read(run, contents);
  return { value, problems: run.problems, targets: run.targets };
}

function read(run: Run, node: unknown): Sized {
  if (isAlias(node)) return aliased(run, node);
  const sized = isMap(node) ? mapping(run, node) : isSeq(node) ? sequence(run, node) : { value: plain(node), size: 1 };
  if ((isCollection(node) || isScalar(node)) && node.anchor !== undefined)
    run.anchors.set(node.anchor, { node, ...sized });
  return sized;
}

function plain(node: unknown): unknown {
  const value: unknown = isScalar(node) ? node.value : null;
  return typeof value === 'object' && value !== null ? null : value;
}

function aliased(run: Run, alias: Alias): Sized {
  const target = run.anchors.get(alias.source);
  if (target === undefined) {
    report(run, 'unresolved-ref', 'the alias has no anchor that ends before it', alias.source);
    return { value: null, size: 1 };
  }
  if (run.aliased + target.size > MAX_ALIASED) {
    report(run, 'limit', `the aliases stand for more than ${MAX_ALIASED} values together; the rest is left out`);
    return { value: null, size: 1 };
  }
  run.aliased += target.size;
  run.targets.set(alias, target.node);
  return target;
}

function sequence(run: Run, { items }: YAMLSeq): Sized {
  let size = 1;
  const value = items.map((item, index) => {
    run.path.push(index);
    const sized = read(run, item);
    run.path.pop();
    size += sized.size;
    return sized.value;
  });
  return { value, size };
}

function mapping(run: Run, { items }: YAMLMap): Sized {
  const value: Record<string, unknown> = {};
  const names = new Set<string>();
  let size = 1;
  for (const { key, value: member } of items) {
    if (isMergeKey(key)) {
      size += merge(run, value, member);
      continue;
    }
    const name = keyOf(run, key);
    if (name === undefined) continue;
    run.path.push(name);
    if (names.has(name)) {
      report(run, 'duplicate-key', 'the key stands twice in one mapping; the last one counts', name);
    }
    names.add(name);
    const sized = read(run, member);
    put(value, name, sized.value);
    size += sized.size;
    run.path.pop();
  }
  return { value, size };
}

/** Not where it is quoted. */
export const isMergeKey = (key: unknown): boolean => isScalar(key) && key.value === '<<' && key.type === 'PLAIN';

/** Adds what is not there yet; what stands in the mapping itself counts before it, wherever it stands. */
function merge(run: Run, into: Record<string, unknown>, node: unknown): number {
  const { value, size } = read(run, node);
  const sources: readonly unknown[] = Array.isArray(value) ? value : [value];
  for (const source of sources) {
    if (!isRecord(source)) report(run, 'wrong-type', 'a merge key needs a mapping, or a list of mappings', '<<');
    else for (const name of Object.keys(source)) if (!Object.hasOwn(into, name)) put(into, name, source[name]);
  }
  return size;
}

/** As written: `200` and `1.0` are names like others. */
function keyOf(run: Run, key: unknown): string | undefined {
  const { value } = read(run, key);
  if (typeof value !== 'object' || value === null) return nameOf(key) ?? String(value);
  report(run, 'wrong-type', 'a key must be a text, not a mapping or a list');
  return undefined;
}

/** The name of a member; undefined where its key is an alias or more than a text. */
export function nameOf(key: unknown): string | undefined {
  if (key === null) return '';
  if (!isScalar(key)) return undefined;
  return typeof key.value === 'string' ? key.value : (key.source ?? String(key.value));
}

function put(into: Record<string, unknown>, name: string, value: unknown): void {
  if (name !== '__proto__') into[name] = value;
  else Object.defineProperty(into, name, { value, writable: true, enumerable: true, configurable: true });
}

function report(run: Run, kind: ProblemKind, message: string, name?: string): void {
  if (run.problems.length >= MOST_PROBLEMS) return;
  const at = { file: run.file, pointer: run.path.map((part) => `/${pointerPart(part)}`).join('') };
  run.problems.push({ kind, at, message, ...(name !== undefined && { name }), loses: kind !== 'duplicate-key' });
}
