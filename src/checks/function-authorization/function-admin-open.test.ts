import { type Case, casesFor, type Page } from '../../../test/cases.ts';
import check from './function-admin-open.ts';

const page = (path: string, value: unknown, more: Page = {}): Page => ({
  url: `https://api.test${path}`,
  headers: ['Content-Type: application/json'],
  body: JSON.stringify(value),
  ...more,
});

const served = (path: string, value: unknown, more: Page = {}): Case => ({
  pages: [page(path, value, more)],
  server: ({ url }) => page(new URL(url).pathname, value, more),
});

const users = [{ id: 1, email: 'a@example.com' }];

const document = (operation: string) => `
openapi: 3.1.0
info: { title: Shop, version: '1' }
components: { securitySchemes: { key: { type: http, scheme: bearer } } }
paths:
  /users: { get: { ${operation}, responses: { '200': { description: all } } } }
`;

casesFor(check, {
  fires: [
    [
      'by its path',
      served('/admin/users', users),
      'high `GET /admin/users` returns its content without credentials, twice; `admin` says that it is for administrators.',
    ],
    ['in two words', served('/api/back-office/users', users), 'high `GET /api/back-office/users` returns its content'],
    [
      'by its tag, open by the document',
      { ...served('/users', users), document: document('tags: [Admin], security: []') },
      'medium `GET /users` returns its content without credentials, twice; `admin` says that it is for administrators. The document says that it needs no credentials.',
    ],
    [
      'by its operation ID',
      { ...served('/users', users), document: document('operationId: adminListUsers') },
      'high `GET /users` returns',
    ],
  ],
  quiet: [
    [
      'refused',
      { ...served('/users', { error: 'unauthorized' }, { status: 401 }), document: document('tags: [Admin]') },
    ],
    ['a refusal under 200', served('/admin/users', { error: 'unauthorized' })],
    ['a constant', served('/admin/mode', { status: 'ok' })],
    [
      'another content each time',
      { pages: [page('/admin/users', users)], server: () => page('/admin/users', { message: 'x' }) },
    ],
    [
      'protected by the document, which is auth-not-enforced',
      { ...served('/users', users), document: document('tags: [Admin], security: [{ key: [] }]') },
    ],
  ],
  skips: [
    ['whether the service runs', served('/admin/ping', { status: 'ok' })],
    ['an ordinary operation', served('/users', users)],
    ['with credentials alone', served('/admin/users', users, { identity: 'given' })],
    ['a page to sign in', served('/admin/login', { token: 'none' })],
    ['a word that only begins so', served('/administer', users)],
  ],
});
