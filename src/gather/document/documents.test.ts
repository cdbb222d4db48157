/** Where documents are found, and at which base their operations are asked. */
import { describe, expect, it } from 'vitest';
import { lab, look, page, type Site } from '../testing/site.ts';

const JSON_TYPE = 'application/json';
const documentOf = (paths: readonly string[], more: object = {}): string =>
  JSON.stringify({
    openapi: '3.1.0',
    info: { title: 'Shop', version: '1' },
    ...more,
    paths: Object.fromEntries(paths.map((path) => [path, { get: { responses: { 200: { description: 'ok' } } } }])),
  });
const responses = (...paths: string[]): Site =>
  Object.fromEntries(paths.map((path) => [path, [JSON_TYPE, '[{"n":1}]'] as const]));
const html = (body: string): readonly [string, string] => ['text/html', `<!doctype html><title>API</title>${body}`];
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

const pets = documentOf(['/pets']);
const sorted = JSON.stringify({
  components: {},
  info: { title: 'Shop', version: '1' },
  openapi: '3.0.3',
  paths: { '/pets': { get: { summary: 'a } in a "text"', responses: {} } } },
});

const inside: readonly (readonly [what: string, site: Site])[] = [
  ['Litestar', { '/schema/openapi.json': ['application/vnd.oai.openapi+json', pets] }],
  [
    'Quarkus',
    {
      '/q/openapi': [
        'application/yaml',
        'openapi: 3.1.0\ninfo: {title: a, version: "1"}\npaths:\n  /pets:\n    get:\n      responses: {}\n',
      ],
    },
  ],
  ['Elysia', { '/openapi/json': [JSON_TYPE, pets] }],
  ['Unleash', { '/docs/openapi.json': [JSON_TYPE, pets] }],
  ['a JSON string', { '/v3/api-docs': [JSON_TYPE, JSON.stringify(pets)] }],
  ['Scalar, as data', { '/': html(`<script id="api-reference" type="application/json">${pets}</script>`) }],
  [
    'Scalar, as an attribute',
    {
      '/': html(
        `<script id="api-reference" data-configuration="${escaped(JSON.stringify({ content: pets }))}"></script>`,
      ),
    },
  ],
  [
    'Scalar, as text in a script',
    { '/': html(`<script>Scalar.createApiReference('#app', {"content":${JSON.stringify(pets)}})</script>`) },
  ],
  [
    'Scalar, by URL',
    {
      '/reference': html(`<script>Scalar.createApiReference('#app', { url: '\\/elsewhere\\/api.json' })</script>`),
      '/elsewhere/api.json': [JSON_TYPE, pets],
    },
  ],
  [
    'Swagger UI, as a variable',
    { '/docs': html(`<div id="swagger-ui"></div><script>let spec = ${sorted}; SwaggerUIBundle({ spec })</script>`) },
  ],
  [
    'Swagger UI, as a quoted text',
    { '/docs': html(`<script>SwaggerUIBundle({ spec: JSON.parse('${pets}'.replace("x", "y")) })</script>`) },
  ],
  ['Redoc, as an object', { '/redoc': html(`<script>Redoc.init(${sorted}, {}, document.body)</script>`) }],
  ['Redoc, by attribute', { '/redoc': html('<redoc spec-url=/a/b.json></redoc>'), '/a/b.json': [JSON_TYPE, pets] }],
  ['RapiDoc', { '/docs': html('<rapi-doc spec-url="../given.json"></rapi-doc>'), '/given.json': [JSON_TYPE, pets] }],
  [
    'Stoplight',
    { '/docs': html('<elements-api apiDescriptionUrl="/e.yaml"></elements-api>'), '/e.yaml': ['text/yaml', pets] },
  ],
  [
    'settings of springdoc',
    {
      '/docs': html('<script>SwaggerUIBundle({configUrl: "/conf"})</script>'),
      '/conf': [JSON_TYPE, '{"configUrl":"/conf","urls":[{"url":"/s/1","name":"a"}]}'],
      '/s/1': [JSON_TYPE, pets],
    },
  ],
  [
    'a catalogue of APIs',
    {
      '/.well-known/api-catalog': [
        'application/linkset+json',
        '{"linkset":[{"anchor":"/","service-desc":[{"href":"/desc","type":"application/json"}]}]}',
      ],
      '/desc': [JSON_TYPE, pets],
    },
  ],
  ['a link element', { '/': html('<link href="/desc" rel="service-desc">'), '/desc': [JSON_TYPE, pets] }],
];

