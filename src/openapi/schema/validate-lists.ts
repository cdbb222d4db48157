import { evaluatedBy, MOST_ITEMS } from './evaluated.ts';
import { type Facet, membersOf, schemaIn } from './facets.ts';
import { fits, type Mismatch } from './mismatch.ts';
import { type Instance, inside, mismatch, type Run } from './validation-run.ts';

/** A list, and where it was found. */
export interface List {
  readonly instance: Instance;
  readonly value: readonly unknown[];
}

/** What one object of keywords has against the items of a list; items beyond the first 1,000 are not looked at. */
export const items = (run: Run, facet: Facet, list: List): Mismatch[] => [
  ...described(run, facet, list),
  ...contained(run, facet, list),
  ...unevaluated(run, facet, list),
];

function described(run: Run, facet: Facet, { instance, value }: List): Mismatch[] {
  // Before 2020-12 `items` could be a list itself, with `additionalItems` for the rest.
  const early = membersOf(facet, 'items');
  const first = early.length > 0 ? early : membersOf(facet, 'prefixItems');
  const rest = early.length > 0 ? schemaIn(facet, 'additionalItems') : schemaIn(facet, 'items');
  return value.slice(0, MOST_ITEMS).flatMap((item, at) => {
    const schema = first[at] ?? rest;
    return schema === undefined ? [] : run.check(schema, inside(instance, at, item));
  });
}

const sizeOf = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : undefined;

/** `contains` with `minContains` and `maxContains` (JSON Schema 2020-12, validation, section 6.4). */
function contained(run: Run, facet: Facet, { instance, value }: List): Mismatch[] {
  const wanted = schemaIn(facet, 'contains');
  if (wanted === undefined) return [];
  const least = sizeOf(facet.node['minContains']) ?? 1;
  const most = sizeOf(facet.node['maxContains']) ?? Number.POSITIVE_INFINITY;
  const fitting = value.slice(0, MOST_ITEMS).filter((item, at) => fits(run.check(wanted, inside(instance, at, item))));
  if (fitting.length < least && value.length <= MOST_ITEMS) {
    const message = `fewer than ${least} items match the schema that the list must contain`;
    return [mismatch(facet.at, instance, { keyword: 'contains', message })];
  }
  if (fitting.length <= most || run.unsure) return [];
  const message = `more than ${most} items match the schema of \`contains\``;
  return [mismatch(facet.at, instance, { keyword: 'maxContains', message })];
}

function unevaluated(run: Run, facet: Facet, { instance, value }: List): Mismatch[] {
  const rest = schemaIn(facet, 'unevaluatedItems');
  if (rest === undefined) return [];
  const { all, first, items: seen } = evaluatedBy(run, facet, instance);
  if (all) return [];
  return value.slice(0, MOST_ITEMS).flatMap((item, at) => {
    if (at < first || seen.has(at)) return [];
    if (rest.node !== false) return [...run.check(rest, inside(instance, at, item))];
    const message = 'additional item, which the document does not allow';
    return [mismatch(facet.at, instance, { keyword: 'unevaluatedItems', message })];
  });
}
