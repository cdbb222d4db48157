import { isRecord } from '../../parse/record.ts';
import type { ApiDocument, Dialect, Place, Problem } from '../document.ts';
import { fieldProblems, hasFieldProblems } from '../read/fields.ts';
import { type JsonRecord, placeBelow } from '../schema/schema-node.ts';
import type { Breach, Subject } from './breach.ts';
import { GRAMMAR, type Member } from './grammar.ts';
import { RULES } from './rules.ts';

/** Objects of one document that are looked at; the largest published ones have some 300,000. */
const MOST_OBJECTS = 1_000_000;
const MOST_PROBLEMS = 200;
const MAX_DEPTH = 150;

/**
 * Where the entry of an OpenAPI 3.x document breaks the specification, in document order and without what reading it reported already: at most
 * 200. Nothing is followed: what a reference names is looked at where it is. Empty for Swagger 2.0.
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
  visit(walk, { node: entry.value, spot: { key: entry.from }, kind: 'document', depth: 0 });
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

/** Where an object is: put into words only for the few that are reported. */
interface Spot {
  readonly parent?: Spot;
  readonly key: string | number;
}

interface Visited {
  readonly node: unknown;
  readonly spot: Spot;
  readonly kind: Member['kind'];
  readonly depth: number;
  /** The name under which a map holds it. */
  readonly name?: string;
}

/** The key of the root is the file. */
function placeOf(spot: Spot): Place {
  const keys: (string | number)[] = [];
  let here = spot;
  for (; here.parent !== undefined; here = here.parent) keys.push(here.key);
  return placeBelow({ file: String(here.key), pointer: '' }, keys.reverse());
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
function refuse(walk: Walk, { node, spot, kind }: Visited): void {
  const mayBeBoolean = kind === 'schema' && (walk.dialect !== '3.0' || spot.key === 'additionalProperties');
  if (typeof node !== 'boolean' || !mayBeBoolean) wrongType(walk, spot, 'expected an object');
}

const wrongType = (walk: Walk, spot: Spot, message: string): void =>
  walk.report({ kind: 'wrong-type', at: placeOf(spot), message, loses: false });

function checkObject(walk: Walk, { spot, kind, depth, name }: Visited, node: JsonRecord): void {
  if (kind !== 'schema' && hasFieldProblems(walk.dialect, kind, node))
    for (const problem of fieldProblems(walk.dialect, kind, { node, at: placeOf(spot) })) walk.report(problem);
  const subject: Subject = { node, dialect: walk.dialect, ...(name !== undefined && { key: name }) };
  for (const rule of RULES[kind] ?? []) for (const breach of rule(subject)) reportBreach(walk, spot, breach);
  for (const [field, member] of FIELDS.get(kind) ?? []) {
    if (Object.hasOwn(node, field))
      visitMember(walk, member, { node: node[field], spot: { parent: spot, key: field }, depth: depth + 1 });
  }
}

const FIELDS = new Map(Object.entries(GRAMMAR).map(([kind, members]) => [kind, Object.entries(members)]));

function reportBreach(walk: Walk, spot: Spot, { field, ...breach }: Breach): void {
  const at = placeOf(field === undefined ? spot : { parent: spot, key: field });
  walk.report({ ...breach, at, ...(field !== undefined && { name: field }), loses: false });
}

type Holder = Pick<Visited, 'node' | 'spot' | 'depth'>;

function visitMember(walk: Walk, { shape, kind }: Member, holder: Holder): void {
  const { node, spot, depth } = holder;
  if (shape === 'one') visit(walk, { node, spot, kind, depth });
  else if (shape === 'list') visitList(walk, kind, holder);
  else if (isRecord(node)) visitMap(walk, { shape, kind }, { ...holder, node });
  else wrongType(walk, spot, 'expected an object');
}

function visitList(walk: Walk, kind: Member['kind'], { node, spot, depth }: Holder): void {
  if (!Array.isArray(node)) wrongType(walk, spot, 'expected a list');
  else
    for (const [index, item] of node.entries())
      visit(walk, { node: item, spot: { parent: spot, key: index }, kind, depth: depth + 1 });
}

function visitMap(
  walk: Walk,
  { shape, kind }: Member,
  { node, spot, depth }: Holder & { readonly node: JsonRecord },
): void {
  for (const name of Object.keys(node)) {
    if (isExtension(name, kind)) continue;
    const next = { node: node[name], spot: { parent: spot, key: name }, depth: depth + 1 };
    if (shape === 'map') visit(walk, { ...next, kind, name });
    else if (!isReference(next.node)) visitMember(walk, { shape: 'map', kind }, next);
  }
}

const isReference = (node: unknown): boolean => isRecord(node) && typeof node['$ref'] === 'string';

/** Members of a map; `x-` names are extensions, save among schemas and headers, where they are names like others. */
const isExtension = (name: string, kind: Member['kind']): boolean =>
  kind !== 'schema' && kind !== 'header' && name.startsWith('x-');
