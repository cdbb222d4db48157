/** GraphQL Yoga on Node's own server. Hardened: no introspection, no suggestions, no batching, a limit of depth, JSON only. */
import { createServer } from 'node:http';
import { NoSchemaIntrospectionCustomRule } from 'graphql';
import { createSchema, createYoga } from 'graphql-yoga';
import { depthLimit, withoutSuggestions } from '../hardening.mjs';
import { cookie, isWeak, page, resolvers, typeDefs } from '../shop.mjs';

const rules = [NoSchemaIntrospectionCustomRule, depthLimit(6)];
const onlyJson = {
  onRequest({ request, fetchAPI, endResponse }) {
    const type = request.headers.get('content-type') ?? '';
    if (request.method === 'POST' && !type.startsWith('application/json'))
      endResponse(new fetchAPI.Response('', { status: 415 }));
  },
};
const onValidate = ({ addValidationRule }) => {
  for (const rule of rules) addValidationRule(rule);
  return ({ valid, result, setResult }) => {
    if (!valid) setResult(result.map(withoutSuggestions));
  };
};
const yoga = createYoga({
  schema: createSchema({ typeDefs, resolvers: resolvers() }),
  batching: isWeak,
  graphiql: isWeak,
  cors: false,
  logging: false,
  plugins: isWeak ? [] : [onlyJson, { onValidate }],
});

createServer((request, response) => {
  if (request.url !== '/') return yoga(request, response);
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'set-cookie': cookie(),
    'cache-control': 'no-store',
  });
  response.end(page('/graphql'));
}).listen(Number(process.env.PORT), '127.0.0.1');
