import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../read/read.ts';
import { conformanceProblems } from './conformance.ts';

type Part = Readonly<Record<string, unknown>>;

const problemsOf = (part: Part, version = '3.2.0'): string[] => {
  const text = JSON.stringify({ openapi: version, info: { title: 'Shop', version: '1' }, ...part });
  const reading = readDocument([{ from: 'openapi.json', text }]);
  if (!reading.ok) throw new Error(reading.problem.message);
  return conformanceProblems(reading.document).map(
    ({ kind, at, name }) => `${kind} ${at.pointer}${name === undefined ? '' : ` ${name}`}`,
  );
};
const components = (part: Part): Part => ({ components: part });
const parameter = (fields: Part): Part => components({ parameters: { p: { name: 'p', ...fields } } });
const P = '/components/parameters/p';

describe('conformanceProblems', () => {
  it.each<[string, Part, string[], string?]>([
    ['nothing described', {}, ['missing-field ']],
    [
      'example beside examples',
      parameter({ in: 'query', schema: {}, example: 1, examples: {} }),
      [`bad-value ${P}/examples examples`],
    ],
    ['neither schema nor content', parameter({ in: 'query' }), [`missing-field ${P}`], '3.0.3'],
    [
      'two media types',
      parameter({ in: 'query', content: { 'a/b': {}, 'c/d': {} } }),
      [`bad-value ${P}/content content`],
      '3.0.3',
    ],
    [
      'style beside content',
      parameter({ in: 'query', content: { 'a/b': {} }, style: 'form' }),
      [`bad-value ${P}/style style`],
    ],
    [
      'style of another place',
      parameter({ in: 'path', required: true, schema: {}, style: 'form' }),
      [`bad-value ${P}/style style`],
      '3.0.3',
    ],
    [
      'braces in a path parameter',
      components({ parameters: { p: { name: 'a}b', in: 'path', required: true, schema: {} } } }),
      [`bad-value ${P}/name name`],
    ],
    [
      'a space in a header',
      components({ parameters: { p: { name: 'X Key', in: 'header', schema: {} } } }),
      [`bad-value ${P}/name name`],
    ],
    [
      'reserved characters in a header',
      parameter({ in: 'header', schema: {}, allowReserved: false }),
      [`bad-value ${P}/allowReserved allowReserved`],
    ],
    [
      'reserved characters in a path of 3.1',
      parameter({ in: 'path', required: true, schema: {}, allowReserved: true }),
      [`bad-value ${P}/allowReserved allowReserved`],
      '3.1.0',
    ],
    ['a schema that is a number', components({ schemas: { S: 0 } }), ['wrong-type /components/schemas/S']],
    [
      'a schema that is a boolean in 3.0',
      { paths: {}, ...components({ schemas: { S: true } }) },
      ['wrong-type /components/schemas/S'],
      '3.0.3',
    ],
    [
      'a nested schema that is a list',
      components({ schemas: { S: { properties: { a: [] } } } }),
      ['wrong-type /components/schemas/S/properties/a'],
    ],
    [
      'value beside dataValue',
      components({ examples: { E: { value: 1, dataValue: 1 } } }),
      ['bad-value /components/examples/E/dataValue dataValue'],
    ],
    [
      'value beside externalValue',
      components({ examples: { E: { value: 1, externalValue: 'u' } } }),
      ['bad-value /components/examples/E/externalValue externalValue'],
      '3.1.0',
    ],
    [
      'a link without operation',
      components({ links: { L: { description: 'x' } } }),
      ['missing-field /components/links/L'],
    ],
    [
      'an unknown field of a link',
      components({ links: { L: { operationId: 'a', body: {} } } }),
      ['unknown-field /components/links/L/body body'],
    ],
    [
      'an empty list of values',
      { paths: {}, servers: [{ url: '/{v}', variables: { v: { enum: [], default: 'a' } } }] },
      ['bad-value /servers/0/variables/v/enum enum'],
    ],
    [
      'a default that is not listed',
      { paths: {}, servers: [{ url: '/{v}', variables: { v: { enum: ['b'], default: 'a' } } }] },
      ['bad-value /servers/0/variables/v/default default'],
    ],
    [
      'OAuth without flows',
      components({ securitySchemes: { s: { type: 'oauth2' } } }),
      ['missing-field /components/securitySchemes/s'],
    ],
    [
      'an OAuth flow without scopes',
      components({ securitySchemes: { s: { type: 'oauth2', flows: { password: { tokenUrl: 'u' } } } } }),
      ['missing-field /components/securitySchemes/s/flows/password scopes'],
    ],
    [
      'both kinds of encoding',
      components({ requestBodies: { b: { content: { 'a/b': { encoding: {}, itemEncoding: {} } } } } }),
      ['bad-value /components/requestBodies/b/content/a~1b/itemEncoding itemEncoding'],
    ],
    [
      'the old and the new way in XML',
      components({ schemas: { S: { xml: { attribute: true, nodeType: 'attribute' } } } }),
      ['bad-value /components/schemas/S/xml/nodeType nodeType'],
    ],
    ['a tag without a name', { paths: {}, tags: [{}] }, ['missing-field /tags/0 name']],
    [
      'a header that repeats its name',
      components({ headers: { H: { name: 'H', schema: {} } } }),
      ['unknown-field /components/headers/H/name name'],
    ],
    [
      'a known method among additional ones',
      { paths: { '/a': { additionalOperations: { PUT: {} } } } },
      ['bad-value /paths/~1a/additionalOperations additionalOperations'],
    ],
    [
      'a query string twice',
      components({
        pathItems: {
          i: { parameters: ['a', 'b'].map((name) => ({ name, in: 'querystring', content: { 'a/b': {} } })) },
        },
      }),
      ['bad-value /components/pathItems/i/parameters parameters'],
    ],
  ])('reports %s', (_, part, expected, version) => {
    expect(problemsOf(part, version)).toEqual(expected);
  });

  it.each<[string, Part, string?]>([
    ['webhooks alone', { webhooks: {} }, '3.1.0'],
    ['components alone', components({}), '3.1.0'],
    ['a boolean schema', components({ schemas: { S: true, T: { items: false } } }), '3.1.0'],
    [
      'closed objects of 3.0',
      { paths: {}, ...components({ schemas: { S: { additionalProperties: false } } }) },
      '3.0.3',
    ],
    [
      'references',
      components({
        parameters: { p: { $ref: '#/components/parameters/q' }, q: { name: 'q', in: 'query', schema: {} } },
      }),
    ],
    [
      'properties with the names of keywords',
      components({
        schemas: {
          S: { properties: { xml: { type: 'string' }, items: { type: 'array', items: {} }, $ref: { type: 'string' } } },
        },
      }),
    ],
    ['a schema named like an extension', components({ schemas: { 'x-S': { type: 'object' } } })],
    ['extensions', { paths: { 'x-a': 1, '/a': { 'x-b': [], get: { 'x-c': 1, responses: { 'x-d': 1 } } } } }],
    [
      'a callback',
      {
        paths: {
          '/a': {
            post: { responses: {}, callbacks: { done: { '{$request.body#/url}': { post: { responses: {} } } } } },
          },
        },
      },
    ],
    [
      'reserved characters in a path of 3.2',
      parameter({ in: 'path', required: true, schema: {}, allowReserved: true }),
    ],
    ['a cookie in the style of cookies', parameter({ in: 'cookie', schema: {}, style: 'cookie' })],
    [
      'a description of a media type',
      components({ requestBodies: { b: { content: { 'a/b': { description: 'x' } } } } }),
    ],
    [
      'examples in a schema',
      components({ schemas: { S: { example: 1, examples: [1], enum: [{ $ref: 1 }], default: { properties: 1 } } } }),
    ],
    [
      'a server variable that lists its default',
      { paths: {}, servers: [{ url: '/{v}', variables: { v: { enum: ['a'], default: 'a' } } }] },
    ],
    [
      'Swagger 2.0, which has rules of its own',
      { swagger: '2.0', openapi: undefined, paths: {}, definitions: { S: 0 } },
    ],
  ])('accepts %s', (_, part, version) => {
    expect(problemsOf(part, version)).toEqual([]);
  });

  it('does not repeat what reading the document reported', () => {
    const text = JSON.stringify({ openapi: '3.1.0', info: {}, paths: {}, surplus: 1 });
    const reading = readDocument([{ from: 'openapi.json', text }]);
    if (!reading.ok) throw new Error(reading.problem.message);
    expect(reading.document.problems).not.toEqual([]);
    expect(conformanceProblems(reading.document)).toEqual([]);
  });

  it('lists at most 200 problems', () => {
    const schemas = Object.fromEntries(Array.from({ length: 1000 }, (_, at) => [`s${at}`, at]));
    expect(problemsOf(components({ schemas }))).toHaveLength(200);
  });

  it('survives any value anywhere', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('paths', 'components', 'servers', 'tags', 'webhooks'), fc.jsonValue()),
        (part) => {
          expect(Array.isArray(problemsOf(part as Part))).toBe(true);
        },
      ),
    );
  });
});
