import type { Exchange } from '../../model/exchange.ts';
import { htmlOf } from '../page.ts';
import { urlOf } from '../place.ts';
import { graphqlResponseOf } from './message.ts';

/** `/graphql`, `/api/graphql/v1`, `/gql/`, `/admin-graphql`. */
const PATH = /(?:^|\/)(?:[\w]{1,20}[-_])?(?:graphql|gql)(?:[-_]\w{1,20})?(?:\/v?\d{1,2})?\/?$/i;

export const isGraphqlPath = (path: string): boolean => PATH.test(path.slice(-200));

/** What servers return for a GET that has no query. */
const WITHOUT_QUERY = [
  'blocked as a potential Cross-Site Request Forgery', // Apollo Server
  'Must provide query string', // Yoga, express-graphql, graphene, Strawberry
  'GET query missing', // Apollo Server 3
  '"Unknown query"', // mercurius
  '"Missing query"', // graphql-http
  'no operation provided', // gqlgen
  'No query string was present', // graphql-ruby
  'No query document supplied', // Absinthe
  'PersistedQueryNotFound', // any with automatic persisted queries
  'PersistedQueryNotSupported',
] as const;

/** Titles of the editors that servers bring, and what their pages load. */
const TITLE = /graphi?ql|apollo|ruru|altair|banana cake pop|nitro/i;
const EDITOR = /graphiql|graphql[- ]playground|embeddedsandbox|landing-page|altair|ruru|bananacakepop|nitro/i;

const MAX_BODY = 20_000;

/** Whether the response to a GET is that of a GraphQL endpoint: its complaint about the query that is missing, or the page of its editor. */
export function isGraphqlResponseToGet(exchange: Exchange): boolean {
  const { request, response } = exchange;
  if (request.method !== 'GET' || response.status >= 500) return false;
  const body = response.body.slice(0, MAX_BODY);
  if (response.status < 300 && (isEditor(exchange) || isPersistedResponse(exchange))) return true;
  return WITHOUT_QUERY.some((words) => body.includes(words));
}

/** Whether a URL calls an operation that the server has stored, by its hash: `?operationName=Home&extensions={"persistedQuery":…}`. */
export const isPersistedCall = (url: string): boolean => {
  const extensions = URL.canParse(url) ? new URL(url).searchParams.get('extensions') : null;
  return extensions !== null && /^\s{0,20}\{/.test(extensions) && extensions.includes('"persistedQuery"');
};

const isPersistedResponse = (exchange: Exchange): boolean =>
  isPersistedCall(exchange.request.url) && graphqlResponseOf(exchange) !== undefined;

function isEditor(exchange: Exchange): boolean {
  const page = htmlOf(exchange);
  if (page === undefined || !EDITOR.test(exchange.response.body.slice(0, MAX_PAGE))) return false;
  return TITLE.test(page.title?.slice(0, 200) ?? '') || isGraphqlPath(urlOf(exchange).pathname);
}

const MAX_PAGE = 200_000;
