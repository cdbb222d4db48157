import { describe, expect, it } from 'vitest';
import { UnreachableError } from '../model/usage-error.ts';
import { rawServer } from './testing/raw-server.ts';
import { cleanups, lab, look, page, type Site } from './testing/site.ts';

const SHOP: Site = {
  '/': page(
    `<a href="/items">items</a> <a href="about.html#team">about</a> <a href="https://other.example/">out</a> <a href="/logout">bye</a>
     <a href="/invite?token=abc">join</a> <img src="/logo.png"> <script src="/files/app.js"></script>
     <form action="/search"><input name="q" value="bricks"><input name="url" value="http://x.example/"><input type="submit" name="go" value="go"></form>
     <form method="post" action="/orders"><input name="n"></form>`,
  ),
  '/items': ['application/json', '{"next":"/items?page=2","owner":"/owners/7","text":"a/b"}'],
  '/owners/7': ['application/json', '{"name":"x"}'],
  '/about.html': page('<a href="/old">old</a>'),
  '/old': ['', '->/new'],
  '/new': page('new'),
  '/search': page('found'),
  '/files/app.js': [
    'text/javascript',
    `fetch('/api/prices'); fetch('/api/buy', { method: 'POST' }); fetch('/not/there'); require('./b'); fetch('./prices-of-today'); import('./late.js');\n//# sourceMappingURL=app.js.map`,
  ],
  '/files/app.js.map': [
    'application/json',
    JSON.stringify({
      version: 3,
      sources: ['a.ts'],
      sourcesContent: [`import a from './util/a.js'; require('../b'); get('/api/hidden')`],
    }),
  ],
  '/files/late.js': ['text/javascript', 'x()'],
  '/prices-of-today': ['application/json', '[3]'],
  '/api/prices': ['application/json', '[1]'],
  '/api/hidden': ['application/json', '[2]'],
  '/robots.txt': ['text/plain', 'User-agent: *\nDisallow: /private\nDisallow: /tmp/*\n'],
  '/private': page('private'),
};

describe('a survey', () => {
  it('finds what pages, forms, scripts, maps, JSON and robots.txt name', async () => {
    const { url } = await lab(SHOP);
    const { paths, surface } = await look(url);
    expect(paths).toEqual([
      'given /',
      'robots /private',
      'link /items',
      'link /about.html',
      'link /files/app.js',
      'form /search',
      'link /owners/7',
      'link /old',
      'script /files/app.js.map',
      'script /api/prices',
      'script /prices-of-today',
      'script /files/late.js',
      'redirect /new',
      'script /api/hidden',
    ]);
    expect(surface).toMatchObject({ reach: 'loopback', target: url });
    expect(surface.nonexistent).toMatchObject([
      { origin: url.slice(0, -1), catchAll: false, shapes: { length: 1 }, exchanges: { length: 3 } },
    ]);
  });

  it('sends nothing that acts, and lists what it left out', async () => {
    const { url, requested } = await lab(SHOP);
    const { surface } = await look(url);
    expect(requested.filter((line) => !/^(?:GET|OPTIONS) /.test(line))).toEqual([]);
    expect(requested.join('\n')).not.toMatch(/logout|token|orders|buy|logo\.png|tmp/);
    expect(requested).toContain('GET /search?q=bricks&url=a');
    expect(surface.leftOut.map(({ method, url: left, why }) => `${why} ${method} ${new URL(left).pathname}`)).toEqual([
      'writes POST /api/buy',
      'acts GET /invite',
      'acts GET /logout',
      'writes POST /orders',
    ]);
    expect(
      surface.operations.filter(({ notSent }) => notSent !== undefined).map(({ method, path }) => `${method} ${path}`),
    ).toEqual(['GET /logout', 'GET /invite', 'POST /orders', 'POST /api/buy']);
  });

  it('does the same in the same order with the same ids', async () => {
    const { url, requested } = await lab(SHOP);
    const one = await look(url, { limits: { concurrency: 1 } });
    const first = requested.splice(0);
    const two = await look(url, { limits: { concurrency: 8 } });
    expect(requested.sort()).toEqual(first.sort());
    const ids = (exchanges: typeof one.exchanges) => exchanges.map(({ id, request }) => `${id} ${request.url}`);
    expect(ids(two.exchanges)).toEqual(ids(one.exchanges));
    expect(two.surface.operations).toEqual(one.surface.operations);
  });

  it('keeps to --include and --exclude', async () => {
    const { url, requested } = await lab(SHOP);
    const { paths } = await look(url, { include: ['/', '/items', '/api/**'], exclude: ['/api/hidden'] });
    expect(paths).toEqual(['given /', 'link /items']);
    expect(requested.join()).not.toContain('about');
  });

  it('leaves the checks their share of the budget', async () => {
    const links = Array.from(
      { length: 300 },
      (_, at) => `<a href="/page-${String.fromCharCode(97 + (at % 26))}${at}x">`,
    ).join('');
    const { url, requested } = await lab({ '/': page(links) }, (_, response) => void response.end('<p>x'));
    const { surface } = await look(url, { limits: { maxRequests: 100 } });
    expect(requested).toHaveLength(60);
    expect(surface.leftOut.filter(({ why }) => why === 'budget').length).toBeGreaterThan(200);
  });

  it('asks three of a kind, not a thousand', async () => {
    const links = Array.from({ length: 50 }, (_, at) => `<a href="/users/${at}"><a href="/list?page=${at}">`).join('');
    const { url, requested } = await lab({ '/': page(links) }, (_, response) => void response.end('x'));
    await look(url);
    expect(requested.filter((line) => line.includes('/users/'))).toHaveLength(3);
    expect(requested.filter((line) => line.includes('/list?'))).toHaveLength(3);
  });

  it('knows a catch-all, where guesses are no operations', async () => {
    const app = page('<div id=app></div><script src="/main.js"></script>');
    const { url } = await lab(
      { '/main.js': ['text/javascript', `go('/anything'); go('/api/real')`], '/api/real': ['application/json', '[]'] },
      (_, response) => void response.setHeader('Content-Type', 'text/html').end(app[1]),
    );
    const { surface, paths } = await look(url);
    expect(surface.nonexistent[0]?.catchAll).toBe(true);
    expect(paths).toEqual(['given /', 'link /main.js', 'script /api/real']);
  });

  it('goes on from the seeds', async () => {
    const { url } = await lab({ '/': page('Shop'), '/hidden': page('<a href="/behind">x</a>'), '/behind': page('y') });
    const { paths } = await look(url, { seeds: [`${url}hidden`] });
    expect(paths).toEqual(['given /', 'given /hidden', 'link /behind']);
  });

  it('without crawling asks the target, the seeds and nonsense', async () => {
    const { url, requested } = await lab(SHOP);
    const { paths } = await look(url, { crawl: false, seeds: [`${url}items`] });
    expect(requested).toHaveLength(5);
    expect(paths).toEqual(['given /', 'given /items']);
  });
});

