import { type Case, casesFor, type Page } from '../../../test/cases.ts';
import check from './document-security-overstated.ts';

const document = (path: string, more = ''): string => `
openapi: 3.1.0
info: { title: Shop, version: '1' }
components: { securitySchemes: { token: { type: http, scheme: bearer } } }
paths: { ${path}: { get: { security: [{ token: [] }], responses: { '200': { description: ok } }${more} } } }
`;
const responding = (path: string, body: unknown, more: Page = {}): Case => ({
  document: document(path),
  pages: [
    {
      url: `https://api.test${path}`,
      headers: ['Content-Type: application/json'],
      body: JSON.stringify(body),
      ...more,
    },
  ],
});

casesFor(check, {
  fires: [
    [
      'a health check',
      responding('/health', { status: 'ok' }),
      'info The document requires a bearer token for operations that also respond without: `GET /health` (it reports whether the service runs).',
    ],
    [
      'the session of nobody',
      responding('/session', null),
      'info The document requires a bearer token for operations that also respond without: `GET /session` (it discloses nothing).',
    ],
    [
      'a version',
      responding('/about', { version: '1.2.3', uptime: 17 }),
      'info The document requires a bearer token for operations that also respond without: `GET /about` (it contains only the state or the version of the',
    ],
    [
      'what is public by its path',
      responding('/public/prices', [{ price: 3 }]),
      'info The document requires a bearer token for operations that also respond without: `GET /public/prices` (its path says that it is public).',
    ],
  ],
  quiet: [
    ['data', responding('/orders', [{ id: 1, total: 3 }])],
    ['data about a person under a public path', responding('/public/people', [{ email: 'ada@corp.de' }])],
    ['the state of something else', responding('/parcel', { status: 'shipped', date: '2026-11-01' })],
    ['a record with a name and a title', responding('/staff', { name: 'Ada', title: 'Engineer' })],
    ['a refusal in words', responding('/health', { success: false, message: 'unauthorized' })],
    ['what only the user saw', responding('/health', { status: 'ok' }, { identity: 'given' })],
  ],
  skips: [
    [
      'no demand',
      { ...responding('/health', {}), document: document('/health').replace('security: [{ token: [] }], ', '') },
    ],
  ],
});
