import { graphqlQueriesOf } from '../../derive/graphql/message.ts';
import { graphqlGet, TYPENAME } from '../../derive/graphql/questions.ts';
import { placeIn } from '../../derive/place.ts';
import { defineCheck } from '../../model/check.ts';
import { quote, say } from '../../model/said.ts';
import { eachEndpoint, probedAt, probeEach, typenameIn } from '../_graphql.ts';

/** It runs no resolver: it asks what the mutation type is called. */
const HARMLESS = 'mutation { __typename }';

export default defineCheck({
  id: 'graphql-get-mutations',
  category: 'security-misconfiguration',
  severity: 'medium',
  title: 'GraphQL mutations are executed by GET',
  why: 'A link, an image or a redirect on any site makes a browser send a GET with the cookies of the visitor, those with `SameSite=Lax` included: the mutation runs as the visitor. GETs are also cached, logged and repeated.',
  fix: 'Accept mutations by POST only, as the GraphQL over HTTP specification requires; reject a GET with 405.',
  fixes: {
    'async-graphql':
      'Serve `GET` with the GraphiQL page only, and queries by POST: the GET handler of the integrations runs mutations.',
    juniper: 'Remove the GET route, or reject documents with a mutation there: the GET handler of juniper runs them.',
    gqlgen: 'Keep `transport.GET{}` current (it refuses mutations), or remove it.',
    'graphql-go': 'Register the handler for POST only.',
    express:
      'In the GET handler, parse the document and respond with 405 if it holds a mutation (`getOperationAST`); or register the endpoint with `app.post` only.',
  },
  notes:
    'Shown with `mutation { __typename }` only, which runs no resolver. Not reported if the response names the query type: such a server ignores the kind of the operation.',
  cwe: [352, 650],
  owasp: ['API8:2023'],
  references: ['https://graphql.github.io/graphql-over-http/draft/#sec-GET'],
  needs: ['exchanges'],
  plan: ({ exchanges }) => probeEach(exchanges, (url) => graphqlGet(url, HARMLESS)),
  judge: ({ exchanges }, results) =>
    eachEndpoint(exchanges, (endpoint) => {
      const exchange = probedAt(endpoint, results);
      const name = typenameIn(exchange);
      const requested = endpoint.exchanges.find((each) => graphqlQueriesOf(each)[0] === TYPENAME);
      if (exchange === undefined || name === undefined || name === typenameIn(requested)) return [];
      return [
        {
          at: placeIn(exchange, { part: 'body', pointer: '/data/__typename' }),
          message: say`A GET with ${quote(HARMLESS)} was executed: it returned the mutation type, ${quote(name)}.`,
          proof: { exchange: exchange.id },
        },
      ];
    }),
});
