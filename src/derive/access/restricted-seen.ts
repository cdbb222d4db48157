import type { Facts } from '../../model/check.ts';
import type { Exchange } from '../../model/exchange.ts';
import { UNAUTHENTICATED } from '../../model/identity.ts';
import type { DocumentedOperation } from '../../openapi/document.ts';
import { type MarkedMember, markedMembers } from '../../openapi/schema/marked-members.ts';
import { describedResponses } from '../document/promised.ts';
import { isSuccess, jsonOf } from '../page.ts';
import { isMasked } from '../secrets/sensitive-members.ts';
import { callerIn } from './access.ts';
import { isHigher, rankOf } from './rank.ts';
import { type Restriction, restrictionOf } from './restricted.ts';

/** A property that the document reserves for a higher role, in a response to somebody else. */
export interface RestrictedSeen {
  readonly member: MarkedMember<Restriction>;
  readonly operation: DocumentedOperation;
  readonly exchange: Exchange;
  readonly by: string;
  /** It is known that the reader has no such role. */
  readonly isSure: boolean;
}

type DocumentFacts = Facts<'document' | 'surface' | 'exchanges'> & Partial<Facts<'identities'>>;

/** Each property of an operation once, for the reader who is furthest from the role; undefined where the responses have no such property. */
export function restrictedTo(facts: DocumentFacts): readonly RestrictedSeen[] | undefined {
  const found = new Map<string, RestrictedSeen>();
  let isAny = false;
  for (const { operation, exchange, schema } of describedResponses(facts)) {
    if (!isSuccess(exchange) || operation.method !== 'GET') continue;
    const value = jsonOf(exchange);
    for (const member of markedMembers(facts.document, { schema, value }, (each) =>
      restrictionOf(facts.document, each),
    )) {
      isAny = true;
      const by = callerIn(exchange);
      const standing = standingOf(by, member.mark, facts);
      const key = `${operation.key} ${member.name}`;
      const before = found.get(key);
      if (standing === 'allowed' || isMasked(String(member.value))) continue;
      const seen = { member, operation, exchange, by, isSure: standing === 'lower' };
      if (before === undefined || (seen.isSure && !before.isSure) || isWorse(by, before)) found.set(key, seen);
    }
  }
  return isAny ? [...found.values()] : undefined;
}

const isWorse = (by: string, before: RestrictedSeen): boolean =>
  by === UNAUTHENTICATED && before.by !== UNAUTHENTICATED;

/** Whether a reader has the role; an identity of which nothing is said counts as ordinary where another one has a higher role. */
function standingOf(
  by: string,
  { rank }: Restriction,
  { identities = [] }: DocumentFacts,
): 'allowed' | 'lower' | 'unclear' {
  if (by === UNAUTHENTICATED) return 'lower';
  const identity = identities.find(({ name }) => name === by);
  if (identity === undefined) return 'allowed';
  const own = rankOf(identity);
  if (own !== undefined) return own >= rank ? 'allowed' : 'lower';
  return identities.some((other) => isHigher(other, identity)) ? 'lower' : 'unclear';
}
