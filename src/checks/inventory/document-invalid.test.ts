import { casesFor } from '../../../test/cases.ts';
import check from './document-invalid.ts';

const valid = `
openapi: 3.1.0
info: { title: Shop, version: '1' }
paths: { /orders: { get: { operationId: list, responses: { '200': { description: ok } } } } }
`;

casesFor(check, {
  fires: [
    [
      'a reference that leads nowhere',
      {
        document: `${valid}components: { schemas: {} }`.replace(
          '{ description: ok }',
          "{ $ref: '#/components/responses/No' }",
        ),
      },
      'low A reference does not resolve. 1 place: `#/components/responses/No`: the reference does not resolve. The affected part could not be used.',
    ],
    [
      'two operations with one id',
      { document: valid.replace('get: {', 'post: { operationId: list, responses: {} }, get: {') },
      'info A value is not allowed. 1 place: `list`: duplicate operationId.',
    ],
    [
      'a key that stands twice',
      { document: '{"openapi":"3.1.0","info":{"title":"a","title":"b","version":"1"},"paths":{}}' },
      'info Duplicate key. 1 place: `title`: duplicate key in one object; the last one counts.',
    ],
    [
      'broken JSON that can be read in part',
      { document: '{"openapi":"3.1.0",\n"info":{"title":"a","version":"1"},\n"paths":{},,\n' },
      'low Syntax error. 1 place: it is not JSON at line 3, column 12 (property name expected)',
    ],
    [
      'nullable since 3.1, once',
      {
        document: `${valid}components: { schemas: { A: { type: string, nullable: true }, B: { properties: { c: { type: string, nullable: false }, nullable: { type: string } } } } }`,
      },
      'info A field is not part of the format. 2 places: `nullable`: schemas have no such keyword since OpenAPI 3.1',
    ],
    [
      'fields of another version',
      { document: valid.replace('paths:', 'basePath: /v1\npaths:') },
      'info A field is not part of the format.',
    ],
  ],
  quiet: [
    ['a valid document', { document: valid }],
    ['fields of an extension', { document: `${valid}x-internal: true` }],
    ['Swagger 2.0', { document: "swagger: '2.0'\ninfo: { title: a, version: '1' }\nbasePath: /v1\npaths: {}" }],
    ['an undefined scheme, which has a check of its own', { document: `${valid}security: [{ nothing: [] }]` }],
  ],
  skips: [['no document', {}]],
});
