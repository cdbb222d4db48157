import { type Crossing, crossingsOf } from '../../derive/access/crossings.ts';
import type { DocumentFacts } from '../../derive/document/protected-operations.ts';
import type { Facts, Observation } from '../../model/check.ts';
import { UNAUTHENTICATED } from '../../model/identity.ts';
import { own, quote, type Said, say } from '../../model/said.ts';
import type { DocumentedOperation } from '../../openapi/document.ts';

/** Objects of one identity that another read, by the key of the documented operation. */
export type Crossed = ReadonlyMap<string, Crossing>;

export function crossedOperations({ identities, ...facts }: DocumentFacts & Partial<Facts<'identities'>>): Crossed {
  const crossings = identities === undefined ? [] : crossingsOf({ ...facts, identities });
  return new Map(
    crossings
      .filter(({ row, by }) => row.isDocumented && by !== UNAUTHENTICATED)
      .toReversed()
      .map((crossing) => [crossing.row.operation.key, crossing]),
  );
}

/** What two users show of an operation that needs no credentials: the same defect, reported once. */
export const coveredBy = ({ key }: DocumentedOperation): NonNullable<Observation['covers']> =>
  ['object-of-another', 'object-neighbour-readable'].map((check) => ({ check, mark: key }));

export const crossingWords = (crossing: Crossing | undefined): Said =>
  crossing === undefined
    ? own('')
    : say` With credentials it does not check the owner either: ${quote(crossing.by)} read ${quote(crossing.id)} of ${quote(crossing.owner)}.`;
