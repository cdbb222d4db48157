/** Whether an object is shared with somebody by what it says itself: a member, a recipient, a team, a visibility. */
import type { IdentityFacts } from '../../model/identity.ts';
import { isRecord } from '../../parse/record.ts';
import { remembered } from '../../parse/remembered.ts';
import { splitWords } from '../../parse/words.ts';
import { rankOf } from './rank.ts';
import { personIn } from './selves.ts';

/** What is known of a person from their own responses. */
export interface Person {
  /** E-mail addresses, user names and random IDs, in lower case: wherever one of them is found, the person is meant. */
  readonly names: ReadonlySet<string>;
  /** IDs that are numbers: they mean the person only where a member is about persons. */
  readonly numbers: ReadonlySet<string>;
  /** `team 7`, `folder 7`, and the declared groups. */
  readonly groups: ReadonlySet<string>;
  /** `tenant 7`. */
  readonly tenants: ReadonlySet<string>;
}

/** `selves` are responses that describe the identity, `own` are items of its lists, `containers` what it lists that objects lie in: `folder 7`. */
export function personOf(
  identity: IdentityFacts,
  selves: readonly unknown[],
  { own, containers = [] }: { readonly own: readonly unknown[]; readonly containers?: readonly string[] },
): Person {
  const { name, groups } = identity;
  // `admin` and `customer` are words of objects, too.
  const isOwnName = name.length >= SHORTEST_NAME && rankOf({ name }) === undefined;
  const person = {
    names: new Set(isOwnName ? [name.toLowerCase()] : []),
    numbers: new Set<string>(),
    groups: new Set([...groups, ...containers].map((group) => group.toLowerCase())),
    tenants: new Set<string>(),
  };
  for (const record of selves.flatMap(personIn)) addIdentifiers(record, person);
  for (const value of [...selves, ...own.slice(0, MOST_ITEMS)]) {
    walk(value, (text, { unit }) => {
      if (unit?.kind === 'group' && !CONTAINERS.has(unit.word)) person.groups.add(`${unit.word} ${text}`);
      if (unit?.kind === 'tenant') person.tenants.add(`${unit.word} ${text}`);
    });
  }
  return person;
}

const SHORTEST_NAME = 3;
const MOST_ITEMS = 200;

const IDENTIFIER =
  /^(?:_?id|uuid|guid|sub|email|e_?mail|user_?name|login|handle|user_?id|account_?id|customer_?id|member_?id)$/i;

function addIdentifiers(record: Record<string, unknown>, person: { names: Set<string>; numbers: Set<string> }): void {
  for (const [name, value] of Object.entries(record)) {
    if (!IDENTIFIER.test(name.slice(0, 40)) || (typeof value !== 'string' && typeof value !== 'number')) continue;
    const text = String(value).toLowerCase();
    if (/^\d{1,20}$/.test(text)) person.numbers.add(text);
    else if (text.length >= SHORTEST_NAME) person.names.add(text);
  }
}

/** `related`: it names the person or a group of theirs; `tenant`: nothing but an organisation in common. */
export type Relation = 'related' | 'tenant' | 'none';

export function relationTo(object: unknown, person: Person): Relation {
  let found: Relation = 'none';
  walk(object, (text, { isAboutPersons, unit }) => {
    const isNamed = namesIn(text, isAboutPersons).some(
      (name) => person.names.has(name) || (isAboutPersons && person.numbers.has(name)),
    );
    const isInGroup = unit?.kind === 'group' && (person.groups.has(`${unit.word} ${text}`) || person.groups.has(text));
    if (isNamed || isInGroup) found = 'related';
    else if (found === 'none' && unit?.kind === 'tenant' && person.tenants.has(`${unit.word} ${text}`))
      found = 'tenant';
  });
  return found;
}

/** Where a text is about persons, it may name several, or with what they are: `user:7`, `Ann <ann@a.example>, ben@a.example`. A time names none. */
function namesIn(text: string, isAboutPersons: boolean): readonly string[] {
  if (!isAboutPersons || !SEPARATOR.test(text) || /^\d{4}-\d\d/.test(text)) return [text];
  const parts = text.split(SEPARATOR).filter((part) => part !== '');
  const isOfNumbers = PERSON_NUMBER.test(text) || NUMBERS.test(text);
  return [text, ...parts.filter((part) => isOfNumbers || !/^\d{1,20}$/.test(part))];
}

const SEPARATOR = /[\s,;:<>|/]/;
/** `user:7`, `urn:user:7`, `https://api.example.com/users/7` */
const PERSON_NUMBER = /(?:^|[:/])(?:user|member|person|people|account|customer|profile)s?[:/]\d{1,20}\/?$/;
/** `7, 8` */
const NUMBERS = /^\d{1,20}(?:[,; ]{1,2}\d{1,20}){1,20}$/;