describe('a document is found', () => {
  it.each(inside)('where it is: %s', async (_, site) => {
    const { url, requested } = await lab({ ...site, ...responses('/pets') });
    const { evidence } = await look(url);
    expect(evidence.document.ok).toBe(true);
    expect(requested).toContain('GET /pets');
  });

  it('behind a Link header', async () => {
    const { url, requested } = await lab({ '/desc': [JSON_TYPE, pets], ...responses('/pets') }, (request, response) => {
      response.writeHead(request.url === '/' ? 200 : 404, {
        'Content-Type': 'text/plain',
        Link: '</desc>; rel="service-desc"',
      });
      response.end('hello');
    });
    await look(url);
    expect(requested).toContain('GET /pets');
  });

  it('and not in code of a viewer, nor in a page about documents', async () => {
    const { url } = await lab({
      '/': page('<script>let a={openapi:"3.0.0",x:1};SwaggerUIBundle(a)</script>'),
      '/docs': page('<p>Write openapi: 3.0.3 at the top, then paths: …</p>'),
    });
    const { evidence, notes } = await look(url);
    expect(evidence.document.ok).toBe(false);
    expect(notes).toEqual([]);
  });
});

const names = ['/pets', '/owners', '/vets'];
const below = (base: string): Site => responses(...names.map((path) => base + path));
const bases: readonly (readonly [what: string, base: string, from: string, more: object, path: string])[] = [
  ['what servers say', '/v2', '/openapi.json', { servers: [{ url: '/v2' }] }, ''],
  ['the root for an empty server', '', '/api/openapi.json', { servers: [{ url: '' }] }, ''],
  ['the folder of the document', '/shop', '/shop/openapi.json', {}, 'shop/'],
  [
    'the root where a gateway strips the prefix',
    '',
    '/openapi.json',
    { servers: [{ url: 'https://api.shop.test/a/b' }] },
    '',
  ],
  ['the end of the prefix', '/v3', '/openapi.json', { servers: [{ url: 'https://api.shop.test/gateway/v3' }] }, ''],
  ['the path that was given', '/ctx', '/ctx/v3/api-docs', { servers: [{ url: 'http://internal:8080' }] }, 'ctx'],
  ['the common place', '/api', '/openapi.json', {}, ''],
];

describe('operations are asked', () => {
  it.each(bases)('below %s', async (_, base, from, more, path) => {
    const { url, requested } = await lab({ [from]: [JSON_TYPE, documentOf(names, more)], ...below(base) });
    const { surface } = await look(url + path);
    for (const name of names) expect(requested).toContain(`GET ${base}${name}`);
    expect(surface.operations.filter(({ documented }) => documented !== undefined).map((each) => each.path)).toEqual(
      names.map((name) => base + name),
    );
  });

  it('of the document whose operations are there', async () => {
    const { url } = await lab({
      '/openapi.json': [JSON_TYPE, documentOf(['/old', '/older', '/oldest'])],
      '/swagger.json': [JSON_TYPE, documentOf(names)],
      ...below(''),
    });
    const { evidence, notes } = await look(url);
    expect(evidence.document.ok && evidence.document.value.from).toBe(`${url}swagger.json`);
    expect(notes.join()).toContain('Another API document is served at');
  });

  it('where its servers say, when none is there', async () => {
    const { url, requested } = await lab({
      '/openapi.json': [JSON_TYPE, documentOf(names, { servers: [{ url: '/x' }] })],
    });
    const { evidence } = await look(url);
    expect(evidence.document.ok && evidence.document.value.base).toBeUndefined();
    expect(requested).toContain('GET /x/pets');
  });
});

describe('a path in the URL', () => {
  const site: Site = {
    '/shop/': page('<a href="/shop/a">a</a><a href="/admin">b</a><a href="/shopping">c</a>'),
    ...responses('/shop/a', '/admin', '/shopping'),
  };

  it('bounds the scan, and what lies outside is named', async () => {
    const { url, requested } = await lab(site);
    const { notes } = await look(`${url}shop/`);
    expect(requested).toContain('GET /shop/a');
    expect(requested).not.toContain('GET /admin');
    expect(requested).not.toContain('GET /shopping');
    expect(notes.join()).toMatch(/`\/admin` and 1 more path outside `\/shop\/`.*--whole-host/);
  });

  it('does not with --whole-host', async () => {
    const { url, requested } = await lab(site);
    await look(`${url}shop/`, { wholeHost: true });
    expect(requested).toContain('GET /admin');
  });

  it('of a page about the API is not the bound of the API', async () => {
    const { url, requested } = await lab({
      '/docs': html('<redoc spec-url="/openapi.json"></redoc>'),
      '/openapi.json': [JSON_TYPE, pets],
      ...responses('/pets'),
    });
    await look(`${url}docs`);
    expect(requested).toContain('GET /pets');
  });
});
