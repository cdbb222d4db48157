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
      'low `GET /old` is deprecated and answers 200 to a stranger.',
    ],
    [
      'to our credentials',
      { document: document(true), pages: [{ url: 'https://api.test/old', identity: 'given' }] },
      'info `GET /old` is deprecated and answers 200.',
    ],
  ],
  quiet: [
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
        surface: { nobody: [{ origin: 'https://api.test', shapes: ['x'], catchAll: true, exchanges: ['e1'] }] },
      },
    ],
    ['refused', { document: document(true), pages: [{ url: 'https://api.test/old', status: 401 }] }],
  ],
  skips: [
    ['not deprecated', { document: document(false), pages }],
    ['no document', { pages }],
  ],
});
