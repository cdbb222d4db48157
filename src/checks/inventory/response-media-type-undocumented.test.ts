import { casesFor } from '../../../test/cases.ts';
import check from './response-media-type-undocumented.ts';

const document = (content: string): string => `
openapi: 3.1.0
info: { title: Shop, version: '1' }
paths: { /users: { get: { responses: { '200': { description: ok, content: { ${content} } } } } } }
`;
const json = document('application/json: {}');
const responding = (type: string, body = 'x') => ({
  pages: [{ url: 'https://api.test/users', headers: [`Content-Type: ${type}`], body }],
});

casesFor(check, {
  fires: [
    [
      'HTML for JSON',
      { ...responding('text/html; charset=utf-8'), document: json },
      'low `GET /users` responds with `text/html`; the document names `application/json`.',
    ],
    [
      'a problem under a status of success',
      { ...responding('application/problem+json', '{}'), document: json },
      'info `GET /users` responds with `application/problem+json`; the document names `application/json`.',
    ],
    [
      'text for JSON',
      { ...responding('text/plain'), document: json },
      'info `GET /users` responds with `text/plain`; the document names `application/json`.',
    ],
  ],
  quiet: [
    ['as documented', { ...responding('application/json; charset=utf-8', '{}'), document: json }],
    ['a vendor type of the same suffix', { ...responding('application/vnd.shop.v2+json', '{}'), document: json }],
    [
      'a range of one suffix',
      { ...responding('application/vnd.shop+json', '{}'), document: document('application/*+json: {}') },
    ],
    ['a range', { ...responding('image/png'), document: document('image/*: {}') }],
    ['anything', { ...responding('text/csv'), document: document("'*/*': {}") }],
  ],
  skips: [
    [
      'what a catch-all gives',
      {
        ...responding('text/html'),
        document: json,
        surface: { nonexistent: [{ origin: 'https://api.test', shapes: ['x'], catchAll: true, exchanges: ['e1'] }] },
      },
    ],
    ['no body', { ...responding('text/html', ''), document: json }],
    ['no content documented', { ...responding('text/html'), document: document('') }],
    ['no document', responding('text/html')],
  ],
});
