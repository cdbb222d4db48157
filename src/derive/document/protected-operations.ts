import type { Facts } from '../../model/check.ts';
import type { Exchange } from '../../model/exchange.ts';
import type { RequestProbe, RequestSpec } from '../../model/probe.ts';
import { isRefusal } from '../page.ts';
import { requestAgain } from '../response/again.ts';
import { LONGEST_REFUSAL, refuses } from '../response/refusing-words.ts';
import { type Documented, documentedOperations } from './documented.ts';
import { type Requirement, requirementOf } from './requirements.ts';

export type DocumentFacts = Facts<'document' | 'surface' | 'exchanges'>;

/** An operation that the document guards, and what may be sent to see whether the server does. */
export interface ProtectedOperation extends Documented {
  readonly requirement: Requirement;
  readonly request: RequestSpec;
  readonly isWrite: boolean;
  /** The response of the survey. */
  readonly first: Exchange;
}

/** Operations that require credentials and that the survey could request: reads, and writes where the user consented. */
export const protectedOperations = (facts: DocumentFacts): ProtectedOperation[] =>
  documentedOperations(facts).flatMap((documented) => {
    const { operation, seen, exchanges } = documented;
    const response = exchanges.find(({ id }) => id === seen?.exchange) ?? exchanges[0];
    const requirement = requirementOf(facts.document, operation);
    if (
      requirement === undefined ||
      response === undefined ||
      operation.method === 'HEAD' ||
      operation.method === 'OPTIONS'
    )
      return [];
    const isWrite = operation.method !== 'GET';
    const again = requestAgain(response);
    const request = again && withoutRequired(again, requirement);
    if (request === undefined || (isWrite && !facts.surface.writes)) return [];
    return [{ ...documented, requirement, first: response, isWrite, request }];
  });

/**
 * Whether the server asked for the credential: by its status, or by calling a request bad that lacks it, as frameworks do where it is a
 * required parameter.
 */
export function requiresCredential(exchange: Exchange, { requirement }: ProtectedOperation): boolean {
  if (isRefusal(exchange)) return true;
  const { status, body } = exchange.response;
  if (status !== 400 && status !== 422) return false;
  const text = plain(body.slice(0, LONGEST_REFUSAL));
  const names = requirement.alternatives.flat().flatMap(({ name = 'authorization' }) => plain(name));
  return names.some((name) => text.includes(name)) || refuses(body);
}

const plain = (text: string): string => text.toLowerCase().replace(/[-_ ]/g, '');

/** Whatever filled a parameter that is a credential is taken out. */
function withoutRequired(request: RequestSpec, { alternatives }: Requirement): RequestSpec {
  const named = (place: string): string[] =>
    alternatives.flat().flatMap(({ in: where, name }) => (where === place && name !== undefined ? [name] : []));
  const url = new URL(request.url);
  const inQuery = named('query').filter((name) => url.searchParams.has(name));
  for (const name of inQuery) url.searchParams.delete(name);
  const names = new Set(named('header').map((name) => name.toLowerCase()));
  const headers = request.headers?.filter(([name]) => !names.has(name.toLowerCase())) ?? [];
  const { headers: _, ...rest } = request;
  return {
    ...rest,
    ...(inQuery.length === 0 ? {} : { url: url.href }),
    ...(headers.length === 0 ? {} : { headers }),
  };
}

/** A request without any credentials on a connection of its own. */
export const anonymousProbe = (id: string, { request, isWrite }: ProtectedOperation): RequestProbe => ({
  kind: 'request',
  id,
  risk: isWrite ? 'write' : 'read',
  anonymous: true,
  fresh: true,
  request,
});
