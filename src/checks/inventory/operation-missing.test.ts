import { casesFor, exchangeOf, type Page } from '../../../test/cases.ts';
import { shapeOf } from '../../derive/response/shape.ts';
import check from './operation-missing.ts';

const document = `
openapi: 3.1.0
info: { title: Shop, version: '1' }
paths:
  /users: { get: { responses: { '200': { description: ok } } } }
  /users/{id}: { get: { parameters: [{ name: id, in: path, required: true, schema: {} }], responses: { '200': { description: ok } } } }
  /: { get: { responses: { '200': { description: ok, content: { text/html: {} } } } } }
  /orders: { get: { responses: { '200': { description: ok, content: { application/json: {} } } } } }
  /carts: { get: { responses: { '404': { description: no cart yet } } } }
`;
const shell = (path: string): Page => ({
  url: `https://api.test${path}`,
  headers: ['Content-Type: text/html'],
  body: '<div id="root"></div>',
});
const nonexistent = {
  origin: 'https://api.test',
  shapes: [shapeOf(exchangeOf(shell('/openbrick-nothing-here'), 'e1'))],
  catchAll: true,
  exchanges: ['e1'],
};
const requested = (path: string, status: number) => ({ pages: [{ url: `https://api.test${path}`, status }] });

casesFor(check, {
  fires: [
    [
      '404',
      { ...requested('/users', 404), document },
      'info `GET /users` is documented; the server returns 404, as for a nonexistent path.',
    ],
    [
      'the page of a catch-all in place of JSON',
      {
        pages: [shell('/openbrick-nothing-here'), shell('/orders')],
        surface: { nonexistent: [nonexistent] },
        document,
      },
      'info `GET /orders` is documented; the server returns 200, as for a nonexistent path.',
    ],
    [
      '405',
      { ...requested('/users', 405), document },
      'info `GET /users` is documented; the server returns 405, as for a nonexistent path.',
    ],
  ],
  quiet: [
    ['served', { ...requested('/users', 200), document }],
    ['guarded', { ...requested('/users', 401), document }],
    ['404 that the document names', { ...requested('/carts', 404), document }],
    [
      'the page of a catch-all that is an operation too',
      { pages: [shell('/openbrick-nothing-here'), shell('/')], surface: { nonexistent: [nonexistent] }, document },
    ],
    ['trouble', { ...requested('/users', 503), document }],
    [
      'served once, and gone by a page later',
      { document, pages: [{ url: 'https://api.test/users' }, { url: 'https://api.test/users?page=9', status: 404 }] },
    ],
  ],
  skips: [
    ['an ID that openbrick invented', { ...requested('/users/1', 404), document }],
    ['no document', requested('/users', 404)],
  ],
});
