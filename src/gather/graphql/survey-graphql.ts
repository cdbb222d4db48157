import { graphqlResponseOf } from '../../derive/graphql/message.ts';
import {
  graphqlPost,
  INTROSPECTION,
  SELECTED_LEAF,
  SMALL_INTROSPECTION,
  TYPENAME,
  UNKNOWN_ARGUMENT,
} from '../../derive/graphql/questions.ts';
import { isGraphqlPath } from '../../derive/graphql/recognised.ts';
import { type GraphqlSchema, schemaIn } from '../../derive/graphql/schema.ts';
import { isRefusal, jsonOf } from '../../derive/page.ts';
import { requiresCredentials } from '../../derive/response/refusal.ts';
import type { Exchange } from '../../model/exchange.ts';
import type { GatherOptions } from '../survey/gather-options.ts';
import type { Surveyor } from '../survey/surveyor.ts';
import type { Wire } from '../wire/wire-options.ts';
import { deepQuery } from './deep-query.ts';
import { type EndpointSearch, findEndpoints } from './find-endpoints.ts';
import { requestFields } from './request-fields.ts';
import { requestUnknownSchema } from './request-unknown-schema.ts';

/** URLs that are tested for being endpoints, and endpoints that are looked at. */
const MOST_CANDIDATES = 6;
const MOST_ENDPOINTS = 3;

type Search = Pick<EndpointSearch, 'guessBelow' | 'document'>;

/** Finds the GraphQL endpoints of the target and finds out of each what it is, what its schema is, and what it gives to anonymous callers. Nothing acts. */
export async function surveyGraphql(
  surveyor: Surveyor,
  wire: Wire,
  options: GatherOptions,
  search: Search = {},
): Promise<void> {
  const { target, seeds, credentials, surveyAs } = options;
  const urls = await findEndpoints({ ...search, surveyor, target, given: [target.href, ...seeds] });
  let found = 0;
  for (const url of urls.slice(0, MOST_CANDIDATES)) {
    if (found >= MOST_ENDPOINTS || wire.ended()) return;
    wire.admitReads(url);
    const endpoint = await recognise(surveyor, url, credentials.length > 0 || surveyAs !== undefined);
    if (endpoint === undefined) continue;
    found += 1;
    await lookAt(surveyor, endpoint);
  }
}

interface Endpoint {
  readonly url: string;
  /** Anonymous callers get data; otherwise it is requested with the user's credentials. */
  readonly isOpen: boolean;
}

/** The endpoint, where a query without credentials (or with the user's) gets a GraphQL response. */
async function recognise(surveyor: Surveyor, url: string, hasCredentials: boolean): Promise<Endpoint | undefined> {
  const [first] = await surveyor.sendReads([graphqlPost(url, TYPENAME)]);
  if (first === undefined) return undefined;
  if (isTypename(first)) return note(surveyor, url, first, true);
  if (!refuses(first)) return undefined;
  if (!hasCredentials) {
    // Whoever is refused has seen nothing of GraphQL: only the name says what it is, and there is nothing more to request.
    if (isGraphqlPath(new URL(url).pathname)) note(surveyor, url, first, false);
    return undefined;
  }
  const [signedIn] = await surveyor.sendReads([graphqlPost(url, TYPENAME)], false);
  return signedIn !== undefined && isTypename(signedIn) ? note(surveyor, url, signedIn, false) : undefined;
}

const refuses = (exchange: Exchange): boolean => isRefusal(exchange) || requiresCredentials(jsonOf(exchange));

const isTypename = (exchange: Exchange): boolean =>
  typeof graphqlResponseOf(exchange)?.data?.['__typename'] === 'string';

function note(surveyor: Surveyor, url: string, exchange: Exchange, isOpen: boolean): Endpoint {
  const path = new URL(url).pathname;
  surveyor.ledger.arrived(
    { method: 'POST', url, source: 'graphql', redirectedFrom: [], described: { path, parameters: [] } },
    exchange,
  );
  return { url, isOpen };
}

async function lookAt(surveyor: Surveyor, { url, isOpen }: Endpoint): Promise<void> {
  const send = (...queries: readonly string[]) =>
    surveyor.sendReads(
      queries.map((query) => graphqlPost(url, query)),
      isOpen,
    );
  const [, , whole] = await send(UNKNOWN_ARGUMENT, SELECTED_LEAF, INTROSPECTION);
  const reported = schemaOf(whole) ?? schemaOf((await send(SMALL_INTROSPECTION))[0]);
  if (reported === undefined) return isOpen ? requestUnknownSchema(surveyor, url) : undefined;
  await requestFields(surveyor, url, reported, isOpen);
  const deep = isOpen ? deepQuery(reported) : undefined;
  if (deep !== undefined) await send(deep);
}

const schemaOf = (exchange: Exchange | undefined): GraphqlSchema | undefined =>
  exchange && schemaIn(graphqlResponseOf(exchange)?.data);
