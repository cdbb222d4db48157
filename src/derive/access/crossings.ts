/** Objects of one identity that another, or anybody, could read. */
import type { Exchange } from '../../model/exchange.ts';
import { type IdentityFacts, UNAUTHENTICATED } from '../../model/identity.ts';
import { isProtected, requirementOf } from '../document/requirements.ts';
import { isSuccess, jsonOf } from '../page.ts';
import { pathOf } from '../place.ts';
import { type Access, type AccessFacts, type AccessRow, accessOf, callerIn } from './access.ts';
import { type Audience, audienceOf } from './audience.ts';
import { isForOthers } from './for-others.ts';
import { hasItem, idsIn, itemsIn, type Lists, listsOf } from './lists.ts';
import { ownerAskedFor, ownerFiltersOf, ownerNamedIn } from './owner-filters.ts';
import { personsOf } from './persons.ts';
import { administrativeWord, isHigher } from './rank.ts';
import { type Person, relationTo } from './relation.ts';

/** One object that was read by somebody who should not. */
export interface Crossing {
  readonly row: AccessRow;
  readonly owner: string;
  readonly by: string;
  /** What the owner got, and what the other got. */
  readonly owned: Exchange;
  readonly read: Exchange;
  readonly id: string;
  /** The response that shows that the object is the owner's: a list, what describes the owner, or what made it in this scan. */
  readonly list: Exchange;
  readonly isMade: boolean;
  /** The object names its owner. */
  readonly namesOwner: boolean;
  /** Why it may be meant all the same. */
  readonly doubt?: 'tenant' | 'pages';
}

const known = new WeakMap<Access, readonly Crossing[]>();

/** In the order of the rows; found once, however often it is asked. */
export function crossingsOf(facts: AccessFacts): readonly Crossing[] {
  const access = accessOf(facts);
  const before = known.get(access);
  if (before !== undefined) return before;
  const lists = listsOf(access, facts.exchanges);
  const persons = personsOf(facts.identities, access, lists);
  const context = { facts, access, lists, persons };
  const found = access.rows.flatMap((row) => [...crossingsIn(row, context), ...crossingsByFilter(row, context)]);
  known.set(access, found);
  return found;
}

interface Context {
  readonly facts: AccessFacts;
  readonly access: Access;
  readonly lists: Lists;
  readonly persons: ReadonlyMap<string, Person>;
}

/** Rows whose objects belong to one identity alone: not for administrators, not open on purpose, not public by what the object says. */
export const isOwned = (row: AccessRow): row is AccessRow & { readonly owner: string } =>
  row.owner !== undefined &&
  row.owner !== UNAUTHENTICATED &&
  administrativeWord(row.operation) === undefined &&
  !isOpenOnPurpose(row);

/** The document says that no credentials are needed. */
export const isOpenOnPurpose = ({ isDocumented, operation }: AccessRow): boolean =>
  isDocumented && operation.security !== undefined && !isProtected(operation);

function crossingsIn(row: AccessRow, context: Context): Crossing[] {
  const owned = isOwned(row) ? row.readings.get(row.owner)?.exchange : undefined;
  if (!isOwned(row) || owned === undefined) return [];
  const object = jsonOf(owned);
  const id = row.values.at(-1)?.value ?? '';
  const audience = audienceOf(object);
  if (audience === 'all' || context.lists.has(UNAUTHENTICATED, id, object)) return [];
  const giving = context.lists.giving(row.owner, id, pathOf(owned));
  const owner = context.persons.get(row.owner);
  const namesOwner = owner !== undefined && relationTo(object, owner) === 'related';
  const list = giving.find((each) => !isForOthers({ row, object, given: each, namesOwner }, context.access));
  if (list === undefined) return [];
  return [...row.readings].flatMap(([by, { result, exchange }]): Crossing[] => {
    if (by === row.owner || result !== 'read' || exchange === undefined) return [];
    const doubt = by === UNAUTHENTICATED ? doubtOfOpen(row) : doubtOf({ row, by, object, audience, id, list }, context);
    if (doubt === 'excused') return [];
    const crossing = {
      row,
      owner: row.owner,
      by,
      owned,
      read: exchange,
      id,
      list,
      isMade: context.access.made.has(list),
      namesOwner,
    };
    return [doubt === undefined ? crossing : { ...crossing, doubt }];
  });
}

/** Lists of others that a parameter selected: they have objects of the owner's list that are not in the reader's own. */
function crossingsByFilter(row: AccessRow, context: Context): Crossing[] {
  if (row.values.length > 0 || administrativeWord(row.operation) !== undefined || isOpenOnPurpose(row)) return [];
  return row.seen.flatMap((read): Crossing[] => {
    const [by, asked] = [callerIn(read), ownerAskedFor(read)];
    if (asked === undefined || by === UNAUTHENTICATED || !isSuccess(read)) return [];
    return [...row.readings].flatMap(([owner, { exchange: list }]): Crossing[] => {
      if (list === undefined || owner === by || owner === UNAUTHENTICATED) return [];
      const parameter = ownerFiltersOf(row.operation).find(({ name }) => ownerNamedIn(itemsIn(list), name) === asked);
      const object = itemsIn(read).find((item) => idsIn(item).some((id) => hasItem(list, id)));
      const [id] = object === undefined ? [] : idsIn(object);
      if (parameter === undefined || id === undefined || ownerAskedFor(list) !== undefined) return [];
      const claim = { row: { ...row, owner }, by, object, audience: audienceOf(object), id, list };
      const doubt = claim.audience === 'all' ? 'excused' : doubtOf(claim, context);
      if (doubt === 'excused') return [];
      const crossing = { row, owner, by, owned: list, read, id, list, isMade: false, namesOwner: false };
      return [doubt === undefined ? crossing : { ...crossing, doubt }];
    });
  });
}

/** What the document protects and everybody reads is a finding of its own. */
const doubtOfOpen = ({ isDocumented, model, operation }: AccessRow): 'excused' | undefined =>
  isDocumented && requirementOf(model, operation) !== undefined ? 'excused' : undefined;

interface Claim {
  readonly row: AccessRow & { readonly owner: string };
  readonly by: string;
  readonly object: unknown;
  readonly audience: Audience | undefined;
  readonly id: string;
  readonly list: Exchange;
}

function doubtOf({ row, by, object, audience, id, list }: Claim, context: Context): Crossing['doubt'] | 'excused' {
  const [owner, reader] = [row.owner, by].map((name) => context.access.people.find((each) => each.name === name));
  const person = context.persons.get(by);
  if (owner === undefined || reader === undefined || person === undefined) return 'excused';
  if (isHigher(reader, owner) || administers(reader, owner, context.access)) return 'excused';
  if (reader.groups.some((group) => owner.groups.includes(group))) return 'excused';
  const relation = relationTo(object, person);
  if (audience === 'signed-in' || (audience === 'organisation' && relation === 'tenant')) return 'excused';
  if (relation === 'related' || context.lists.has(by, id, object)) return 'excused';
  if (context.lists.isCut(by, pathOf(list))) return 'pages';
  return relation === 'tenant' ? 'tenant' : undefined;
}

/** Reads an operation for administrators that the other is refused. */
const administers = (reader: IdentityFacts, owner: IdentityFacts, { rows }: Access): boolean =>
  rows.some(
    ({ operation, readings }) =>
      administrativeWord(operation) !== undefined &&
      ['read', 'part'].includes(readings.get(reader.name)?.result ?? '') &&
      ['refused', 'absent'].includes(readings.get(owner.name)?.result ?? ''),
  );
