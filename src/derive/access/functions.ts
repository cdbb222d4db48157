/** Operations for administrators, and who could use them. */
import { type IdentityFacts, UNAUTHENTICATED } from '../../model/identity.ts';
import { forEverybody } from '../response/for-everybody.ts';
import { type Access, type AccessFacts, type AccessRow, accessOf } from './access.ts';
import { administrativeWord, isHigher, rankOf } from './rank.ts';

/** An operation that an identity could read and that is for a higher role. */
export interface Elevation {
  readonly row: AccessRow;
  readonly by: IdentityFacts;
  /** What shows that it is for others: in words for the message. */
  readonly reason: 'role' | 'higher' | 'siblings';
  /** The word in its path, tags, ID or scopes; absent where only its siblings show it. */
  readonly word?: string;
  /** An identity with a higher role, where there is one. */
  readonly higher?: string;
}

/** Each operation once for an identity. */
export function elevationsOf(facts: AccessFacts): Elevation[] {
  const access = accessOf(facts);
  const seen = new Set<string>();
  return access.rows.flatMap((row) =>
    access.people.flatMap((by): Elevation[] => {
      const key = `${row.operation.key} ${by.name}`;
      const elevation = seen.has(key) ? undefined : elevationOf(row, by, { access });
      if (elevation !== undefined) seen.add(key);
      return elevation === undefined ? [] : [elevation];
    }),
  );
}

interface Context {
  readonly access: Access;
}

const isRead = (row: AccessRow, name: string): boolean =>
  ['read', 'part'].includes(row.readings.get(name)?.result ?? '');

/** The response of the service to a user who is not allowed. */
const isRefused = (row: AccessRow, name: string): boolean =>
  ['refused', 'absent'].includes(row.readings.get(name)?.result ?? '');

function elevationOf(row: AccessRow, by: IdentityFacts, context: Context): Elevation | undefined {
  const exchange = row.readings.get(by.name)?.exchange;
  // What anybody may read is another finding, or none.
  if (exchange === undefined || !isRead(row, by.name) || isRead(row, UNAUTHENTICATED)) return undefined;
  if (forEverybody(exchange) !== undefined || (rankOf(by) ?? 1) >= 3) return undefined;
  const higher = context.access.people.find((each) => isHigher(each, by) && isRead(row, each.name))?.name;
  const word = administrativeWord(row.operation);
  const found = { row, by, ...(word !== undefined && { word }), ...(higher !== undefined && { higher }) };
  if (word === undefined)
    return areSiblingsRefused(row, by.name, context.access) ? { ...found, reason: 'siblings' } : undefined;
  if (isRefusedElsewhere(by.name, context.access)) return { ...found, reason: 'siblings' };
  if ((rankOf(by) ?? 1) > 1) return undefined;
  if (higher !== undefined) return { ...found, reason: 'higher' };
  return rankOf(by) === 1 ? { ...found, reason: 'role' } : undefined;
}

/** Another operation for administrators refuses the identity and serves a different one. */
const isRefusedElsewhere = (name: string, { rows, identities }: Access): boolean =>
  rows.some(
    (row) =>
      administrativeWord(row.operation) !== undefined &&
      isRefused(row, name) &&
      identities.some((other) => other !== name && isRead(row, other)),
  );

const FEWEST_SIBLINGS = 2;

/** Of the operations beside it, most refuse the identity and serve a different one. */
function areSiblingsRefused(row: AccessRow, name: string, { rows, identities }: Access): boolean {
  if (row.values.length > 0) return false;
  const folder = folderOf(row);
  const beside = rows.filter((each) => each !== row && each.values.length === 0 && folderOf(each) === folder);
  const refused = beside.filter(
    (each) => isRefused(each, name) && identities.some((other) => other !== name && isRead(each, other)),
  );
  return folder !== '' && refused.length >= FEWEST_SIBLINGS && refused.length * 2 > beside.length;
}

/** The path without its last segment; none of an operation at the top. */
const folderOf = ({ operation }: AccessRow): string => {
  const folder = operation.path.slice(0, operation.path.lastIndexOf('/'));
  return /^\/(?:api|rest|v\d{1,3}|\/){0,4}$/i.test(`${folder}/`) ? '' : folder;
};
