/** Secrets that a server leaks: places x spellings x outputs. */
import type { RequestListener } from 'node:http';
import type { Case, Group, Room } from './case.ts';
import { leaksIn, type Outputs, type Planted, scanWithEverything } from './everything.ts';
import { fakeToken, spellings } from './tokens.ts';

interface Place {
  readonly name: string;
  readonly type: string;
  /** What the server writes around the secret. */
  readonly body: (written: string) => string;
  /** Spellings that mean something here; all unless named. */
  readonly only?: RegExp;
}

const html = 'text/html';
const json = 'application/json';
const inUrl = /^(?:plain|percent)/;
const quoted = (text: string): string => (text.includes('\\') ? `"${text}"` : JSON.stringify(text));

const places: readonly Place[] = [
  { name: 'a member of JSON', type: json, body: (text) => `{"api_key": ${quoted(text)}}` },
  { name: 'a name in JSON', type: json, body: (text) => `{"keys": {${quoted(text)}: 1}}` },
  { name: 'text of a page', type: html, body: (text) => `<p>Key: ${text}</p>` },
  { name: 'an attribute', type: html, body: (text) => `<div data-key="${text}"></div>` },
  { name: 'a script', type: 'text/javascript', body: (text) => `const apiKey = "${text.replace('\n', '\\n')}";` },
  { name: 'a link', type: html, body: (text) => `<a href="/files/${text}/list">x</a>`, only: inUrl },
  { name: 'a link that is left out', type: html, body: (text) => `<a href="/logout?ref=${text}">x</a>`, only: inUrl },
  { name: 'a form', type: html, body: (text) => `<form method=post action="/p/${text}"></form>`, only: inUrl },
  { name: 'a query', type: html, body: (text) => `<a href="/list?api_key=${text}">x</a>`, only: inUrl },
  { name: 'plain text', type: 'text/plain', body: (text) => `API_KEY=${text}\n` },
];

const planted = places.flatMap((place, p) =>
  Object.entries(spellings)
    .filter(([spelling]) => place.only?.test(spelling) ?? true)
    .map(([spelling, spell], s) => {
      const secret = fakeToken(`${place.name}, ${spelling}`);
      return { label: `${place.name} (${spelling})`, secret, written: spell(secret), place, path: `/p${p}/s${s}` };
    }),
);
/** Headers can hold what is one line. */
const inHeaders = ['X-Api-Key', 'Location', 'Link', 'Set-Cookie'].map((name) => {
  const secret = fakeToken(`header ${name}`);
  return { label: `the header ${name}`, secret, written: secret, name };
});

const headerOf = (name: string, secret: string): string => {
  if (name === 'Location') return `/loop?k=${secret}`;
  if (name === 'Link') return `</next/${secret}>; rel="next"`;
  return name === 'Set-Cookie' ? `api_key=${secret}; Path=/` : secret;
};

const leakyServer: RequestListener = ({ url = '' }, response) => {
  const at = planted.find(({ path }) => path === url);
  const header = inHeaders.find(({ name }) => url === `/h/${name}`);
  if (url.startsWith('/loop')) return void response.writeHead(302, { Location: url }).end();
  if (at !== undefined)
    return void response.writeHead(200, { 'Content-Type': at.place.type }).end(at.place.body(at.written));
  if (header !== undefined) {
    const status = header.name === 'Location' ? 302 : 200;
    return void response.writeHead(status, { [header.name]: headerOf(header.name, header.secret) }).end('ok');
  }
  if (url !== '/') return void response.writeHead(404).end('not found');
  const links = [...planted.map(({ path }) => path), ...inHeaders.map(({ name }) => `/h/${name}`)];
  response.writeHead(200, { 'Content-Type': html });
  response.end(links.map((link) => `<a href="${link}">x</a>`).join('\n'));
};

let shared: Promise<Outputs> | undefined;

/** Each output is a case; one scan serves all. */
const outputs = (room: Room): Promise<Outputs> => {
  shared ??= room.serve(leakyServer).then(({ url }) => scanWithEverything(room, url));
  return shared;
};

/** What openbrick reported, by the last four characters that the mask shows; what is not found cannot be masked. */
function wasFound({ json: report = '' }: Outputs, { secret, written }: Planted): boolean {
  return secret === written || report.includes(`…${secret.slice(-4)}`) || report.includes(`\\u2026${secret.slice(-4)}`);
}

const names = ['terminal', 'messages', 'json', 'html', 'markdown', 'sarif', 'junit', 'recording', 'inferred document'];
const all: readonly Planted[] = [...planted, ...inHeaders];

const cases = [...names, 'replay'].map(
  (name): Case => ({
    name: `${all.length} found secrets in: ${name}`,
    holds: 'it holds no found secret, in any spelling',
    async run(room) {
      const everything = await outputs(room);
      const found = all.filter((each) => wasFound(everything, each));
      const nothing = found.length < all.length / 3 ? [`only ${found.length} of ${all.length} were found`] : [];
      return [...nothing, ...leaksIn({ [name]: everything[name] ?? '' }, found)];
    },
  }),
);

export const foundSecrets: Group = { title: 'Found secrets: places, spellings, outputs', cases };
