import type { Exchange } from '../../model/exchange.ts';
import { Sealed } from '../../model/sealed.ts';
import type { SecretMatch } from '../../secrets/rule.ts';
import type { BodySecret } from '../secrets/body-values.ts';
import { secretsInBody } from '../secrets/secrets-seen.ts';
import { listingIn } from './listing.ts';
import { serverIn } from './sdk.ts';

/** Keys in what an MCP server lists or says of itself, each once. */
export function secretsInListing(exchange: Exchange): readonly BodySecret[] {
  if (!isOfMcp(exchange)) return [];
  const secrets = secretsInBody(exchange).filter(
    ({ kind, confidence }) => kind === 'secret' && confidence !== 'tentative',
  );
  return [...new Map(secrets.map((match) => [match.token, match])).values()];
}

export const isOfMcp = (exchange: Exchange): boolean =>
  listingIn(exchange) !== undefined || serverIn(exchange) !== undefined;

/** What the same key is called by every check that reports it. */
export const mcpKeyMark = ({ rule, token }: Pick<SecretMatch, 'rule' | 'token'>): string =>
  `mcp ${rule.id} ${new Sealed(token).masked}`;