describe('redirects', () => {
  it('of the target are followed, a circle is noted', async () => {
    const { url } = await lab({ '/': ['', '->/a'], '/a': ['', '->/b'], '/b': ['', '->/a'] });
    const { paths, notes } = await look(url);
    expect(paths).toEqual(['given /', 'redirect /a', 'redirect /b']);
    expect(notes.join()).toContain('redirects in a circle');
  });

  it('end after five hops', async () => {
    const { url, requested } = await lab({}, (request, response) => {
      const at = Number(request.url?.slice(2) || '0');
      if (request.url === '/' || /^\/h[a-z]?\d*$/.test(request.url ?? ''))
        response.writeHead(302, { Location: `/h${at + 1}` });
      else response.statusCode = 404;
      response.end();
    });
    const { notes } = await look(url);
    expect(requested.filter((line) => line.startsWith('GET /h')).length).toBeLessThanOrEqual(6);
    expect(notes.join()).toContain('redirects more than 5 times');
  });

  it('to another address are not followed', async () => {
    const inner = await rawServer((socket) => void socket.end('HTTP/1.1 200 OK\r\n\r\n'), '127.0.0.2');
    cleanups.push(inner.close);
    const { url } = await lab({ '/': page('<a href="/go">'), '/go': ['', `->http://127.0.0.2:${inner.port}/`] });
    const { surface } = await look(url);
    expect(inner.connections()).toBe(0);
    expect(surface.leftOut).toMatchObject([{ why: 'scope', url: `http://127.0.0.2:${inner.port}/` }]);
  });
});

describe('a target that does not answer', () => {
  it('is unreachable, in one line', async () => {
    const server = await rawServer((socket) => void socket.resetAndDestroy());
    cleanups.push(server.close);
    await expect(look(server.url)).rejects.toThrow(UnreachableError);
    await server.close();
    await expect(look(server.url)).rejects.toThrow(
      `${server.url}: connection refused: nothing is listening on that port`,
    );
  });

  it('while the user interrupts: what there is comes back', async () => {
    const controller = new AbortController();
    const server = await rawServer(() => controller.abort());
    cleanups.push(server.close);
    const { exchanges } = await look(server.url, { signal: controller.signal });
    expect(exchanges).toEqual([]);
  });

  it('in the middle of a survey: what there is comes back', async () => {
    const controller = new AbortController();
    const { url } = await lab({ '/': page('<a href="/here">') }, (request, response) => {
      if (request.url === '/here') controller.abort();
      else response.end('x');
    });
    const { exchanges, surface } = await look(url, { signal: controller.signal });
    expect(exchanges.length).toBeGreaterThan(3);
    expect(surface.leftOut.map(({ why }) => why)).toContain('time');
  });
});
