import { casesFor, html, json } from '../../../test/cases.ts';
import check from './api-docs-exposed.ts';

casesFor(check, {
  fires: [
    ['OpenAPI 3', json({ openapi: '3.1.0', info: {}, paths: {} }), 'info An OpenAPI document is served'],
    ['Swagger 2', json({ swagger: '2.0', paths: {} }), 'info An OpenAPI document'],
    ['Swagger UI', html('<div id="swagger-ui"></div>'), 'info Swagger UI is served'],
    [
      'YAML',
      {
        pages: [{ headers: ['Content-Type: application/yaml'], body: 'openapi: 3.0.3\ninfo: {}\npaths:\n  /a: {}\n' }],
      },
      'info An OpenAPI document',
    ],
  ],
  quiet: [
    ['JSON that mentions it', json({ message: 'see openapi', paths: [] })],
    ['a page about Swagger', html('<p>We use swagger-ui.</p>')],
    [
      'a document that fails to load',
      { pages: [{}, { url: 'https://api.test/openapi.json', status: 401, body: '{"openapi":"3.1.0","paths":{}}' }] },
    ],
  ],
});
