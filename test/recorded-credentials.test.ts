/** Credentials that a recording sent, repeated by its responses in every place and spelling: none may be in the output. */
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { specOutput } from '../src/cli/write-spec.ts';
import { recordingText } from '../src/derive/recording/recording-text.ts';
import { harOf, type Recorded } from '../src/recordings/testing/har.ts';
import { formats } from '../src/report/index.ts';
import { cleanRecording } from '../src/scan/clean-recording.ts';
import { readTraffic } from '../src/scan/recorded.ts';
import { scanHanded } from '../src/scan.ts';
import { plainContext } from './fixtures/render-context.ts';
import { spellings, tokensIn } from './planted/spellings.ts';

const TOKENS = /ours[0-9A-Za-z]{20}/gi;

const credentialOf = (seed: string): string =>
  `ours${createHash('sha512')
    .update(seed)
    .digest('base64')
    .replace(/[^A-Za-z0-9]/g, '')
    .slice(0, 20)}`;

type Sent = Partial<Pick<Recorded, 'method' | 'sent' | 'post' | 'url'>>;

/** Ways in which a request sends a credential; the last member is what the response repeats, where it is not the credential alone. */
const ways: readonly (readonly [string, (credential: string) => Sent, ((credential: string) => string)?])[] = [
  ['bearer', (credential) => ({ sent: [`Authorization: Bearer ${credential}`] })],
  [
    'password of Basic',
    (credential) => ({ sent: [`Authorization: Basic ${Buffer.from(`ann:${credential}`).toString('base64')}`] }),
  ],
  ['cookie', (credential) => ({ sent: [`Cookie: theme=dark; sid=${credential}`] })],
  [
    'cookie with percent',
    (credential) => ({ sent: [`Cookie: sid=s%3A${credential}.abc`] }),
    (credential) => `s:${credential}.abc`,
  ],
  ['key header', (credential) => ({ sent: [`X-Api-Key: ${credential}`] })],
  ['part of a header', (credential) => ({ sent: [`X-Auth-Token: token id=abc, sig="${credential}"`] })],
  ['JSON in a header', (credential) => ({ sent: [`X-Session: {"t":"${credential}"}`] })],
  ['field of JSON', (credential) => ({ method: 'POST', post: JSON.stringify({ user: 'ann', password: credential }) })],
  ['user and password of a URL', (credential) => ({ url: `https://ann:${credential}@api.test/own` })],
  ['parameter of a URL', (credential) => ({ url: `https://api.test/own?access_token=${credential}` })],
  ['field of a form', (credential) => ({ method: 'POST', post: `user=ann&password=${credential}` })],
];

type Said = Pick<Recorded, 'status' | 'headers' | 'body' | 'content' | 'more'>;
const json = (value: unknown): Said => ({ headers: ['Content-Type: application/json'], body: JSON.stringify(value) });
const html = (body: string, status = 200): Said => ({ status, headers: ['Content-Type: text/html'], body });

/** Where a response repeats it. */
const places: Readonly<Record<string, (said: string) => Said>> = {
  'JSON value': (said) => json({ note: said }),
  'JSON name': (said) => json({ [said]: 'x' }),
  'JSON in JSON': (said) => json({ inner: JSON.stringify({ note: said }) }),
  text: (said) => ({ headers: ['Content-Type: text/plain'], body: `a line\nand ${said} in another` }),
  'HTML text': (said) => html(`<html><body><p>${said}</p></body></html>`),
  'HTML attribute': (said) => html(`<html><body data-x="${said}"></body></html>`),
  script: (said) => ({ headers: ['Content-Type: text/javascript'], body: `const a = "${said}";` }),
  error: (said) => html(`<pre>Error: cannot open ${said}\n    at main (/srv/app.js:1:2)</pre>`, 500),
  header: (said) => ({ ...html('ok'), headers: [`X-Note: ${said.replaceAll('\n', ' ')}`] }),
  redirect: (said) => ({ status: 302, headers: [`Location: /next?k=${encodeURIComponent(said)}`], body: '' }),
  link: (said) => html(`<a href="/files/${encodeURIComponent(said)}/list">files</a>`),
  'body in base64': (said) => ({
    headers: ['Content-Type: text/plain'],
    content: {
      size: 1000,
      mimeType: 'text/plain',
      encoding: 'base64',
      text: Buffer.from(`see ${said} there`).toString('base64'),
    },
  }),
  message: (said) => ({
    ...html('ok'),
    more: { _webSocketMessages: [{ type: 'receive', opcode: 1, data: `got ${said}` }] },
  }),
};

const cases = Object.keys(places).flatMap((place) =>
  Object.keys(spellings).map((spelling) => ({ place, spelling, credential: credentialOf(`${place} ${spelling}`) })),
);

const wayOf = (at: number) => {
  const [, send = () => ({}), repeat = (text: string) => text] = ways[at % ways.length] ?? [];
  return { send, repeat };
};

const entries = cases.flatMap(({ place, spelling, credential }, at): Recorded[] => {
  const { send, repeat } = wayOf(at);
  const [sent, said] = [send(credential), places[place]?.(spellings[spelling]?.(repeat(credential)) ?? '') ?? {}];
  const url = `https://api.test/${at}`;
  // The response to the same request, or to a later one.
  return at % 2 === 0
    ? [{ url, ...sent, ...said }]
    : [
        { url, ...sent, body: '{}' },
        { url: `${url}/later`, ...said },
      ];
});

describe('a credential that a recording sent', () => {
  const outputs = new Map<string, string>();
  const folder = mkdtempSync(join(tmpdir(), 'openbrick-sent-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  beforeAll(async () => {
    const path = join(folder, 'a.har');
    writeFileSync(path, harOf(entries));
    const { signal } = new AbortController();
    const judging = { credentials: [], keys: [], guides: new Set<string>(), version: '0', signal };
    const { report, recording } = await scanHanded({ traffic: await readTraffic([path], []) }, judging);
    for (const [name, render] of Object.entries(formats)) outputs.set(`--format ${name}`, render(report, plainContext));
    outputs.set('--save-evidence', recordingText(recording));
    outputs.set('--write-spec', specOutput('spec.json', recording).text());
    let clean = '';
    for await (const piece of (await cleanRecording(path, [])).text) clean += piece;
    outputs.set('clean-har', clean);
  }, 240_000);

  it('is repeated in more than 3,000 combinations of place, spelling and output', () => {
    expect(outputs.size * cases.length).toBeGreaterThan(3000);
    expect([...outputs.values()].every((text) => text !== '')).toBe(true);
  });

  it('is in none of the outputs, wherever and however a response repeats it', () => {
    const known = new Map(
      cases.map((each, at) => [each.credential.toLowerCase(), { ...each, way: ways[at % ways.length]?.[0] }]),
    );
    const leaks = [...outputs].flatMap(([name, text]) =>
      [...tokensIn(text, TOKENS)].flatMap((token) => {
        const found = known.get(token.toLowerCase());
        return found === undefined ? [] : [`${name}: ${found.way}, ${found.place}, ${found.spelling}`];
      }),
    );
    expect([...new Set(leaks)]).toEqual([]);
  });
});
