import type { ApiDocument, SchemaRef } from '../document.ts';
import { type Facet, facetsOf } from './facets.ts';
import type { Direction, Mismatch } from './mismatch.ts';
import { createMatcher } from './safe-pattern.ts';
import { combinations } from './validate-branches.ts';
import { members } from './validate-members.ts';
import { complaintsOf, leavesUnsaid } from './validate-value.ts';
import { type Instance, mismatch, type Run } from './validation-run.ts';

/** Pairs of a schema and a value that one validation looks at. */
const MOST_VISITS = 50_000;
const MAX_DEPTH = 200;
const MOST_MISMATCHES = 50;

/**
 * Where a value does not meet a schema of a document, at most 50, in the order of the schema. Empty when it does, and also where that
 * cannot be known: behind a reference that does not resolve, a pattern that is not safe to run, a limit. What fails in several items of a list is
 * reported for the first. Of alternatives (`anyOf`, `oneOf`) the one that comes closest is reported.
 */
export const mismatches = (
  document: ApiDocument,
  schema: SchemaRef,
  value: unknown,
  direction: Direction,
): Mismatch[] => validate(document, { schema, value }, { direction, mostVisits: MOST_VISITS }).found;

export interface Validation {
  readonly found: Mismatch[];
  /** Pairs of a schema and a value that were looked at; when it is the most that was allowed, not all were. */
  readonly visits: number;
}

/** The same with a limit of one's own. */
export function validate(
  document: ApiDocument,
  { schema, value }: { readonly schema: SchemaRef; readonly value: unknown },
  { direction, mostVisits }: { readonly direction: Direction; readonly mostVisits: number },
): Validation {
  const known: Known = new Map();
  let visits = 0;
  const check = (part: SchemaRef, instance: Instance): readonly Mismatch[] => {
    const found = known.get(part.node)?.get(instance.pointer);
    if (found !== undefined) return found;
    if (visits >= mostVisits || instance.depth > MAX_DEPTH) {
      run.unsure = true;
      return [];
    }
    visits += 1;
    // Until it is known: a circle has nothing against the value.
    remember(known, part, { instance, found: [] });
    return remember(known, part, { instance, found: checkFacets(run, part, instance).slice(0, MOST_MISMATCHES) });
  };
  const spend = (steps: number): boolean => {
    visits = Math.min(mostVisits, visits + steps);
    if (visits >= mostVisits) run.unsure = true;
    return visits < mostVisits;
  };
  const run: Run = { document, direction, unsure: false, check, spend, matches: createMatcher() };
  return { found: folded(check(schema, { value, pointer: '', depth: 0 })), visits };
}

/** By schema and place in the value. */
type Known = Map<unknown, Map<string, readonly Mismatch[]>>;

interface Checked {
  readonly instance: Instance;
  readonly found: readonly Mismatch[];
}

function remember(known: Known, { node }: SchemaRef, { instance, found }: Checked): readonly Mismatch[] {
  if (typeof node === 'boolean') return found;
  const ofSchema = known.get(node) ?? new Map<string, readonly Mismatch[]>();
  known.set(node, ofSchema);
  ofSchema.set(instance.pointer, found);
  return found;
}

function checkFacets(run: Run, schema: SchemaRef, instance: Instance): Mismatch[] {
  const facets = facetsOf(run.document, schema);
  if (!facets.complete) run.unsure = true;
  if (instance.value === null && facets.nullable) return [];
  if (facets.never !== undefined) {
    return [mismatch(facets.never, instance, { keyword: 'false', message: 'the document allows no value here' })];
  }
  return facets.all.flatMap((facet) => checkFacet(run, { facet, schema }, instance));
}

function checkFacet(run: Run, { facet, schema }: { facet: Facet; schema: SchemaRef }, instance: Instance): Mismatch[] {
  if (leavesUnsaid(facet)) run.unsure = true;
  const found = complaintsOf(facet, instance.value).map((complaint) => mismatch(facet.at, instance, complaint));
  // A value of another type fails everything else as well.
  if (found.some(({ keyword }) => keyword === 'type')) return found;
  return [
    ...found,
    ...pattern(run, facet, instance),
    ...members(run, { facet, schema }, instance),
    ...combinations(run, facet, instance),
  ];
}

function pattern(run: Run, { node, at }: Facet, instance: Instance): Mismatch[] {
  const { value } = instance;
  if (typeof node['pattern'] !== 'string' || typeof value !== 'string') return [];
  const isMatched = run.matches(node['pattern'], value);
  if (isMatched === undefined) run.unsure = true;
  if (isMatched !== false) return [];
  return [mismatch(at, instance, { keyword: 'pattern', message: 'the text does not match the pattern' })];
}

function folded(found: readonly Mismatch[]): Mismatch[] {
  const first = new Map<string, Mismatch>();
  for (const each of found) {
    const key = JSON.stringify([each.at.file, each.at.pointer, each.keyword, each.name]);
    if (!first.has(key)) first.set(key, each);
  }
  return [...first.values()].slice(0, MOST_MISMATCHES);
}
