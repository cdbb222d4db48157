import { isRecord } from '../../parse/record.ts';
import type { ApiDocument, SchemaRef } from '../document.ts';
import { childrenOf, subtypeOf } from '../schema/branches.ts';
import { type Facet, facetsOf, membersOf } from '../schema/facets.ts';
import type { Direction } from '../schema/mismatch.ts';

/** Makes the values of one sample. */
export interface Maker {
  readonly document: ApiDocument;
  readonly direction: Direction;
  readonly optional: boolean;
  /** A value of a schema, undefined when none is found; different ones for different variants where there are any. */
  make(schema: SchemaRef, variant?: number): unknown;
  fits(schema: SchemaRef, value: unknown): boolean;
  /** Counts facets that are gone through; false when they are too many for one sample. */
  spend(facets: number): boolean;
}

interface Choice {
  /** The facets with those of the branches that were taken. */
  readonly facets: readonly Facet[];
  readonly isLast: boolean;
  /** The value with the names of the branches in its discriminating properties. */
  withNames(value: unknown): unknown;
}

const MOST_FACETS = 500;

/** One way through the alternatives of a schema: of each group the branch with this number, counted round. Undefined when they are too many. */
export function choicesOf(document: ApiDocument, facets: readonly Facet[], choice: number): Choice | undefined {
  const all: Facet[] = [];
  const names = new Map<string, string>();
  const open = [...facets].reverse();
  const seen = new Set<unknown>();
  let ways = 1;
  for (let facet = open.pop(); facet !== undefined; facet = open.pop()) {
    if (seen.has(facet.node)) continue;
    if (seen.size >= MOST_FACETS) return undefined;
    seen.add(facet.node);
    all.push(facet);
    for (const branches of alternativesIn(document, facet, facets[0])) {
      const branch = branches[choice % branches.length];
      if (branch === undefined) continue;
      ways = Math.max(ways, branches.length);
      open.push(...[...facetsOf(document, branch).all].reverse());
      const [property, name] = nameOf(document, facet, branch) ?? [];
      if (property !== undefined && name !== undefined) names.set(property, name);
    }
  }
  const withNames = (value: unknown): unknown =>
    isRecord(value) && names.size > 0 ? { ...value, ...Object.fromEntries(names) } : value;
  return { facets: all, isLast: choice + 1 >= ways, withNames };
}

/** Lists of which one is taken each; of a parent its children, or the one child that is asked for. */
function alternativesIn(document: ApiDocument, facet: Facet, first: Facet | undefined): (readonly SchemaRef[])[] {
  const written = ['anyOf', 'oneOf'].map((keyword) => membersOf(facet, keyword)).filter(({ length }) => length > 0);
  if (written.length > 0 || !('discriminator' in facet.node)) return written;
  const children = childrenOf(document, facet);
  const own = children.find(({ node }) => node === first?.node);
  return [own === undefined ? children : [own]];
}

/** The discriminating property and its value for a branch. */
function nameOf(document: ApiDocument, facet: Facet, branch: SchemaRef): [property: string, name: string] | undefined {
  const discriminator = facet.node['discriminator'];
  const property = isRecord(discriminator) ? discriminator['propertyName'] : discriminator;
  if (typeof property !== 'string') return undefined;
  const written = isRecord(branch.node) ? branch.node['$ref'] : undefined;
  const own = [written, branch.at.pointer].flatMap((path) =>
    typeof path === 'string' ? path.split('/').slice(-1) : [],
  );
  const mapped =
    isRecord(discriminator) && isRecord(discriminator['mapping'])
      ? Object.keys(discriminator['mapping']).slice(0, MOST_FACETS)
      : [];
  const target = facetsOf(document, branch).all[0]?.node;
  const name = [...mapped, ...own].find((each) => {
    const subtype = subtypeOf(document, facet, { [property]: each });
    return subtype !== undefined && facetsOf(document, subtype).all[0]?.node === target;
  });
  return name === undefined ? undefined : [property, name];
}
