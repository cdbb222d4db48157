import type { Exchange } from '../../model/exchange.ts';
import { own } from '../../model/said.ts';
import { isRecord } from '../../parse/record.ts';
import { mediaTypeOf } from '../page.ts';
import type { FrameworkSignal } from '../response/framework-signals.ts';
import { type GraphqlResponse, graphqlQueriesOf, graphqlResponsesOf } from './message.ts';
import { SELECTED_LEAF, UNKNOWN_ARGUMENT } from './questions.ts';

/** How a server refuses one of our queries: status, message texts, and where the members are. */
interface Refused {
  readonly status: number;
  readonly body: string;
  readonly response: GraphqlResponse;
  readonly messages: readonly string[];
  readonly isGrj: boolean;
}

function refusedAt(exchange: Exchange, question: string): Refused | undefined {
  const [query] = graphqlQueriesOf(exchange);
  const [received] = query === question ? graphqlResponsesOf(exchange) : [];
  if (received === undefined || received.errors.length === 0) return undefined;
  return {
    status: exchange.response.status,
    body: exchange.response.body.trimStart().slice(0, 300),
    response: received,
    messages: received.errors.map(({ message }) => message),
    isGrj: mediaTypeOf(exchange)?.essence === 'application/graphql-response+json',
  };
}

const hasCode = ({ response: reply }: Refused, code: RegExp): boolean =>
  reply.errors.some((error) => error.code !== undefined && code.test(error.code));
const VALIDATION = /^GRAPHQL_VALIDATION_FAILED$/;
/** `{"data":null,"errors":…` */
const beginsWithData = ({ body }: Refused): boolean => /^\{\s{0,4}"data"/.test(body);
/** graphql-js and its ports say this sentence, in quotes of their own. */
const LEAF_DOUBLE = 'Field "__typename" must not have a selection';
const LEAF_SINGLE = "Field '__typename' must not have a selection";
const isOnly = ({ messages }: Refused, text: string): boolean =>
  messages.length === 1 && messages[0]?.startsWith(text) === true;

const signal = (
  id: string,
  question: string,
  fits: (refused: Refused) => boolean,
  weight: FrameworkSignal['weight'] = 'strong',
): FrameworkSignal => ({
  id,
  weight,
  words: own('the form of its GraphQL errors'),
  where: {
    shows: (exchange) => {
      const refused = refusedAt(exchange, question);
      return refused !== undefined && fits(refused);
    },
  },
});

const says = (id: string, words: RegExp): FrameworkSignal => ({
  id,
  weight: 'strong',
  words: own('its response to a GET without a GraphQL query'),
  where: {
    shows: ({ request, response }) => request.method === 'GET' && words.test(response.body.slice(0, 2000)),
  },
});

/** The implementations, by how they refuse two queries that are invalid in every schema. */
export const GRAPHQL_SIGNALS: readonly FrameworkSignal[] = [
  signal('apollo', SELECTED_LEAF, (r) => isOnly(r, LEAF_DOUBLE) && hasCode(r, VALIDATION) && r.status === 400),
  says('apollo', /blocked as a potential Cross-Site Request Forgery/),
  signal('yoga', SELECTED_LEAF, (r) => isOnly(r, LEAF_DOUBLE) && hasCode(r, VALIDATION) && r.status === 200),
  signal('mercurius', SELECTED_LEAF, (r) => isOnly(r, LEAF_DOUBLE) && beginsWithData(r) && r.status === 400),
  says('mercurius', /"Unknown query"/),
  says('graphql-http', /"Missing query"/),
  signal(
    'grafserv',
    SELECTED_LEAF,
    (r) => isOnly(r, LEAF_DOUBLE) && r.response.errors.every(({ raw }) => isEmptyRecord(raw['extensions'])),
  ),
  signal('strawberry', SELECTED_LEAF, (r) => isOnly(r, LEAF_SINGLE) && r.status === 200),
  signal(
    'ariadne',
    UNKNOWN_ARGUMENT,
    (r) => r.status === 400 && r.messages.some((m) => m.startsWith("Argument '<meta>.")),
  ),
  signal(
    'graphene',
    UNKNOWN_ARGUMENT,
    (r) => r.status === 400 && r.messages.some((m) => m.startsWith("Field '__type' argument")),
  ),
  signal(
    'async-graphql',
    UNKNOWN_ARGUMENT,
    (r) => r.isGrj && r.messages.some((m) => m.includes('field "__type" of type "')),
  ),
  signal(
    'juniper',
    SELECTED_LEAF,
    (r) => r.status === 400 && r.messages.length === 2 && r.messages.some((m) => /type String!? /.test(m)),
  ),
  signal('gqlgen', SELECTED_LEAF, (r) => hasCode(r, VALIDATION) && r.status === 422),
  says('gqlgen', /"no operation provided"/),
  signal(
    'graphql-go',
    SELECTED_LEAF,
    (r) => r.status === 200 && r.messages.length === 2 && /must not have a selection/.test(r.messages[0] ?? ''),
  ),
  signal('spring-graphql', UNKNOWN_ARGUMENT, (r) =>
    r.messages.some((m) => m.startsWith('Validation error (UnknownArgument@')),
  ),
  signal('hot-chocolate', UNKNOWN_ARGUMENT, (r) => hasCode(r, /^HC\d{4}$/)),
  signal('graphql-ruby', UNKNOWN_ARGUMENT, (r) => hasCode(r, /^argumentNotAccepted$/)),
  signal('hasura', UNKNOWN_ARGUMENT, (r) => hasCode(r, /^validation-failed$/) && r.body.includes('$.selectionSet')),
  says('absinthe', /No query document supplied/),
];

const isEmptyRecord = (value: unknown): boolean => isRecord(value) && Object.keys(value).length === 0;
