import { casesFor } from '../../../test/cases.ts';
import check from './auth-challenge-missing.ts';

casesFor(check, {
  fires: [
    ['401 without it', { pages: [{ status: 401 }] }, 'info The response is 401 without a `WWW-Authenticate` header.'],
    [
      '401 with an empty one',
      { pages: [{ status: 401, headers: ['WWW-Authenticate: '] }] },
      'info The response is 401 without a `WWW-Authenticate` header.',
    ],
    [
      'metadata at no URL',
      { pages: [{ status: 401, headers: ['WWW-Authenticate: Bearer resource_metadata="/.well-known/x"'] }] },
      'info `resource_metadata` is `/.well-known/x`, which is not an https URL: clients cannot read the metadata.',
    ],
  ],
  quiet: [
    [
      'metadata at an https URL, in the second line',
      {
        pages: [
          {
            status: 401,
            headers: [
              'WWW-Authenticate: Basic realm="a"',
              'WWW-Authenticate: Bearer resource_metadata="https://api.test/m"',
            ],
          },
        ],
      },
    ],
    ['Bearer', { pages: [{ status: 401, headers: ['WWW-Authenticate: Bearer'] }] }],
    ['a scheme of its own', { pages: [{ status: 401, headers: ['www-authenticate: Session realm="shop"'] }] }],
  ],
  skips: [
    ['403', { pages: [{ status: 403 }] }],
    ['200', { pages: [{ status: 200 }] }],
  ],
});
