import { remembered } from '../../parse/remembered.ts';

/** `part`: the same object with fewer of its properties, as a public card of a person. */
export type Likeness = 'same' | 'part' | 'other';

/** What two objects have in common, by their members. */
export interface Tally {
  equal: number;
  different: number;
  equalIds: number;
  otherIds: number;
  /** Members that the owner gets and the other does not. */
  missing: number;
  /** The ID that was requested is in the same place of both. */
  isNamed: boolean;
}

export const emptyTally = (): Tally => ({
  equal: 0,
  different: 0,
  equalIds: 0,
  otherIds: 0,
  missing: 0,
  isNamed: false,
});

/** Of members without IDs, the share that has to be equal. */
const SHARE = 0.8;

export function likenessOf({ equal, different, equalIds, otherIds, missing, isNamed }: Tally): Likeness {
  if (otherIds > 0 && !(isNamed && equalIds >= otherIds)) return 'other';
  if (equalIds === 0 && (equal === 0 || equal < SHARE * (equal + different))) return 'other';
  return missing > 0 ? 'part' : 'same';
}

/** `id`: identifies an object; `viewer`: about the caller, not about the object. */
export type NameKind = 'id' | 'viewer' | 'plain';

const ID = /^(?:_?id|uuid|guid|pk|slug|email|e_?mail|user_?name|login|handle)$|(?:_id|[a-z]Id|_uuid|[a-z]Uuid)$/;

const VIEWER =
  /^(?:_?links|_?actions|_?permissions|viewer.{0,40}|can_?[a-z].{0,40}|(?:is|has)_?(?:mine|owner|owned|editable|author|following|liked|favou?rited|starred|bookmarked|subscribed|read|seen).{0,20}|editable|deletable|liked|following|csrf.{0,20}|(?:request|trace|correlation|session|viewer|span)_?id)$/i;

/** What a member is about, by its name. */
export const kindOf = remembered((name): NameKind => {
  const short = name.slice(0, 80);
  if (VIEWER.test(short)) return 'viewer';
  return ID.test(short) ? 'id' : 'plain';
});

/** Adds one member with a plain value on both sides. */
export function addMember(tally: Tally, kind: NameKind, isEqual: boolean): void {
  if (kind === 'id') {
    if (isEqual) tally.equalIds += 1;
    else tally.otherIds += 1;
  } else if (isEqual) tally.equal += 1;
  else tally.different += 1;
}
