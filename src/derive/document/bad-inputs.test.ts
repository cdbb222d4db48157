import { describe, expect, it } from 'vitest';
import { factsOf, type Page } from '../../../test/cases.ts';
import { type BadInput, badInputs, badWords } from './bad-inputs.ts';

const page: Page = {
  url: 'https://api.test/v1/orders/7?limit=5',
  headers: ['Content-Type: application/json'],
  body: '{"id":7}',
};
const inputsOf = (parameter: string, response: Page = page, method = 'get'): readonly BadInput[] => {
  const document = `
openapi: 3.1.0
info: { title: Shop, version: '1' }
servers: [{ url: /v1 }]
paths: { '/orders/{id}': { ${method}: { parameters: [${parameter}], responses: {} } } }
`;
  return badInputs(factsOf({ document, pages: [response] }, 'document', 'surface', 'exchanges'));
};
const said = (inputs: readonly BadInput[]): string[] =>
  inputs.map((input) => `${input.probe.request.url} ${badWords(input)}`);

const limit = '{ name: limit, in: query, schema: { type: integer, maximum: 50 } }';
const id = '{ name: id, in: path, required: true, schema: { type: integer } }';

describe('values that the document rules out', () => {
  it('go into the query of a read that worked, two for each parameter', () => {
    expect(said(inputsOf(limit))).toEqual([
      'https://api.test/v1/orders/7?limit=word `word`, which has a different type than the documented parameter `limit`',
      'https://api.test/v1/orders/7?limit=51 `51`, which is over the maximum of the documented parameter `limit`',
    ]);
  });

  it('go into the segment of the path, below the base of the document', () => {
    expect(said(inputsOf(id))).toEqual([
      'https://api.test/v1/orders/word?limit=5 `word`, which has a different type than the documented parameter `id`',
    ]);
  });

  it('are planned once for all checks', () => {
    const document = `
openapi: 3.1.0
info: { title: Shop, version: '1' }
paths: { '/v1/orders/{id}': { get: { parameters: [${limit}], responses: {} } } }
`;
    const facts = factsOf({ document, pages: [page] }, 'document', 'surface', 'exchanges');
    expect(badInputs(facts)).toBe(badInputs({ ...facts }));
  });

  it.each<[string, readonly BadInput[]]>([
    ['a parameter that takes any text', inputsOf('{ name: q, in: query, schema: { type: string } }')],
    ['a header', inputsOf('{ name: X-Page, in: header, schema: { type: integer } }')],
    ['a read that failed', inputsOf(limit, { ...page, status: 404 })],
    ['a read without content', inputsOf(limit, { ...page, body: '{}' })],
    ['a write', inputsOf(limit, { ...page, method: 'POST' }, 'post')],
  ])('are not made for %s', (_, inputs) => expect(inputs).toEqual([]));
});
