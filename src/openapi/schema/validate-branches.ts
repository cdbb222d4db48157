import type { SchemaRef } from '../document.ts';
import { subtypeOf } from './branches.ts';
import { type Facet, facetsOf, membersOf, schemaIn } from './facets.ts';
import { fits, type Mismatch } from './mismatch.ts';
import { type Instance, mismatch, type Run } from './validation-run.ts';

/** What `anyOf`, `oneOf`, `not`, conditions and subtypes in one object of keywords have against a value. */
export function combinations(run: Run, facet: Facet, instance: Instance): Mismatch[] {
  const deeper = { ...instance, depth: instance.depth + 1 };
  return [
    ...alternatives(run, { facet, keyword: 'anyOf' }, deeper),
    ...alternatives(run, { facet, keyword: 'oneOf' }, deeper),
    ...negation(run, facet, deeper),
    ...conditions(run, facet, deeper),
    ...subtype(run, facet, deeper),
  ];
}

interface Group {
  readonly facet: Facet;
  readonly keyword: 'anyOf' | 'oneOf';
}

function alternatives(run: Run, { facet, keyword }: Group, instance: Instance): readonly Mismatch[] {
  const branches = membersOf(facet, keyword);
  if (branches.length === 0) return [];
  const results = branches.map((branch) => run.check(branch, instance));
  const named = subtypeOf(run.document, facet, instance.value);
  const chosen = named && results[branchOf(run, branches, named)];
  if (chosen !== undefined) return chosen;
  const fitting = results.filter(fits);
  const [best] = fitting.toSorted((one, other) => one.length - other.length);
  if (best === undefined) return closest({ facet, keyword, results }, instance);
  if (keyword === 'anyOf' || fitting.length === 1 || run.unsure) return best;
  const message = 'the value matches more than one of the alternatives, where exactly one must match';
  return [mismatch(facet.at, instance, { keyword, message, weak: true })];
}

interface Failed extends Group {
  readonly results: readonly (readonly Mismatch[])[];
}

/** The reasons of the branch that fails deepest in the value, then of the one with the fewest; those that want another type explain nothing. */
function closest({ facet, keyword, results }: Failed, instance: Instance): readonly Mismatch[] {
  const near = results.filter((found) => !found.some(({ pointer, weak }) => pointer === instance.pointer && !weak));
  const typed = results.filter((found) =>
    found.every(({ keyword, pointer }) => keyword !== 'type' || pointer !== instance.pointer),
  );
  const [best] = (near.length > 0 ? near : typed).toSorted((one, other) => one.length - other.length);
  if (best !== undefined) return best;
  return [mismatch(facet.at, instance, { keyword, message: 'the value matches none of the alternatives' })];
}

/** Which branch a subtype is: the one that leads to it and nothing else, or one that is made of it; -1 when none is. */
function branchOf({ document }: Run, branches: readonly SchemaRef[], named: SchemaRef): number {
  const node = facetsOf(document, named).all[0]?.node;
  const own = branches.findIndex((branch) => facetsOf(document, branch).all[0]?.node === node);
  return own >= 0
    ? own
    : branches.findIndex((branch) => facetsOf(document, branch).all.some((each) => each.node === node));
}

function negation(run: Run, facet: Facet, instance: Instance): Mismatch[] {
  const refused = schemaIn(facet, 'not');
  if (refused === undefined || run.check(refused, instance).length > 0 || run.unsure) return [];
  return [
    mismatch(facet.at, instance, { keyword: 'not', message: 'the value matches a schema that the document forbids' }),
  ];
}

function conditions(run: Run, facet: Facet, instance: Instance): readonly Mismatch[] {
  const condition = schemaIn(facet, 'if');
  if (condition === undefined) return [];
  const holds = fits(run.check(condition, instance));
  const consequence = run.unsure ? undefined : schemaIn(facet, holds ? 'then' : 'else');
  return consequence === undefined ? [] : run.check(consequence, instance);
}

/** A parent without a list of alternatives stands for the subtype that the value names (2.0, 3.0). */
function subtype(run: Run, facet: Facet, instance: Instance): readonly Mismatch[] {
  if ('oneOf' in facet.node || 'anyOf' in facet.node) return [];
  const named = subtypeOf(run.document, facet, instance.value);
  return named === undefined ? [] : run.check(named, instance);
}
