/** Records with an ID of their own in a response, wherever they are in it. */

import type { Exchange } from '../../model/exchange.ts';
import { pointerPart } from '../../parse/json.ts';
import { oncePer } from '../../parse/once-per.ts';
import { isRecord } from '../../parse/record.ts';
import { jsonOf } from '../page.ts';
import { kindOf } from './likeness.ts';

export type Members = Readonly<Record<string, unknown>>;

export interface RecordSeen {
  readonly id: string;
  readonly members: Members;
  /** In the response (RFC 6901). */
  readonly pointer: string;
  /** The same with `*` for the items of lists. */
  readonly shape: string;
}

const MOST_RECORDS = 2000;
const MOST_VALUES = 20_000;
const MAX_DEPTH = 6;
const IDS = ['id', '_id', 'uuid', 'guid', 'pk'];

/** In the order of the response; read once. */
export const recordsOf = oncePer((exchange: Exchange): readonly RecordSeen[] => read(jsonOf(exchange)));

function read(root: unknown): RecordSeen[] {
  const found: RecordSeen[] = [];
  let left = MOST_VALUES;
  const visit = (value: unknown, place: { pointer: string; shape: string }, depth: number): void => {
    left -= 1;
    if (left < 0 || depth > MAX_DEPTH || found.length >= MOST_RECORDS) return;
    if (Array.isArray(value)) {
      for (const [at, item] of value.entries())
        visit(item, { pointer: `${place.pointer}/${at}`, shape: `${place.shape}/*` }, depth + 1);
    } else if (isRecord(value)) {
      const id = idOf(value);
      if (id !== undefined) found.push({ id, members: value, ...place });
      for (const [name, member] of Object.entries(value)) {
        if (typeof member !== 'object' || member === null) continue;
        const part = pointerPart(name);
        visit(member, { pointer: `${place.pointer}/${part}`, shape: `${place.shape}/${part}` }, depth + 1);
      }
    }
  };
  visit(root, { pointer: '', shape: '' }, 0);
  return found;
}

const idOf = (record: Members): string | undefined => {
  const name = IDS.find((each) => ['string', 'number'].includes(typeof record[each]));
  return name === undefined ? undefined : String(record[name]);
};

/** Names of members with a value that is specific: no flag, no short number, nothing about the caller. */
export const distinctiveNames = (members: Members): string[] =>
  Object.keys(members).filter(
    (name) =>
      !IDS.includes(name) && kindOf(name) !== 'viewer' && isDistinctive(members[name]) && !isMaskedText(members[name]),
  );

const isDistinctive = (value: unknown): boolean =>
  (typeof value === 'string' && value.length >= 4) ||
  (typeof value === 'number' && (!Number.isInteger(value) || Math.abs(value) >= 1000));

/** `a***@example.com` */
const isMaskedText = (value: unknown): boolean => typeof value === 'string' && /[*•x]{3}|…/.test(value.slice(0, 200));

/** Whether a record gives the value of this member. */
export const gives = (members: Members, name: string): boolean => {
  const value = members[name];
  return value !== undefined && value !== null && value !== '' && !isMaskedText(value);
};

/** Whether two records with one ID are the same thing: another member is equal beside the named one, and most are. */
export function isSameThing(one: Members, other: Members, apart: string): boolean {
  const common = Object.keys(one).filter(
    (name) => name !== apart && !IDS.includes(name) && isPlain(one[name]) && isPlain(other[name]),
  );
  const equal = common.filter((name) => one[name] === other[name]);
  return equal.length > 0 && equal.length * 2 >= common.length;
}

const isPlain = (value: unknown): boolean => typeof value === 'string' || typeof value === 'number';
