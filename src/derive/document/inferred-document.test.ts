import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evidenceOf, type Page } from '../../../test/cases.ts';
import type { Operation } from '../../model/evidence.ts';
import { readDocument } from '../../openapi/read/read.ts';
import { mismatches } from '../../openapi/schema/validate.ts';
import { inferDocument } from './inferred-document.ts';
import { inferSchema } from './inferred-schema.ts';

const json = (path: string, value: unknown, page: Page = {}): Page => ({
  ...page,
  url: `https://api.test${path}`,
  headers: ['Content-Type: application/json', ...(page.headers ?? [])],
  body: JSON.stringify(value),
});

function inferred(...pages: Page[]) {
  const operations = pages.map(
    ({ url = '', method = 'GET' }, i): Operation => ({
      method,
      url,
      path: new URL(url).pathname,
      source: 'link',
      parameters: [],
      exchange: `e${i + 1}`,
    }),
  );
  const { exchanges, surface, keys } = evidenceOf({ pages, surface: { operations } });
  if (!exchanges.ok || !surface.ok || !keys.ok) throw new Error('a case has them');
  return inferDocument({ exchanges: exchanges.value, surface: surface.value, keys: keys.value });
}

describe('a document of what was seen', () => {
  it('has templates for ids, query parameters, statuses and schemas, and no value', () => {
    const text = JSON.stringify(
      inferred(
        json('/users/7', { id: 7, mail: 'ada@lovelace.org', made: '2026-01-02T03:04:05Z' }),
        json('/users/9?verbose=1', { id: 9, mail: 'b@c.fr', made: '2026-01-02T03:04:05Z', note: null }),
        json(
          '/users/8',
          { detail: 'no' },
          { status: 401, headers: ['Set-Cookie: sessionid=9f1c2a9e7b83d05e61a4b7c2d9e0f3a5'] },
        ),
      ),
    );
    const reading = readDocument([{ from: 'spec.json', text }]);
    if (!reading.ok) throw new Error(reading.problem.message);
    const { operations, problems, schemes } = reading.document;
    expect(problems).toEqual([]);
    expect(schemes).toMatchObject([{ type: 'apiKey', in: 'cookie', name: 'sessionid' }]);
    expect(operations).toMatchObject([
      {
        key: 'GET /users/{id}',
        parameters: [
          { name: 'id', in: 'path' },
          { name: 'verbose', in: 'query' },
        ],
        responses: [
          {
            status: '200',
            contents: [{ mediaType: 'application/json', schema: { node: { required: ['id', 'mail', 'made'] } } }],
          },
          { status: '401' },
        ],
      },
    ]);
    for (const value of ['ada@lovelace.org', '2026-01-02', '"no"']) expect(text).not.toContain(value);
  });

  it('leaves out what nobody named, and what is not there', () => {
    const pages = [json('/robots-like', {}), { url: 'https://api.test/gone', status: 404 }];
    const paths = JSON.stringify(inferred(...pages));
    expect(paths).toContain('/robots-like');
    expect(paths).not.toContain('/gone');
  });
});

describe('a schema of values', () => {
  it('is met by each of them', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue({ maxDepth: 3 }), { minLength: 1, maxLength: 4 }), (values) => {
        const text = JSON.stringify({
          openapi: '3.1.0',
          info: { title: 'x', version: '1' },
          paths: {},
          components: { schemas: { a: inferSchema(values) } },
        });
        const reading = readDocument([{ from: 'x', text }]);
        if (!reading.ok) throw new Error(reading.problem.message);
        const at = { file: 'x', pointer: '/components/schemas/a' };
        const schema = { node: JSON.parse(text).components.schemas.a, at };
        for (const value of values) expect(mismatches(reading.document, schema, value, 'response')).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('takes names that are data for the keys of a map', () => {
    const node = inferSchema([{ '9f1c2a9e-7b83-4d05-a1a4-b7c2d9e0f3a5': 1 }, { '4711': 2 }]);
    expect(node).toEqual({ type: 'object', additionalProperties: { type: 'integer' } });
  });
});
