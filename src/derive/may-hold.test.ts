import fc from 'fast-check';
import { expect, it } from 'vitest';
import { exchangeOf } from '../../test/cases.ts';
import { GRAPHQL, MCP, mentionedEndpoints } from './document/mentioned-endpoints.ts';
import { systemTextIn } from './llm/system-text.ts';

const respond = (body: string) => exchangeOf({ headers: ['Content-Type: application/json'], body }, 'e1');

/** The same JSON with every letter as an escape: nothing can be ruled out by its text. */
const escaped = (json: string): string =>
  json.replace(/"[^"]*"/g, (text) =>
    text.replace(/[a-z]/gi, (letter) => `\\u00${letter.charCodeAt(0).toString(16).padStart(2, '0')}`),
  );

const SIGNS = ['', '', ' ', '-', '_', '.', '/'];
const PIECES =
  'graph graphQL Graph GraphQL ql QL gql GQL mcp MCP Mcp model Model context Context protocol Protocol servers endpoint url system System developer base initial prompt Prompt message instructions preamble template role text name rel';
const word = fc.constantFrom(...PIECES.split(' '));
const name = fc
  .array(fc.tuple(word, fc.constantFrom(...SIGNS)), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.flat().join(''));
const value = fc.oneof(
  fc.constantFrom('/backend/data', 'system', 'developer'),
  name,
  name.map((each) => `You are a helpful assistant of the shop. ${each}`),
);
const body = fc
  .dictionary(name, fc.oneof(value, fc.dictionary(fc.oneof(name, fc.constantFrom('role', 'content', 'href')), value)))
  .map((each) => JSON.stringify(each));

it('rules nothing out that a walk over the whole body would find', () => {
  const foundIn = (json: string) => ({
    graphql: mentionedEndpoints([respond(json)], { origin: 'https://api.test' }, GRAPHQL),
    mcp: mentionedEndpoints([respond(json)], { origin: 'https://api.test' }, MCP),
    system: systemTextIn(respond(json)),
  });
  fc.assert(
    fc.property(body, (json) => {
      expect(foundIn(json)).toEqual(foundIn(escaped(json)));
    }),
    { numRuns: 1000 },
  );
});

it.each([
  ['{"graphqlEndpoint":"/backend/data"}', GRAPHQL, ['https://api.test/backend/data']],
  ['{"\\u0067raphql":"/backend/data"}', GRAPHQL, ['https://api.test/backend/data']],
  ['[{"rel":"GraphQL","href":"/backend/data"}]', GRAPHQL, ['https://api.test/backend/data']],
  ['{"mcpServers":{"shop":{"url":"/tools/stream"}}}', MCP, ['https://api.test/tools/stream']],
  ['{"modelContextProtocol":"/tools/stream"}', MCP, ['https://api.test/tools/stream']],
  ['{"graph":"/backend/data"}', GRAPHQL, []],
  ['{"mcpherson":"/backend/data"}', MCP, []],
  ['{"context":"/backend/data"}', MCP, []],
])('finds the endpoints that %s names', (json, protocol, found) => {
  expect(mentionedEndpoints([respond(json)], { origin: 'https://api.test' }, protocol)).toEqual(found);
});
