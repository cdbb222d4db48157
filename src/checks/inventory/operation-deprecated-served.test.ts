import { casesFor } from '../../../test/cases.ts';
import check from './operation-deprecated-served.ts';

const document = (deprecated: boolean): string => `
openapi: 3.1.0
info: { title: Shop, version: '1' }
paths: { /old: { get: { deprecated: ${deprecated}, responses: {} } } }
`;
const pages = [{ url: 'https://api.test/old' }];

casesFor(check, {
  fires: [
    [
      'open to strangers',
      { document: document(true), pages },
      'low `GET /old` is deprecated and returns 200 without credentials.',
    ],
    [
      'to our credentials',
      { document: document(true), pages: [{ url: 'https://api.test/old', identity: 'given' }] },
      'info `GET /old` is deprecated and returns 200.',
    ],
    [
      'by its own word, without a document',
      { pages: [{ url: 'https://api.test/v1/old', headers: ['Deprecation: @1688169599'] }] },
      'low `GET /v1/old` says that it is deprecated since 2023-06-30, and responds with 200.',
    ],
  ],
  quiet: [
    [
      'to be deprecated some day',
      { document: document(true), pages: [{ url: 'https://api.test/new', headers: ['Deprecation: @4102444800'] }] },
    ],
    [
      'refused, by its own word',
      { pages: [{ url: 'https://api.test/v1/old', status: 403, headers: ['Deprecation: @1688169599'] }] },
    ],
    ['gone', { document: document(true), pages: [{ url: 'https://api.test/old', status: 410 }] }],
    [
      'gone, and said so under 200',
      { document: document(true), pages: [{ url: 'https://api.test/old', body: '{"error":"gone"}' }] },
    ],
    [
      'what a catch-all gives',
      {
        document: document(true),
        pages,
        surface: { nonexistent: [{ origin: 'https://api.test', shapes: ['x'], catchAll: true, exchanges: ['e1'] }] },
      },
    ],
    ['refused', { document: document(true), pages: [{ url: 'https://api.test/old', status: 401 }] }],
  ],
  skips: [
    ['not deprecated', { document: document(false), pages }],
    ['no document', { pages }],
    ['a date in a form that is none', { pages: [{ url: 'https://api.test/a', headers: ['Deprecation: true'] }] }],
  ],
});
