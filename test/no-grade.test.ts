/** When there is a grade, and what is said where there is none. */
import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import type { Report } from '../src/model/report.ts';
import { scan } from '../src/scan.ts';
import { scanOptionsFor } from './scan-options.ts';

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

async function scanned(listener: RequestListener): Promise<Report> {
  const started = createServer(listener).listen(0, '127.0.0.1');
  server = started;
  await new Promise((resolve) => started.once('listening', resolve));
  const { report } = await scan(scanOptionsFor(`http://127.0.0.1:${(started.address() as AddressInfo).port}/`));
  return report;
}

const send = (response: ServerResponse, status: number, type: string, body: string, more = {}): void => {
  response.writeHead(status, { 'Content-Type': type, 'X-Content-Type-Options': 'nosniff', ...more });
  response.end(body);
};
type Route = readonly [status: number, type: string, body: string, headers?: object];
const json = (value: unknown, status = 200): Route => [status, 'application/json', JSON.stringify(value)];
const missing = json({ detail: 'Not Found' }, 404);
const site =
  (routes: Readonly<Record<string, Route>>, other: Route = missing): RequestListener =>
  ({ url = '' }, response) =>
    send(response, ...(routes[url.split('?')[0] ?? ''] ?? other));

const documentOf = (...paths: string[]): unknown => ({
  openapi: '3.0.3',
  info: { title: 'T', version: '1' },
  paths: Object.fromEntries(paths.map((path) => [path, { get: { responses: { 200: { description: 'ok' } } } }])),
});

const nothing: readonly (readonly [what: string, says: RegExp, listener: RequestListener])[] = [
  ['a root that is not there', /the target returned 404.*--spec/, site({})],
  ['a root in error', /the target returned 500.*scan again/, site({}, [500, 'text/plain', 'oops'])],
  ['a root without content', /returned no content/, site({ '/': [200, 'text/plain', ''] })],
  [
    'a bot wall',
    /AWS WAF in front of the service blocked/,
    site({}, [405, 'text/html', '<title>Human Verification</title>', { 'x-amzn-waf-action': 'captcha' }]),
  ],
  [
    'a refused host name',
    /rejects the host name `127\.0\.0\.1`.*scan `http:\/\/localhost:\d+\/`/,
    site({}, [400, 'text/plain', 'Invalid host header']),
  ],
  ['a default page', /nginx has no service/, site({ '/': [200, 'text/html', '<title>Welcome to nginx!</title>'] })],
  [
    'a redirect away',
    /redirects to `https:\/\/www\.shop\.test\/`; scan that instead/,
    site({}, [301, 'text/html', '', { Location: 'https://www.shop.test/' }]),
  ],
  [
    'everything behind credentials',
    /require credentials; give them with --bearer/,
    site({}, json({ error: 'no' }, 401)),
  ],
  [
    'a page for every path',
    /every path returns the same page/,
    site({}, [200, 'text/html', '<title>App</title><div id="app"></div><script src="/app.js"></script>']),
  ],
  [
    'an interface with its files',
    /only the files of a user interface/,
    site({
      '/': [200, 'text/html', '<title>App</title><div id="root"></div><script src="/app.js"></script>'],
      '/app.js': [200, 'text/javascript', 'render()'],
    }),
  ],
  [
    'a document whose operations are elsewhere',
    /3 of 3 documented operations that were requested are not at this address/,
    site({ '/openapi.json': json(documentOf('/pets', '/owners', '/vets')) }),
  ],
  [
    'a small document of something else',
    /2 of 2 documented operations that were requested are not at this address/,
    site({ '/openapi.json': json(documentOf('/pets', '/pets/{id}')) }),
  ],
];

describe('no grade', () => {
  it.each(nothing)('for %s', async (_, says, listener) => {
    const report = await scanned(listener);
    expect([report.grade, report.score]).toEqual([null, null]);
    expect(report.noGrade).toMatch(says);
    expect(report.coverage.reached).toBe(0);
    expect(report.categories.every(({ score }) => score === null)).toBe(true);
  });

  it('where ids are unknown, which is not to be elsewhere', async () => {
    const report = await scanned(
      site({
        '/openapi.json': json(documentOf('/pets', '/pets/{a}', '/vets/{b}', '/vets/{b}/c', '/owners/{d}')),
        '/pets': json([]),
      }),
    );
    expect(report.noGrade).toMatch(/^4 of 6 operations that may be read need the ID or name of an object/);
  });

  it('but where something bad is certain it is given, with what its cap allows', async () => {
    const key = ['sk_', 'live_', 'DuQczgCW1EbKSlBDndLuD1CD'].join('');
    const report = await scanned(
      site({
        '/': [200, 'text/html', '<title>App</title><div id="root"></div><script src="/app.js"></script>'],
        '/app.js': [200, 'text/javascript', `const key = '${key}'`],
      }),
    );
    expect(report.score).toBeLessThan(80);
    expect(report.notes.some((note) => note.startsWith('The grade is based on little evidence: only the files'))).toBe(
      true,
    );
  });
});

const enough: readonly (readonly [what: string, listener: RequestListener])[] = [
  ['an API that answers at its root', site({ '/': json({ items: [1] }) })],
  ['a site of pages', site({ '/': [200, 'text/html', '<title>Shop</title><p>Hello</p><a href="/about">About</a>'] })],
  [
    'an API of which some operations ask for credentials',
    site({ '/openapi.json': json(documentOf('/pets', '/me')), '/pets': json([{ a: 1 }]), '/me': json({ e: 1 }, 401) }),
  ],
  [
    'an API of which some operations are missing',
    site({ '/openapi.json': json(documentOf('/pets', '/owners', '/vets')), '/pets': json([1]), '/vets': json([2]) }),
  ],
];

describe('a grade', () => {
  it.each(enough)('for %s', async (_, listener) => {
    const report = await scanned(listener);
    expect(report.noGrade).toBeUndefined();
    expect(report.grade).not.toBeNull();
  });
});

describe('coverage', () => {
  it('says what became of every operation', async () => {
    const routes = {
      '/openapi.json': json(documentOf('/a', '/b', '/guarded', '/moved', '/gone', '/picky', '/empty', '/broken')),
      '/a': json({ items: [1] }),
      '/b': json({ items: [2] }),
      '/guarded': json({ detail: 'Not authenticated' }, 401),
      '/moved': [302, 'text/plain', '', { Location: 'https://other.test/' }],
      '/picky': json({ detail: 'The parameter q is missing' }, 400),
      '/empty': [200, 'application/json', ''],
      '/broken': [503, 'text/plain', 'try later'],
    } as const;
    const { coverage } = await scanned(site(routes));
    expect(coverage.summary).toMatch(
      /2 returned content, 1 required credentials, 1 redirected, \d returned not found, 1 rejected the request, 1 returned no content and 1 failed with a server error or a rate limit\./,
    );
    expect(coverage.summary).toContain('the grade covers unauthenticated access only');
  });
});
