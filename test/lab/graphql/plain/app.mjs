/** An endpoint that people write themselves, with graphql-js and Express. The weak twin runs whatever comes, from wherever. */
import express from 'express';
import { graphql, NoSchemaIntrospectionCustomRule, parse, specifiedRules, validate } from 'graphql';
import { depthLimit, withoutSuggestions } from '../hardening.mjs';
import { cookie, isWeak, page, root, schema } from '../shop.mjs';

const app = express();
app.disable('x-powered-by');
app.use(express.json(), ...(isWeak ? [express.urlencoded({ extended: false })] : []));
app.get('/', (_request, response) =>
  response.set('set-cookie', cookie()).set('cache-control', 'no-store').type('html').send(page('/api/v2/gql')),
);

const built = schema();
const run = async (source) => graphql({ schema: built, source, rootValue: root });

async function hardened(request, response) {
  const { query } = request.body ?? {};
  if (typeof query !== 'string') return response.status(400).json({ errors: [{ message: 'A query is required.' }] });
  let document;
  try {
    document = parse(query, { maxTokens: 500 });
  } catch {
    return response.status(400).json({ errors: [{ message: 'The query cannot be read.' }] });
  }
  const errors = validate(built, document, [...specifiedRules, NoSchemaIntrospectionCustomRule, depthLimit(6)]);
  if (errors.length > 0) return response.status(400).json({ errors: errors.map(withoutSuggestions) });
  const result = await run(query);
  response.json(result);
}

async function weak(request, response) {
  const body = request.body ?? request.query;
  if (Array.isArray(body)) return response.json(await Promise.all(body.map(({ query }) => run(query))));
  response.json(await run(String(body.query ?? '')));
}

if (isWeak) app.all('/api/v2/gql', weak);
else app.post('/api/v2/gql', hardened);
app.listen(Number(process.env.PORT), '127.0.0.1');
