import type { IdentityFacts } from '../../model/identity.ts';
import { jsonOf } from '../page.ts';
import type { Access } from './access.ts';
import type { Lists } from './lists.ts';
import { type Person, personOf } from './relation.ts';
import { isSelf } from './selves.ts';

/** What is known of each identity from its own responses, by its name. */
export const personsOf = (
  identities: readonly IdentityFacts[],
  access: Access,
  lists: Lists,
): ReadonlyMap<string, Person> => new Map(identities.map((each) => [each.name, personIn(each, access, lists)]));

function personIn(identity: IdentityFacts, { rows }: Access, lists: Lists): Person {
  const selves = rows
    .filter(({ operation, values }) => values.length === 0 && isSelf(operation))
    .flatMap(({ readings }) => {
      const { result, exchange } = readings.get(identity.name) ?? {};
      return result === 'read' && exchange !== undefined ? [jsonOf(exchange)] : [];
    });
  return personOf(identity, selves, { own: lists.items(identity.name), containers: lists.containers(identity.name) });
}
