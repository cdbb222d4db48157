import { casesFor } from '../../../test/cases.ts';
import check from './server-url-insecure.ts';

const document = (...urls: string[]): { document: string } => ({
  document: `openapi: 3.1.0\ninfo: { title: Shop, version: '1' }\nservers: [${urls.map((url) => `{ url: '${url}' }`).join(', ')}]\npaths: {}`,
});

const served = { reach: 'loopback', publicUrl: 'https://api.shop.io' } as const;

casesFor(check, {
  fires: [
    [
      'nothing but loopback, of a server that is public',
      { ...document('http://localhost:8000'), surface: served },
      'low The document names `http://localhost:8000` as a server and no public one',
    ],
    ['plain HTTP', document('http://api.shop.io/v1'), 'medium The document names `http://api.shop.io/v1` as a server.'],
    [
      'beside https',
      document('https://api.shop.io', 'http://api.shop.io'),
      'low The document names `http://api.shop.io` as a server.',
    ],
    [
      'Swagger 2.0 by its schemes',
      { document: "swagger: '2.0'\ninfo: { title: a, version: '1' }\nhost: api.shop.io\nschemes: [http]\npaths: {}" },
      'medium The document names `http://api.shop.io` as a server.',
    ],
  ],
  quiet: [
    ['loopback beside a public one', { ...document('http://localhost:8000', 'https://api.shop.io'), surface: served }],
    ['relative, of a local server', { ...document('/v1'), surface: served }],
    ['https', document('https://api.shop.io')],
    ['loopback', document('http://localhost:8000', 'http://127.0.0.1:8000', 'http://[::1]:3000')],
    ['private hosts', document('http://10.0.0.5', 'http://api', 'http://api.internal', 'http://api.example.com')],
    ['relative', document('/v1')],
  ],
  skips: [
    ['no servers', { document: "openapi: 3.1.0\ninfo: { title: a, version: '1' }\npaths: {}" }],
    ['no document', {}],
  ],
});
