import { isRecord } from '../../parse/record.ts';
import type { ApiDocument, Dialect, Place, Problem } from '../document.ts';
import { fieldProblems } from '../read/fields.ts';
import { type JsonRecord, memberOf } from '../schema/schema-node.ts';
import type { Subject } from './breach.ts';
import { GRAMMAR, type Member } from './grammar.ts';
import { RULES } from './rules.ts';

/** Objects of one document that are looked at; the largest published ones have some 300,000. */
const MOST_OBJECTS = 1_000_000;
const MOST_PROBLEMS = 200;
const MAX_DEPTH = 150;

/**
 * Where the entry of an OpenAPI 3.x document breaks the specification, in document order and without what reading it reported already: at most
 * 200. Nothing is followed: what a reference names is looked at where it stands. Empty for Swagger 2.0.
 */
export function conformanceProblems(document: ApiDocument): readonly Problem[] {
  const { dialect, sources, problems } = document;
  const [entry] = sources;
  if (dialect === '2.0' || !isRecord(entry?.value)) return [];
  const reported = new Set(problems.map(keyOf));
  const found: Problem[] = [];
  const walk: Walk = {
    dialect,
    left: MOST_OBJECTS,
    report(problem) {
      if (found.length >= MOST_PROBLEMS || reported.has(keyOf(problem))) return;
      reported.add(keyOf(problem));
      found.push(problem);
    },
  };
  visit(walk, { node: entry.value, at: { file: entry.from, pointer: '' }, kind: 'document', depth: 0 });
  if (walk.left < 0) {
    const message = `the document has more than ${MOST_OBJECTS} objects; the rest was not validated`;
    found.push({ kind: 'limit', at: { file: entry.from, pointer: '' }, message, loses: false });
  }
  return found;
}

const keyOf = ({ kind, at, name }: Problem): string => `${kind} ${at.file} ${at.pointer} ${name ?? ''}`;

interface Walk {
  readonly dialect: Dialect;
  left: number;
  report(problem: Problem): void;
}

interface Visited {
  readonly node: unknown;
  readonly at: Place;
  readonly kind: Member['kind'];
  readonly depth: number;
  readonly key?: string;
}

function visit(walk: Walk, visited: Visited): void {
  walk.left -= 1;
  if (walk.left < 0 || visited.depth > MAX_DEPTH) return;
  const { node, kind } = visited;
  if (!isRecord(node)) refuse(walk, visited);
  // A reference stands for what it names; a path item and a schema may have more beside it.
  else if (typeof node['$ref'] !== 'string' || kind === 'path item' || kind === 'schema')
    checkObject(walk, visited, node);
}

/** From 3.1 on a schema may be a boolean; so may `additionalProperties` before. */
function refuse(walk: Walk, { node, at, kind }: Visited): void {
  const mayBeBoolean = kind === 'schema' && (walk.dialect !== '3.0' || at.pointer.endsWith('/additionalProperties'));
  if (typeof node !== 'boolean' || !mayBeBoolean) wrongType(walk, at, 'expected an object');
}

const wrongType = (walk: Walk, at: Place, message: string): void =>
  walk.report({ kind: 'wrong-type', at, message, loses: false });

function checkObject(walk: Walk, { at, kind, depth, key }: Visited, node: JsonRecord): void {
  if (kind !== 'schema') for (const problem of fieldProblems(walk.dialect, kind, { node, at })) walk.report(problem);
  const subject: Subject = { node, dialect: walk.dialect, ...(key !== undefined && { key }) };
  for (const { field, ...breach } of (RULES[kind] ?? []).flatMap((rule) => rule(subject))) {
    const place = field === undefined ? at : memberOf(undefined, at, [field]).at;
    walk.report({ ...breach, at: place, ...(field !== undefined && { name: field }), loses: false });
  }
  for (const [field, member] of Object.entries(GRAMMAR[kind])) {
    if (Object.hasOwn(node, field))
      visitMember(walk, member, { ...memberOf(node[field], at, [field]), depth: depth + 1 });
  }
}

type Holder = Pick<Visited, 'node' | 'at' | 'depth'>;

function visitMember(walk: Walk, { shape, kind }: Member, holder: Holder): void {
  const { node, at, depth } = holder;
  if (shape === 'one') visit(walk, { node, at, kind, depth });
  else if (shape === 'list') visitList(walk, kind, holder);
  else if (isRecord(node)) visitMap(walk, { shape, kind }, { ...holder, node });
  else wrongType(walk, at, 'expected an object');
}

function visitList(walk: Walk, kind: Member['kind'], { node, at, depth }: Holder): void {
  if (!Array.isArray(node)) wrongType(walk, at, 'expected a list');
  else
    for (const [index, item] of node.entries()) visit(walk, { ...memberOf(item, at, [index]), kind, depth: depth + 1 });
}

function visitMap(
  walk: Walk,
  { shape, kind }: Member,
  { node, at, depth }: Holder & { readonly node: JsonRecord },
): void {
  for (const [name, member] of namedIn(node, kind)) {
    const next = { ...memberOf(member, at, [name]), depth: depth + 1 };
    if (shape === 'map') visit(walk, { ...next, kind, key: name });
    else if (!isReference(member)) visitMember(walk, { shape: 'map', kind }, next);
  }
}

const isReference = (node: unknown): boolean => isRecord(node) && typeof node['$ref'] === 'string';

/** Members of a map; `x-` names are extensions, save among schemas, where they are names like others. */
const namedIn = (node: JsonRecord, kind: Member['kind']): [string, unknown][] =>
  Object.entries(node).filter(([name]) => kind === 'schema' || kind === 'header' || !name.startsWith('x-'));
