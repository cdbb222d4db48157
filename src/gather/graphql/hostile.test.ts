/** A server that returns GraphQL without end: what is asked stays bounded, and every request is still a read. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { describe, expect, it } from 'vitest';
import { lab, look } from '../testing/site.ts';

const scalar = { kind: 'SCALAR', name: 'String' };
const object = (name: string) => ({ kind: 'OBJECT', name });
const MANY = 4000;

/** Each type leads to every other; the root has thousands of fields, some with names that are no names. */
const ENDLESS = JSON.stringify({
  data: {
    __schema: {
      queryType: { name: 'T0' },
      mutationType: { name: 'T1' },
      types: Array.from({ length: 300 }, (_, n) => ({
        kind: 'OBJECT',
        name: `T${n}`,
        fields: Array.from({ length: n === 0 ? MANY : 40 }, (_each, f) => ({
          name: f === 7 ? 'a } mutation { drop' : f === 8 ? 'x'.repeat(5000) : `f${f}`,
          description: 'lists all '.repeat(100),
          type: f % 2 === 0 ? scalar : object(`T${(n + f) % 300}`),
          args: [],
        })),
      })),
    },
  },
});
const SUGGESTING = JSON.stringify({
  errors: Array.from({ length: MANY }, (_, n) => ({
    message: `Did you mean ${Array.from({ length: 40 }, (_each, m) => `"word${n}x${m}"`).join(', ')}?`,
  })),
});
const NESTED = `{"data":{"__typename":"Q","a":${'['.repeat(50_000)}${']'.repeat(50_000)}}}`;

function hostile(respond: (query: string) => string) {
  const queries: string[] = [];
  const serve = (request: IncomingMessage, response: ServerResponse): void => {
    if (request.method !== 'POST') return void response.writeHead(405).end();
    let body = '';
    request.on('data', (chunk: Buffer) => {
      body += chunk.toString();
    });
    request.on('end', () => {
      const { query } = JSON.parse(body) as { query: string };
      queries.push(query);
      response
        .writeHead(200, { 'content-type': 'application/json' })
        .end(query === '{ __typename }' ? '{"data":{"__typename":"Q"}}' : respond(query));
    });
  };
  return { queries, serve };
}

describe('a hostile GraphQL server', () => {
  it.each([
    ['a schema without end', (query: string) => (query.includes('__schema') ? ENDLESS : '{"data":{}}'), 40],
    ['suggestions without end', () => SUGGESTING, 15],
    ['answers that nest without end', () => NESTED, 15],
    ['a schema for every question', () => ENDLESS, 40],
  ])('with %s', async (_, respond, most) => {
    const { queries, serve } = hostile(respond);
    const { url } = await lab({}, serve);
    const { surface } = await look(`${url}graphql`, { crawl: false });
    expect(queries.length).toBeGreaterThan(2);
    expect(queries.length).toBeLessThanOrEqual(most);
    expect(queries.filter((query) => query.length > 20_000 || /mutation \{|drop/.test(query))).toEqual([]);
    expect(surface.operations.length).toBeLessThanOrEqual(1200);
  });
});
