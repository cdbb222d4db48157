import { type Case, casesFor, html, json } from '../../../test/cases.ts';
import check from './upstream-error-exposed.ts';

const error = (message: string, status = 500): Case => json({ error: message }, { status });

casesFor(check, {
  fires: [
    [
      'a connection that Node could not make',
      error('connect ECONNREFUSED 10.0.3.7:5432'),
      'medium The error response contains a message of Node: `connect ECONNREFUSED 10.0.3.7`. It names `10.0.3.7`.',
    ],
    [
      'requests for Python',
      error("HTTPSConnectionPool(host='billing.internal', port=443): Max retries exceeded with url: /v1"),
      'medium The error response contains a message of requests for Python',
    ],
    [
      'the library of Python',
      error('<urlopen error [Errno 111] Connection refused>', 502),
      'low The error response contains a message of Python',
    ],
    [
      'Go',
      error('Get "http://orders:8080/x": dial tcp: lookup orders on 127.0.0.11:53: no such host', 502),
      'medium The error response contains a message of Go',
    ],
    [
      'a database',
      error('SQLSTATE[42S02]: Base table or view not found', 400),
      'low The error response contains a message of a database: `SQLSTATE[42S02]`.',
    ],
    [
      'an account of a database, under 200',
      json({ status: 'fail', error: 'password authentication failed for user "app_rw"' }),
      'medium The error response contains a message of PostgreSQL',
    ],
    [
      'a value that the provocation brought',
      {
        pages: [{ url: 'https://api.test/a?id=1' }],
        surface: {
          operations: [
            {
              method: 'GET',
              url: 'https://api.test/a?id=1',
              path: '/a',
              source: 'link',
              parameters: ['id'],
              exchange: 'e1',
            },
          ],
        },
        server: ({ url }) =>
          url.includes('id=openbrick')
            ? { status: 500, body: 'sqlite3.OperationalError: no such column' }
            : { status: 404 },
      },
      'low The error response contains a message of a database',
    ],
  ],
  quiet: [
    ['an error of its own', { ...error('Internal server error'), server: () => ({ status: 404 }) }],
    ['an error with a code', { ...error('E_UPSTREAM: try again later', 502), server: () => ({ status: 404 }) }],
    ['words about databases', { ...error('The database is down for maintenance'), server: () => ({ status: 404 }) }],
    [
      'a manual that shows one',
      {
        ...html('<p>If you see connect ECONNREFUSED 127.0.0.1:5432, start the database'),
        server: () => ({ status: 404 }),
      },
    ],
    [
      'a stack trace, which has its own check',
      {
        ...error('Error: connect ECONNREFUSED 10.0.0.1:80\n    at a (/srv/app/a.js:1:2)\n    at b (/srv/app/b.js:3:4)'),
        server: () => ({ status: 404 }),
      },
    ],
  ],
});
