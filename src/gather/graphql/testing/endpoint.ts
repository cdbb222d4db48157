import type { IncomingMessage, ServerResponse } from 'node:http';
import {
  buildSchema,
  type GraphQLSchema,
  graphqlSync,
  NoSchemaIntrospectionCustomRule,
  parse,
  specifiedRules,
  validate,
} from 'graphql';

interface Endpoint {
  readonly path?: string;
  readonly introspection?: boolean;
  readonly root?: unknown;
  /** Whether a GET reaches it; otherwise it behaves like a path that does not exist. */
  readonly byGet?: boolean;
}

/** A handler for `lab` that plays a GraphQL endpoint with graphql-js, and the operations that it was sent. */
export function endpoint(
  sdl: string,
  { path = '/graphql', introspection = true, root = {}, byGet = true }: Endpoint = {},
): { readonly queries: string[]; readonly serve: (request: IncomingMessage, response: ServerResponse) => void } {
  const schema = buildSchema(sdl);
  const queries: string[] = [];
  const serve = (request: IncomingMessage, response: ServerResponse): void => {
    const isHere = request.url === path;
    if (!isHere || (request.method === 'GET' && !byGet)) return void response.writeHead(404).end('nothing here');
    if (request.method === 'OPTIONS') return void response.writeHead(204, { allow: 'POST' }).end();
    if (request.method !== 'POST') return void response.writeHead(405, { allow: 'POST' }).end();
    let body = '';
    request.on('data', (chunk: Buffer) => {
      body += chunk.toString();
    });
    request.on('end', () => {
      const { query } = JSON.parse(body) as { query: string };
      queries.push(query);
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify(responseTo(schema, query, { introspection, root })));
    });
  };
  return { queries, serve };
}

function responseTo(
  schema: GraphQLSchema,
  query: string,
  { introspection, root }: { introspection: boolean; root: unknown },
): unknown {
  const rules = introspection ? specifiedRules : [...specifiedRules, NoSchemaIntrospectionCustomRule];
  const errors = validate(schema, parse(query), rules);
  return errors.length > 0 ? { errors } : graphqlSync({ schema, source: query, rootValue: root });
}
