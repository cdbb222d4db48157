import { describe, expect, it } from 'vitest';
import type { Surface } from '../../model/evidence.ts';
import { lab, look, page } from '../testing/site.ts';

describe('an API document', () => {
  const get = (extra: object = {}) => ({ get: { responses: {}, ...extra } });
  const document = {
    openapi: '3.1.0',
    info: { title: 'Shop' },
    servers: [{ url: '/v1' }],
    paths: {
      '/users': { ...get({ operationId: 'listUsers' }), post: {} },
      '/users/{id}': get(),
      '/jobs': get({ summary: 'Restart all jobs' }),
      '/find': get({
        parameters: [
          { in: 'query', name: 'limit', required: true, schema: { type: 'integer' } },
          { in: 'query', name: 'query', required: true, schema: { enum: ['drop table'] } },
          { in: 'query', name: 'page', schema: { type: 'integer' } },
        ],
      }),
    },
  };

  const asDocument = (value: object): [string, string] => ['application/json', JSON.stringify(value)];
  const lines = ({ operations }: Surface) =>
    operations
      .filter(({ source }) => source === 'document')
      .map(({ method, path, url, exchange }) => `${method} ${path} ${exchange ? new URL(url).pathname : '-'}`);

  it('gives operations: reads are asked, with harmless values for what is named like a command', async () => {
    const { url, requested } = await lab({
      '/openapi.json': asDocument(document),
      '/v1/users': ['application/json', '[]'],
    });
    const { evidence, surface } = await look(url);
    expect(evidence.document).toMatchObject({
      ok: true,
      value: { version: '3.1.0', title: 'Shop', from: `${url}openapi.json` },
    });
    expect(requested).toContain('GET /v1/find?limit=1&query=a');
    expect(lines(surface)).toEqual([
      'GET /v1/jobs -',
      'GET /v1/users /v1/users',
      'GET /v1/find /v1/find',
      'GET /v1/users/{id} /v1/users/a',
      'POST /v1/users -',
    ]);
    const exchanges = evidence.exchanges.ok ? evidence.exchanges.value : [];
    const sentFor = new Set(exchanges.flatMap(({ operation }) => operation ?? []));
    expect([...sentFor].sort()).toEqual(['GET /find', 'GET /users', 'GET /users/{id}']);
    expect(requested.join()).not.toContain('jobs');
    expect(requested.filter((line) => line.startsWith('POST'))).toEqual([]);
  });

  it('takes ids for paths out of the answers to lists', async () => {
    const byId = get({ parameters: [{ in: 'path', name: 'id', required: true, schema: { type: 'integer' } }] });
    const { url, requested } = await lab({
      '/openapi.json': asDocument({ ...document, paths: { '/users': get(), '/users/{id}': byId } }),
      '/v1/users': ['application/json', '[{"id":4711},{"id":4712}]'],
      '/v1/users/4711': ['application/json', '{"id":4711}'],
    });
    const { surface } = await look(url);
    expect(requested).toContain('GET /v1/users/4711');
    expect(lines(surface)).toContain('GET /v1/users/{id} /v1/users/4711');
  });

  it('is found where a page of Swagger UI says it is, and inside its script', async () => {
    const viewer = page('<div id="swagger-ui"></div><script>SwaggerUIBundle({ url: "/here/api.yaml" })</script>');
    const named = await lab({
      '/': viewer,
      '/here/api.yaml': ['text/yaml', 'openapi: 3.0.3\ninfo: {title: Y}\npaths: {/ping: {get: {}}}'],
    });
    expect((await look(named.url)).evidence.document).toMatchObject({ value: { title: 'Y' } });
    const script = `window.onload = () => { let options = { "swaggerDoc": ${JSON.stringify(document)}, "x": 1 } }`;
    const inside = await lab({
      '/': page('<div id="swagger-ui"></div><script src="/swagger-ui-init.js"></script>'),
      '/swagger-ui-init.js': ['text/javascript', script],
    });
    expect((await look(inside.url)).evidence.document).toMatchObject({ value: { title: 'Shop' } });
  });

  it('in several files is read whole, of the same site only', async () => {
    const inner = await lab({});
    const { url } = await lab({
      '/openapi.json': asDocument({
        ...document,
        paths: { '/a': { $ref: 'paths/a.json' }, '/b': { $ref: `${inner.url}b.json` } },
      }),
      '/paths/a.json': asDocument(get({ operationId: 'readA' })),
    });
    const { evidence, notes } = await look(url);
    expect(evidence.document.ok && evidence.document.value.operations.map(({ key }) => key)).toEqual(['GET /a']);
    expect(inner.requested).toEqual([]);
    expect(notes.join()).toContain('is on another site and was not requested');
  });

  it('given as a file has its remote parts fetched from the target, and from nowhere else', async () => {
    const inner = await lab({});
    const { url } = await lab({ '/parts/b.json': asDocument(get({ operationId: 'readB' })) });
    const paths = {
      '/a': { $ref: 'a.yaml' },
      '/b': { $ref: `${url}parts/b.json` },
      '/c': { $ref: `${inner.url}c.json` },
    };
    const texts = [
      { from: 'api.json', text: JSON.stringify({ ...document, paths }) },
      { from: 'a.yaml', text: 'get: { operationId: readA }' },
    ];
    const { evidence } = await look(url, { document: { kind: 'texts', texts } });
    expect(evidence.document.ok && evidence.document.value.operations.map(({ operationId }) => operationId)).toEqual([
      'readA',
      'readB',
    ]);
    expect(inner.requested).toEqual([]);
  });

  it('is not looked for when the user wants none, and not needed when one is given', async () => {
    const { url, requested } = await lab({ '/openapi.json': asDocument(document) });
    expect((await look(url, { document: { kind: 'none' } })).evidence.document.ok).toBe(false);
    const texts = [{ from: 'api.yaml', text: 'openapi: 3.0.3\npaths: {/given: {get: {}}}' }];
    const given = await look(url, { document: { kind: 'texts', texts } });
    expect(given.evidence.document).toMatchObject({ value: { from: 'api.yaml' } });
    expect(requested).toContain('GET /given');
  });

  it('that is none is said in one line with its place', async () => {
    const { url } = await lab({});
    const texts = [{ from: 'api.json', text: '{\n "openapi": 3.0,\n' }];
    await expect(look(url, { document: { kind: 'texts', texts: [{ from: 'a.json', text: '[]' }] } })).rejects.toThrow(
      'a.json:1:1: not an API document',
    );
    expect((await look(url, { document: { kind: 'texts', texts } })).evidence.document).toMatchObject({
      value: { problems: [{ kind: 'syntax' }, {}, {}] },
    });
  });

  it('with the consent to writes is asked whole: reads, then what changes, then what deletes', async () => {
    const { url, requested } = await lab({
      '/openapi.json': asDocument({
        openapi: '3.1.0',
        paths: {
          '/x': {
            delete: {},
            post: { requestBody: { content: { 'application/json': { schema: { type: 'object' } } } } },
            get: {},
          },
        },
      }),
    });
    await look(url, { allowWrites: true });
    expect(requested.filter((line) => line.endsWith(' /x'))).toEqual(['GET /x', 'POST /x', 'DELETE /x']);
  });
});
