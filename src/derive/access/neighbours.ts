/** Objects whose IDs are next to those that an identity owns and in no list that was read. */
import type { Exchange } from '../../model/exchange.ts';
import { GIVEN, type IdentityFacts, UNAUTHENTICATED } from '../../model/identity.ts';
import { isRecord } from '../../parse/record.ts';
import { jsonOf } from '../page.ts';
import { pathOf } from '../place.ts';
import { type Access, type AccessFacts, type AccessRow, accessOf } from './access.ts';
import { audienceOf } from './audience.ts';
import { isOpenOnPurpose } from './crossings.ts';
import type { IdValue } from './id-values.ts';
import { hasItem, itemsIn, type Lists, listsOf } from './lists.ts';
import { personsOf } from './persons.ts';
import { administrativeWord, rankOf } from './rank.ts';
import { membersNaming, type Person } from './relation.ts';

/** An own object, and the IDs beside its own that can be tried. */
export interface Neighbourhood {
  readonly row: AccessRow;
  readonly by: string;
  /** What the identity got for its own object, and the list that has it. */
  readonly owned: Exchange;
  readonly list: Exchange;
  readonly id: string;
  readonly beside: readonly { readonly id: string; readonly url: string }[];
  readonly person: Person;
  /** Members of the own object that name its owner. */
  readonly owners: readonly string[];
}

/** A user that was given without a name is one identity. */
const GIVEN_ALONE: readonly IdentityFacts[] = [{ name: GIVEN, groups: [] }];

/** One for each operation, of the first identity that has one, in the order of the rows. */
export function neighbourhoodsOf(
  facts: Omit<AccessFacts, 'identities'> & { readonly identities?: readonly IdentityFacts[] },
): Neighbourhood[] {
  const { identities = GIVEN_ALONE } = facts;
  if (identities === GIVEN_ALONE && !facts.exchanges.some(({ identity }) => identity === GIVEN)) return [];
  const access = accessOf({ ...facts, identities });
  const lists = listsOf(access, facts.exchanges);
  const persons = personsOf(identities, access, lists);
  const seen = new Set<string>();
  return access.rows.flatMap((row) =>
    identities.filter(isOrdinary).flatMap(({ name }) => {
      const { key } = row.operation;
      const person = persons.get(name);
      const found = seen.has(key) || person === undefined ? [] : neighbourhoodIn(row, { name, person, access, lists });
      if (found.length > 0) seen.add(key);
      return found;
    }),
  );
}

const isOrdinary = (identity: IdentityFacts): boolean => (rankOf(identity) ?? 1) === 1;

interface Context {
  readonly name: string;
  readonly person: Person;
  readonly access: Access;
  readonly lists: Lists;
}

function neighbourhoodIn(row: AccessRow, context: Context): Neighbourhood[] {
  const { name, person, access, lists } = context;
  const owned = row.readings.get(name)?.exchange;
  const id = row.values.at(-1)?.value;
  if (owned === undefined || id === undefined || !isOwnObject(row, name)) return [];
  const object = recordOf(owned);
  if (object === undefined || audienceOf(object) !== undefined) return [];
  const list = lists.giving(name, id, pathOf(owned)).find((each) => hasItem(each, id));
  if (list === undefined || lists.isCut(name, pathOf(list))) return [];
  const owners = membersNaming(object, person).filter((member) => String(object[member]) !== id);
  if (!isListOfOwn(list, owners, object, context)) return [];
  const beside = idsBeside(row, id, access);
  return beside.length === 0 ? [] : [{ row, by: name, owned, list, id, beside, person, owners }];
}

const isOwnObject = (row: AccessRow, name: string): boolean =>
  row.listedBy.includes(name) &&
  row.readings.get(name)?.result === 'read' &&
  row.readings.get(UNAUTHENTICATED)?.result !== 'read' &&
  administrativeWord(row.operation) === undefined &&
  !isOpenOnPurpose(row);

/** The record of an object, also where it is put into another. */
export function recordOf(exchange: Exchange): Readonly<Record<string, unknown>> | undefined {
  const value = jsonOf(exchange);
  if (!isRecord(value)) return undefined;
  return isRecord(value['data']) ? value['data'] : value;
}

/** Every item names the same owner, or another identity has a list of its own there. */
function isListOfOwn(
  list: Exchange,
  owners: readonly string[],
  object: Readonly<Record<string, unknown>>,
  { name, access, lists }: Context,
): boolean {
  const items = itemsIn(list);
  if (owners.some((member) => items.some((item) => member in item && item[member] !== object[member]))) return false;
  if (owners.length > 0) return true;
  const others = access.identities.filter((each) => each !== name && each !== UNAUTHENTICATED);
  const own = new Set(items.map(idOfItem));
  return others.some((other) => {
    const theirs = lists.at(other, pathOf(list)).flatMap(itemsIn).map(idOfItem);
    return theirs.length > 0 && theirs.every((each) => !own.has(each));
  });
}

const idOfItem = (item: Readonly<Record<string, unknown>>): string =>
  String(item['id'] ?? item['_id'] ?? item['uuid'] ?? item['pk'] ?? item['slug'] ?? '');

const STEPS = [1, -1, 2, -2, 3, -3];
const MOST_TRIED = 2;

/** The nearest IDs that no identity has in a list: those of others are compared as objects of theirs. */
function idsBeside({ operation, model, values, url }: AccessRow, id: string, access: Access): Neighbourhood['beside'] {
  const [, prefix = '', digits = ''] = /^([A-Za-z]{0,10}[-_]?)(\d{1,12})$/.exec(id) ?? [];
  const parameter = values.at(-1)?.parameter;
  if (digits === '' || parameter === undefined) return [];
  const listed = new Set(access.identities.flatMap((name) => access.values(name, model)(parameter, operation)));
  return STEPS.map((step) => Number(digits) + step)
    .filter((number) => number > 0)
    .map((number) => prefix + String(number).padStart(digits.startsWith('0') ? digits.length : 0, '0'))
    .filter((each) => !listed.has(each))
    .slice(0, MOST_TRIED)
    .flatMap((each) => {
      const beside = withId(url, { parameter, value: id }, each);
      return beside === undefined ? [] : [{ id: each, url: beside }];
    });
}

/** The URL with another last ID; undefined where a header has it. */
function withId(url: string, { parameter, value: id }: IdValue, other: string): string | undefined {
  const changed = new URL(url);
  if (parameter.in === 'query') changed.searchParams.set(parameter.name, other);
  if (parameter.in !== 'path') return parameter.in === 'query' ? changed.href : undefined;
  const segments = changed.pathname.split('/');
  const at = segments.lastIndexOf(id);
  if (at < 0) return undefined;
  segments[at] = other;
  changed.pathname = segments.join('/');
  return changed.href;
}
