import type { SelectionNode } from 'graphql';
import { parseGraphql } from '../../parse/graphql.ts';
import { remembered } from '../../parse/remembered.ts';

/** How many levels of fields an operation nests, those of introspection left out: limits commonly do not count them. 0 where it is no operation. */
export const graphqlDepth = remembered((text): number => {
  const definitions = parseGraphql(text)?.definitions ?? [];
  return Math.max(
    0,
    ...definitions.map((each) => (each.kind === 'OperationDefinition' ? depthOf(each.selectionSet.selections) : 0)),
  );
});

function depthOf(selections: readonly SelectionNode[]): number {
  return selections.reduce((deepest, selection) => {
    if (selection.kind === 'FragmentSpread') return deepest;
    const isField = selection.kind === 'Field';
    if (isField && /^__(?:schema|type)$/.test(selection.name.value)) return deepest;
    const below = selection.selectionSet?.selections ?? [];
    return Math.max(deepest, depthOf(below) + (isField ? 1 : 0));
  }, 0);
}
