import { describe, expect, it } from 'vitest';
import { lab, look, type Site } from '../testing/site.ts';

const documentOf = (paths: object): readonly [string, string] => [
  'application/json',
  JSON.stringify({ openapi: '3.0.3', info: { title: 'a', version: '1' }, servers: [{ url: '/' }], paths }),
];
const get = (type = 'application/json', more: object = {}): object => ({
  get: { ...more, responses: { 200: { description: 'ok', content: { [type]: {} } } } },
});
const json = (text: string): readonly [string, string] => ['application/json', text];

/** What became of a documented operation: the path of the response in the books, and its status. */
async function seen(site: Site, key: string): Promise<string> {
  const { url } = await lab(site);
  const { surface, exchanges } = await look(url);
  const operation = surface.operations.find(({ documented }) => documented === key);
  const exchange = exchanges.find(({ id }) => id === operation?.exchange);
  return exchange === undefined ? 'none' : `${new URL(exchange.request.url).pathname} ${exchange.response.status}`;
}

describe('a documented operation', () => {
  it('is the one that a redirect to the other slash leads to', async () => {
    const site = { '/openapi.json': documentOf({ '/a': get() }), '/a': ['', '->/a/'], '/a/': json('[1]') } as const;
    expect(await seen(site, 'GET /a')).toBe('/a/ 200');
  });

  it('is looked for at the other slash where nothing is', async () => {
    const site = { '/openapi.json': documentOf({ '/a/': get(), '/b': get() }), '/a': json('[1]'), '/b/': json('[2]') };
    expect(await seen(site, 'GET /a/')).toBe('/a 200');
    expect(await seen(site, 'GET /b')).toBe('/b/ 200');
  });

  it('stays absent where it is at neither, and redirected where it leads elsewhere', async () => {
    const site = {
      '/openapi.json': documentOf({ '/a': get(), '/b': get() }),
      '/b': ['', '->/c'],
      '/c': json('[3]'),
    } as const;
    expect(await seen(site, 'GET /a')).toBe('/a 404');
    expect(await seen(site, 'GET /b')).toBe('/b 302');
    const { url, requested } = await lab(site);
    await look(url);
    expect(requested).toContain('GET /c');
  });

  it('is asked by every digit of an id', async () => {
    const item = get('application/json', {
      parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'integer' } }],
    });
    const { url, requested } = await lab({
      '/openapi.json': documentOf({ '/items': get(), '/items/{id}': item }),
      '/items': json('[{"id":9007199254740993123}]'),
    });
    await look(url);
    expect(requested).toContain('GET /items/9007199254740993123');
  });

  it('is asked for the media types that it has', async () => {
    const accepts: (string | undefined)[] = [];
    const { url } = await lab(
      {
        '/openapi.json': documentOf({ '/v': get('application/vnd.shop.v3+json'), '/p': get(), '/t': get('text/csv') }),
      },
      (request, response) => {
        if (/^\/[vpt]$/.test(request.url ?? '')) accepts.push(`${request.url} ${request.headers.accept}`);
        response.writeHead(404).end();
      },
    );
    await look(url);
    expect([...new Set(accepts)].sort()).toEqual(['/p */*', '/t */*', '/v application/vnd.shop.v3+json, */*;q=0.1']);
  });
});
