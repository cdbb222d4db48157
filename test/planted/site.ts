import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { spellings } from './spellings.ts';

/** Characters that look random, the same in each run. */
const random = (seed: string, length: number): string =>
  createHash('sha512')
    .update(seed)
    .digest('base64')
    .replace(/[^A-Za-z0-9]/g, '')
    .slice(0, length);

/** A fake key in the shape of a provider's. */
const keyOf = (seed: string): string => ['sk', 'live', random(seed, 24)].join('_');

/** Where a server says something: each takes a spelled secret. */
const places = {
  'JSON value': (said) => page('application/json', JSON.stringify({ note: said })),
  'JSON name': (said) => page('application/json', JSON.stringify({ [said]: 'x' })),
  'JSON number by it': (said) => page('application/json', JSON.stringify({ items: [{ id: 1, text: `see ${said}.` }] })),
  text: (said) => page('text/plain', `a line\nand ${said} in another`),
  'HTML text': (said) => page('text/html', `<html><body><p>${said}</p></body></html>`),
  'HTML attribute': (said) => page('text/html', `<html><body data-x="${said}"></body></html>`),
  script: (said) => page('text/javascript', `const a = "${said}";`),
  error: (said) => page('text/html', `<pre>Error: cannot open ${said}\n    at main (/srv/app.js:1:2)</pre>`, 500),
  header: (said) => ({ ...page('text/plain', 'ok'), headers: [['X-Note', line(said)]] }),
  cookie: (said) => ({
    ...page('text/plain', 'ok'),
    headers: [['Set-Cookie', `prefs=${encodeURIComponent(said)}; Path=/`]],
  }),
  redirect: (said) => ({
    ...page('text/plain', '', 302),
    headers: [['Location', `/loop?k=${encodeURIComponent(said)}`]],
  }),
  'link in a path': (said) => page('text/html', `<a href="/files/${encodeURIComponent(said)}/list">files</a>`),
  'link with a query': (said) => page('text/html', `<a href="/logout?ref=${encodeURIComponent(said)}">leave</a>`),
  form: (said) =>
    page('text/html', `<form method="post" action="/p/${encodeURIComponent(said)}"><input name="a"></form>`),
} as const satisfies Record<string, (said: string) => Page>;

interface Page {
  readonly status: number;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: string;
}

const page = (type: string, body: string, status = 200): Page => ({ status, headers: [['Content-Type', type]], body });

const line = (text: string): string => text.replace(/\n/g, ' ');

/** One secret for each place and spelling. */
export const planted = Object.keys(places).flatMap((place) =>
  Object.keys(spellings).map((spelling) => ({ place, spelling, key: keyOf(`${place} ${spelling}`) })),
);

/** What the user passes; the server repeats all of it. */
const ours = {
  bearer: `ours${random('bearer', 20)}`,
  password: `ours${random('password', 20)}`,
  cookie: `ours${random('cookie', 20)}`,
  short: ['s3cr', '3t7'].join(''),
  signature: `ours${random('signature', 20)}`,
};

export const credentials = [
  ['Authorization', `Basic ${Buffer.from(`someone:${ours.password}`).toString('base64')}`],
  ['Cookie', `sid=${ours.cookie}; pin=${ours.short}`],
  ['X-Token', ours.bearer],
  ['X-Auth', `token id=abc, sig=${ours.signature}`],
] as const;

/** What is looked for in outputs: planted keys, and parts of credentials. */
export const TOKENS = /sk_live_[0-9A-Za-z]{24}|ours[0-9A-Za-z]{20}|(?<![\w-])s3cr3t7(?![\w-])/gi;

/** In small letters, as a server may repeat them in any case. */
export const secrets: ReadonlySet<string> = new Set(
  [...planted.map(({ key }) => key), ...Object.values(ours)].map((secret) => secret.toLowerCase()),
);

/** Texts of a document that says keys in every part. */
function documentText(): string {
  const said = (part: string): string => spelled(part).join(' ');
  const spelled = (part: string): string[] =>
    planted
      .filter(({ place }) => place === 'JSON value')
      .map(({ key, spelling }) => `${part} ${spellings[spelling]?.(key)}`);
  const operation = (text: string, i: number) => ({
    operationId: `read ${text}`,
    summary: text,
    parameters: [{ name: `q${i}`, in: 'query', required: true, schema: { type: 'string' }, example: text }],
    responses: { 200: { description: text } },
  });
  const paths = spelled('x').map((text, i) => [`/documented/${encodeURIComponent(text)}`, { get: operation(text, i) }]);
  // Each is also plain where it is found for certain.
  const keys = planted.filter(({ place }) => place === 'JSON value').map(({ key }) => key);
  const info = { title: said('title'), version: '1', description: said('about'), 'x-keys': keys };
  return JSON.stringify({ openapi: '3.1.0', info, paths: Object.fromEntries(paths) });
}

/** Words: of paths with numbers a crawler asks a few. */
const inPath = (name: string): string => name.replace(/[^a-z0-9]+/gi, '-').toLowerCase();

/** A server that says every secret in every place and spelling. */
export async function startSite(): Promise<{ readonly url: string; close(): Promise<void> }> {
  const pages = new Map<string, Page>();
  for (const { place, spelling, key } of planted) {
    const say: (said: string) => Page = places[place as keyof typeof places];
    pages.set(`/${inPath(place)}/${inPath(spelling)}`, say(spellings[spelling]?.(key) ?? ''));
  }
  for (const name of Object.keys(places)) {
    // Each key is also plain where it is found for certain.
    const keys = planted.filter(({ place }) => place === name).map(({ key }) => key);
    pages.set(`/keys/${inPath(name)}`, page('application/json', JSON.stringify({ keys })));
  }
  for (const [name, spell] of Object.entries(spellings)) {
    const said = Object.values(ours).map(spell);
    pages.set(`/echo/${inPath(name)}`, page('application/json', JSON.stringify({ said, [said.join(' | ')]: 1 })));
    pages.set(
      `/echo-page/${inPath(name)}`,
      page('text/html', said.map((each) => `<a href="/u/${encodeURIComponent(each)}/inbox">${each}</a>`).join('')),
    );
  }
  const links = [...pages.keys()].map((path) => `<a href="${path}">p</a>`).join('');
  pages.set('/', page('text/html', `<html><body>${links}</body></html>`));
  pages.set('/openapi.json', page('application/json', documentText()));
  const server = createServer((request, response) => respond(pages, request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () => new Promise((resolve) => void server.close(() => resolve())),
  };
}

function respond(pages: ReadonlyMap<string, Page>, request: IncomingMessage, response: ServerResponse): void {
  const found = pages.get(new URL(request.url ?? '/', 'http://h').pathname) ?? page('text/plain', 'not here', 404);
  // A rolling session: the server renews what it was sent.
  const renewed = /sid=([^;]+)/.exec(request.headers.cookie ?? '')?.[1];
  const headers = [
    ...found.headers,
    ...(renewed === undefined ? [] : [['Set-Cookie', `sid=${renewed}; Path=/; HttpOnly`]]),
  ];
  response.writeHead(found.status, headers.flat() as string[]);
  response.end(found.body);
}
