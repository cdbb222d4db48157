import { casesFor } from '../../../test/cases.ts';
import check from './cors-null-origin.ts';

const pages = [{ url: 'https://api.test/' }];

casesFor(check, {
  fires: [
    [
      'with credentials',
      {
        pages,
        server: () => ({ headers: ['Access-Control-Allow-Origin: null', 'Access-Control-Allow-Credentials: true'] }),
      },
      'high Origin `null` is allowed, with credentials',
    ],
    [
      'without credentials',
      { pages, server: () => ({ headers: ['Access-Control-Allow-Origin: null'] }) },
      'info Origin `null` is allowed, without credentials',
    ],
  ],
  quiet: [
    [
      'another origin is named',
      { pages, server: () => ({ headers: ['Access-Control-Allow-Origin: https://app.api.test'] }) },
    ],
    ['a wildcard', { pages, server: () => ({ headers: ['Access-Control-Allow-Origin: *'] }) }],
  ],
  skips: [['no CORS headers', { pages, server: () => ({}) }]],
});
