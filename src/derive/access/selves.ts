/** What the responses that describe the caller say of them. */
import type { DocumentedOperation, Parameter } from '../../openapi/document.ts';
import { thingOf } from '../../openapi/request/id-parameter.ts';
import { isRecord } from '../../parse/record.ts';
import { splitWords } from '../../parse/words.ts';

/** Last words of paths that return the caller. */
const SELF = /\/(?:me|self|whoami|profile|account|current|current[-_]?user|user|userinfo|session)\/?$/i;

/** What is current of a collection is one of its items, and not a person: `/baskets/current`. */
const CURRENT = /\/(?!users?\/|people\/|members?\/|accounts?\/|sessions?\/|auth\/|v\d)[^/]{1,80}\/current\/?$/i;

export const isSelf = ({ path }: Pick<DocumentedOperation, 'path'>): boolean => SELF.test(path) && !CURRENT.test(path);

/** `{userId}`, and `{id}` below `/users`. */
const PERSON = /^(?:user|account|member|customer|profile|person|people|employee|patient|student|client|owner)/i;

interface Collection {
  readonly path: string;
  readonly name: string;
}

/** The collection that a parameter chooses from. */
export function collectionFor({ path }: DocumentedOperation, parameter: Parameter): Collection | undefined {
  if (parameter.in !== 'path') {
    const thing = thingOf(parameter);
    return thing === undefined ? undefined : { path: `/${thing}`, name: thing };
  }
  const before = path.slice(0, Math.max(0, path.indexOf(`{${parameter.name}}`))).replace(/\/$/, '');
  const name = before.slice(before.lastIndexOf('/') + 1);
  return name === '' || name.includes('{') ? undefined : { path: before, name };
}

/** Whether the items that a parameter chooses from are persons. */
export const isOfPersons = (operation: DocumentedOperation, parameter: Parameter): boolean =>
  PERSON.test(collectionFor(operation, parameter)?.name ?? '') || PERSON.test(parameter.name);

/** What the responses that describe a person give of a collection: the person, or what the profile has or refers to. */
export function itemsOfSelf(
  selves: readonly unknown[],
  { name }: Collection,
  { isPersonal }: { readonly isPersonal: boolean },
): readonly unknown[] {
  const references = referenceItems(selves, name);
  // The accounts that a profile lists are a bank's, and the person is none of them.
  if (!isPersonal || (references.length > 0 && /^account/i.test(name))) return references;
  return [...references, ...selves.flatMap(personIn)];
}

/** The record of a person, also where it is put into another: `{ "data": … }`, `{ "user": … }`. */
export function personIn(value: unknown): readonly Record<string, unknown>[] {
  if (!isRecord(value)) return [];
  const inner = ['data', 'user', 'profile', 'account', 'result'].map((name) => value[name]).find(isRecord);
  return [inner ?? value];
}

/** Items of a collection that the profile of a person has or refers to: `"default_address_id": 7` and `"addresses": [{ "id": 7 }]`. */
function referenceItems(selves: readonly unknown[], collection: string): readonly unknown[] {
  const thing = singular(splitWords(collection));
  return selves.flatMap(personIn).flatMap((person) =>
    Object.entries(person).flatMap(([name, value]) => {
      const words = splitWords(name);
      if (words.at(-1) === 'id' && isPlain(value))
        return singular(words.slice(-2, -1)) === thing ? [{ id: value }] : [];
      if (singular(words.slice(-1)) !== thing) return [];
      return (Array.isArray(value) ? value : [value]).filter((item) => isRecord(item) || isPlain(item));
    }),
  );
}

const isPlain = (value: unknown): value is string | number => typeof value === 'string' || typeof value === 'number';

function singular(words: readonly string[]): string {
  const text = words.join('');
  if (/(?:ss|x|ch|sh)es$/.test(text)) return text.slice(0, -2);
  return text.replace(/ies$/, 'y').replace(/([^s])s$/, '$1');
}
