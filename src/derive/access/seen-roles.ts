import type { Exchange } from '../../model/exchange.ts';
import type { IdentityFacts } from '../../model/identity.ts';
import { isRecord } from '../../parse/record.ts';
import { isSuccess, jsonOf } from '../page.ts';
import { pathOf } from '../place.ts';
import { rankOf, rankOfWords } from './rank.ts';
import { isSelf, personIn } from './selves.ts';

/** The identities, each with the role that its own profile names where nothing else says one. `callerOf` returns whose request an exchange was. */
export function withSeenRoles(
  identities: readonly IdentityFacts[],
  exchanges: readonly Exchange[],
  callerOf: (exchange: Exchange) => string,
): readonly IdentityFacts[] {
  if (identities.every((each) => rankOf(each) !== undefined)) return identities;
  const profiles = exchanges.filter((exchange) => isSuccess(exchange) && isSelf({ path: pathOf(exchange) }));
  return identities.map((identity) => {
    if (rankOf(identity) !== undefined) return identity;
    const own = profiles.filter((exchange) => callerOf(exchange) === identity.name).map(jsonOf);
    const role = own.flatMap(personIn).flatMap(rolesIn).toSorted(byRank)[0];
    return role === undefined ? identity : { ...identity, role };
  });
}

const byRank = (one: string, other: string): number => (rankOfWords(other) ?? 0) - (rankOfWords(one) ?? 0);

const ROLE = /^(?:user_?)?(?:role|roles|role_?name|account_?type|user_?type)$/i;
const FLAG = /^is_?(?:admin|superuser|staff|moderator)$|^(?:admin|superuser)$/i;
const MOST_ROLES = 20;

/** Words of a profile that name a rank. */
function rolesIn(person: Record<string, unknown>): string[] {
  return Object.entries(person).flatMap(([name, value]) => {
    if (FLAG.test(name.slice(0, 40)))
      return value === true || value === 1 ? [name.replace(/^is_?/i, '').toLowerCase()] : [];
    if (!ROLE.test(name.slice(0, 40))) return [];
    const values = (Array.isArray(value) ? value.slice(0, MOST_ROLES) : [value]).map((each) =>
      isRecord(each) ? each['name'] : each,
    );
    return values.filter((each) => typeof each === 'string').filter((each) => rankOfWords(each) !== undefined);
  });
}