/** Members of a record that are about persons and name this one: `customer_id`, `author`. */
export const membersNaming = (record: Readonly<Record<string, unknown>>, person: Person): string[] =>
  Object.entries(record).flatMap(([name, value]) => {
    if (typeof value !== 'string' && typeof value !== 'number') return [];
    const text = String(value).toLowerCase();
    const isAboutPersons = contextOf(name).isAboutPersons || person.names.has(text);
    return isAboutPersons && (person.names.has(text) || person.numbers.has(text)) ? [name] : [];
  });

const OWNERS = new Set('owner user customer account author member'.split(' '));

/** Whether two records name the same owner, whoever that is: `owner_id` is in both, and equal. */
export function haveSameOwner(
  one: Readonly<Record<string, unknown>>,
  other: Readonly<Record<string, unknown>>,
): boolean {
  const names = Object.keys(one).filter(
    (name) => ['string', 'number'].includes(typeof one[name]) && splitWords(name).some((word) => OWNERS.has(word)),
  );
  return names.length > 0 && names.every((name) => one[name] === other[name]);
}

/** What the names above a value say of it. */
interface Context {
  readonly isAboutPersons: boolean;
  readonly unit?: Unit;
}

interface Unit {
  readonly kind: 'group' | 'tenant';
  readonly word: string;
}

const PERSONS = new Set(
  'user users owner owners member members participant participants author authors assignee assignees assigned sender receiver recipient recipients customer account person people profile viewer viewers editor editors reader readers watcher watchers collaborator collaborators contributor contributors reviewer reviewers approver approvers attendee attendees guest guests follower followers subscriber subscribers shared share sharing acl access permission permissions buyer seller creator created to cc bcc by with delegate delegates manager managers supervisor guardian guardians teacher tutor coach mentor doctor agent courier driver host deputy proxy trustee spouse partner partners invitee invitees grantee principal roles'.split(
    ' ',
  ),
);
const GROUPS = new Set(
  'team group workspace project channel room household family squad crew circle class classroom board'.split(' '),
);
/** What objects lie in; who lists one may see what is in it. */
const CONTAINERS = new Set('folder album calendar notebook drive library binder vault playlist'.split(' '));
const TENANTS = new Set('org organization organisation tenant company department'.split(' '));

/** `folder`, also in the plural. */
export const containerWord = (word: string): string | undefined =>
  [word, word.replace(/s$/, ''), word.replace(/ies$/, 'y')].find((each) => CONTAINERS.has(each));

/** `team`, `project`, also in the plural. */
export const isGroupWord = (word: string): boolean => GROUPS.has(word.replace(/s$/, ''));

const contextOf = remembered((name): Context => {
  const words = splitWords(name.slice(0, 80));
  const singular = words.map((word) => word.replace(/s$/, ''));
  const group = singular.find((word) => GROUPS.has(word)) ?? singular.find((word) => CONTAINERS.has(word));
  const tenant = singular.find((word) => TENANTS.has(word));
  const isAboutPersons = words.some((word) => PERSONS.has(word));
  if (group !== undefined) return { isAboutPersons, unit: { kind: 'group', word: group } };
  return tenant === undefined ? { isAboutPersons } : { isAboutPersons, unit: { kind: 'tenant', word: tenant } };
});

const MOST_VALUES = 20_000;
const MAX_DEPTH = 12;

/** Every text and number of a value in lower case, with what the names above it say. */
function walk(value: unknown, see: (text: string, context: Context) => void): void {
  let left = MOST_VALUES;
  const visit = (each: unknown, context: Context, depth: number): void => {
    left -= 1;
    if (left < 0 || depth > MAX_DEPTH) return;
    if (typeof each === 'string' || typeof each === 'number') see(String(each).slice(0, 200).toLowerCase(), context);
    else if (Array.isArray(each)) for (const item of each) visit(item, context, depth + 1);
    else if (isRecord(each)) {
      for (const [name, member] of Object.entries(each)) {
        // `{ "members": { "7": "editor" } }`
        if (context.isAboutPersons) see(name.slice(0, 200).toLowerCase(), context);
        visit(member, below(context, name), depth + 1);
      }
    }
  };
  visit(value, { isAboutPersons: false }, 0);
}

/** `members` says of the `id` below it what it is. */
function below(above: Context, name: string): Context {
  const own = contextOf(name);
  const unit = own.unit ?? above.unit;
  return { isAboutPersons: own.isAboutPersons || above.isAboutPersons, ...(unit !== undefined && { unit }) };
}
