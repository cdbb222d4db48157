import { casesFor } from '../../../test/cases.ts';
import check from './response-media-type-undocumented.ts';

const document = (content: string): string => `
openapi: 3.1.0
info: { title: Shop, version: '1' }
paths: { /users: { get: { responses: { '200': { description: ok, content: { ${content} } } } } } }
`;
const json = document('application/json: {}');
const answered = (type: string, body = 'x') => ({
  pages: [{ url: 'https://api.test/users', headers: [`Content-Type: ${type}`], body }],
});

casesFor(check, {
  fires: [
    [
      'HTML for JSON',
      { ...answered('text/html; charset=utf-8'), document: json },
      'low `GET /users` responds with `text/html`; the document names `application/json`.',
    ],
    [
      'a problem under a status of success',
      { ...answered('application/problem+json', '{}'), document: json },
      'info `GET /users` responds with `application/problem+json`; the document names `application/json`.',
    ],
    [
      'text for JSON',
      { ...answered('text/plain'), document: json },
      'info `GET /users` responds with `text/plain`; the document names `application/json`.',
    ],
  ],
  quiet: [
    ['as documented', { ...answered('application/json; charset=utf-8', '{}'), document: json }],
    ['a vendor type of the same suffix', { ...answered('application/vnd.shop.v2+json', '{}'), document: json }],
    [
      'a range of one suffix',
      { ...answered('application/vnd.shop+json', '{}'), document: document('application/*+json: {}') },
    ],
    ['a range', { ...answered('image/png'), document: document('image/*: {}') }],
    ['anything', { ...answered('text/csv'), document: document("'*/*': {}") }],
  ],
  skips: [
    [
      'what a catch-all gives',
      {
        ...answered('text/html'),
        document: json,
        surface: { nobody: [{ origin: 'https://api.test', shapes: ['x'], catchAll: true, exchanges: ['e1'] }] },
      },
    ],
    ['no body', { ...answered('text/html', ''), document: json }],
    ['no content documented', { ...answered('text/html'), document: document('') }],
    ['no document', answered('text/html')],
  ],
});
