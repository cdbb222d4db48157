import { type Case, casesFor, type Page } from '../../../test/cases.ts';
import type { IdentityFacts } from '../../model/identity.ts';
import check from './function-of-higher-role.ts';

const DATA: Readonly<Record<string, unknown>> = {
  '/admin/users': [{ id: 1, email: 'a@example.com' }],
  '/admin/settings': { smtp: 'mail', retention: 30 },
  '/reports/sales': [{ id: 1, total: 3 }],
  '/reports/users': [{ id: 1, total: 4 }],
  '/reports/export': [{ id: 1, total: 5 }],
  '/orders': [{ id: 1, total: 6 }],
};

/** Everybody reads what `mayRead` says, twice. */
function service(identities: readonly IdentityFacts[], mayRead: (path: string, name: string) => boolean): Case {
  const page = (path: string, name: string): Page => {
    const isRead = mayRead(path, name);
    return {
      url: `https://api.test${path}`,
      identity: name,
      status: isRead ? 200 : 403,
      headers: ['Content-Type: application/json'],
      body: JSON.stringify(isRead ? DATA[path] : { error: 'forbidden' }),
    };
  };
  const names = [...identities.map(({ name }) => name), 'anonymous'];
  return {
    evidence: { identities },
    pages: Object.keys(DATA).flatMap((path) => names.map((name) => page(path, name))),
    server: ({ url }, { as = 'anonymous' }) => page(new URL(url).pathname, as),
  };
}

const user = (name: string, role?: string): IdentityFacts => ({
  name,
  groups: [],
  ...(role !== undefined && { role }),
});
const isAdmin = (path: string): boolean => path.startsWith('/admin');
const isReport = (path: string): boolean => path.startsWith('/reports');

casesFor(check, {
  fires: [
    [
      'with an administrator by name',
      service(
        [user('admin'), user('bob')],
        (path, name) => name !== 'anonymous' && (name === 'admin' || path !== '/admin/settings'),
      ),
      'high `GET /admin/users` returns its content as `bob`, twice; `admin` says that it is for administrators; other administrative operations refuse this identity.',
    ],
    [
      'all of them, with a role in the file',
      service([user('carol', 'superuser'), user('bob')], (_, name) => name !== 'anonymous'),
      'high `GET /admin/settings` returns its content as `bob`, twice; `admin` says that it is for administrators; the identity with the higher role is `carol`.',
      'high `GET /admin/users`',
    ],
    [
      'by a customer alone',
      service([user('bob', 'customer')], (path, name) => name === 'bob' && path === '/admin/users'),
      'high `GET /admin/users` returns its content as `bob`, twice; `admin` says that it is for administrators; the role of this identity is `customer`.',
    ],
    [
      'beside operations that refuse',
      service(
        [user('carol'), user('bob')],
        (path, name) => name === 'carol' || (name === 'bob' && (path === '/reports/export' || path === '/orders')),
      ),
      'high `GET /reports/export` returns its content as `bob`, twice; most operations beside it refuse this identity.',
    ],
  ],
  quiet: [
    [
      'refused',
      service([user('admin'), user('bob')], (path, name) => name === 'admin' || (name === 'bob' && !isAdmin(path))),
    ],
    ['nobody is known to be less', service([user('carol'), user('bob')], (_, name) => name !== 'anonymous')],
    ['two administrators', service([user('admin1', 'admin'), user('root')], (_, name) => name !== 'anonymous')],
    ['one administrator alone', service([user('me', 'admin')], (_, name) => name === 'me')],
    ['open to everybody, which is another finding', service([user('admin'), user('bob', 'user')], () => true)],
  ],
  skips: [
    [
      'an ordinary folder',
      service([user('admin'), user('bob')], (path, name) => !isAdmin(path) && !isReport(path) && name !== 'anonymous'),
    ],
  ],
  unknown: [
    [
      'a second read that got no response',
      {
        ...service([user('bob', 'customer')], (path, name) => name === 'bob' && isAdmin(path)),
        server: () => undefined,
      },
    ],
  ],
});
