/** Properties that one operation withholds from a reader and another operation returns to the same reader. */
import type { Exchange } from '../../model/exchange.ts';
import { type IdentityFacts, UNAUTHENTICATED } from '../../model/identity.ts';
import { pointerPart } from '../../parse/json.ts';
import { splitWords } from '../../parse/words.ts';
import { type AccessFacts, type AccessRow, accessOf } from './access.ts';
import { isOpenOnPurpose } from './crossings.ts';
import { listsOf } from './lists.ts';
import { personsOf } from './persons.ts';
import { isHigher } from './rank.ts';
import { distinctiveNames, gives, isSameThing, type Members, type RecordSeen, recordsOf } from './records.ts';
import { isGroupWord, type Person, relationTo } from './relation.ts';
import { isSelf } from './selves.ts';

/** A property of one record that a reader gets in one operation and not in another. */
export interface Withheld {
  readonly name: string;
  readonly id: string;
  readonly by: string;
  /** Who gets it where the reader does not. */
  readonly from: string;
  /** The operation that withholds it, with what the reader and the other got. */
  readonly closed: { readonly row: AccessRow; readonly exchange: Exchange; readonly full: Exchange };
  /** The operation that returns it, with the place of the property. */
  readonly open: { readonly row: AccessRow; readonly exchange: Exchange; readonly pointer: string };
  /** The record may be shown to the reader for a reason: it is part of something that is the reader's. */
  readonly isInContext: boolean;
}

const MOST_FOUND = 200;

/** Each property of an operation once: as it was read without credentials, else as the first identity. */
export function withheldOf(facts: AccessFacts): Withheld[] {
  const access = accessOf(facts);
  const lists = listsOf(access, facts.exchanges);
  const persons = personsOf(facts.identities, access, lists);
  const found = new Map<string, Withheld>();
  for (const by of [UNAUTHENTICATED, ...facts.identities.map(({ name }) => name)]) {
    const hidden = hiddenFrom(by, access.rows, facts.identities);
    if (hidden.size === 0) continue;
    for (const row of access.rows) {
      for (const each of shownIn(row, by, hidden, persons.get(by))) {
        const key = `${row.operation.key} ${each.name}`;
        if (found.size < MOST_FOUND && !found.has(key)) found.set(key, each);
      }
    }
  }
  return [...found.values()];
}

interface Hidden {
  readonly from: string;
  readonly closed: Withheld['closed'];
  readonly members: Members;
  readonly names: readonly string[];
}

/** What others get of a record and the reader does not, at the same URL, by the ID of the record. */
function hiddenFrom(
  by: string,
  rows: readonly AccessRow[],
  identities: readonly IdentityFacts[],
): ReadonlyMap<string, readonly Hidden[]> {
  const hidden = new Map<string, Hidden[]>();
  for (const row of rows) {
    const exchange = contentFor(row, by);
    if (exchange === undefined) continue;
    const seen = new Map(recordsOf(exchange).map((record) => [placeOf(record), record.members]));
    for (const from of abovesOf(row, by, identities)) {
      const full = contentFor(row, from);
      for (const { id, members, ...record } of full === undefined ? [] : recordsOf(full)) {
        const given = seen.get(placeOf({ id, ...record }));
        const names = given === undefined ? [] : distinctiveNames(members).filter((name) => !gives(given, name));
        if (full === undefined || names.length === 0) continue;
        const ofRecord = hidden.get(id) ?? [];
        hidden.set(id, ofRecord);
        ofRecord.push({ from, closed: { row, exchange, full }, members, names });
      }
    }
  }
  return hidden;
}

const placeOf = ({ id, shape }: Pick<RecordSeen, 'id' | 'shape'>): string => `${id} ${shape}`;

const contentFor = (row: AccessRow, name: string): Exchange | undefined => {
  const { result, exchange } = row.readings.get(name) ?? {};
  return result === 'read' || result === 'part' ? exchange : undefined;
};

/** Identities that may get more than the reader: a higher role, the owner, and everybody with credentials where the reader has none. */
function abovesOf(row: AccessRow, by: string, identities: readonly IdentityFacts[]): string[] {
  const reader = identities.find(({ name }) => name === by);
  return identities
    .filter((each) => each.name !== by)
    .filter((each) => reader === undefined || isHigher(each, reader) || row.owner === each.name)
    .map(({ name }) => name);
}

function shownIn(
  row: AccessRow,
  by: string,
  hidden: ReadonlyMap<string, readonly Hidden[]>,
  person: Person | undefined,
): Withheld[] {
  const exchange = contentFor(row, by);
  // The caller may see all of the own record, and a group what its members share.
  if (exchange === undefined || isSelf(row.operation) || isOfGroup(row)) return [];
  return recordsOf(exchange).flatMap((record) =>
    isOwnRecord(record, person)
      ? []
      : (hidden.get(record.id) ?? []).flatMap(({ from, closed, members, names }) =>
          names
            .filter((name) => closed.row.operation !== row.operation && isShown(record.members, members, name))
            .map((name) => ({
              name,
              id: record.id,
              by,
              from,
              closed,
              open: { row, exchange, pointer: `${record.pointer}/${pointerPart(name)}` },
              isInContext: by !== UNAUTHENTICATED && isInContext(row, record),
            })),
        ),
  );
}

const isShown = (seen: Members, full: Members, name: string): boolean =>
  seen[name] === full[name] && isSameThing(full, seen, name);

const isOwnRecord = ({ id, members }: RecordSeen, person: Person | undefined): boolean =>
  person !== undefined &&
  (person.numbers.has(id) || person.names.has(id.toLowerCase()) || relationTo(members, person) === 'related');

const isOfGroup = ({ operation }: AccessRow): boolean => splitWords(operation.path).some(isGroupWord);

/** A part of another record, or of an object that was chosen by its ID: a customer may see the telephone number of the own courier. */
const isInContext = (row: AccessRow, { shape }: RecordSeen): boolean =>
  !isOpenOnPurpose(row) && (row.values.length > 0 || /\/\*\/[^*]/.test(shape));
