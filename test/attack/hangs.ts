/** Servers and documents that hang or bloat: each scan ends within its time and 2 s, within the memory bound. */
import type { RequestListener, ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { broken, type Case, type Group } from './case.ts';
import { endless } from './endless.ts';
import { random } from './tokens.ts';

const LIMIT_S = 20;
const within = { limitMs: (LIMIT_S + 2) * 1000 };
const common = ['--rate', 'unlimited', '--max-requests', '60', '--max-time', `${LIMIT_S}s`];
const MB = 1024 * 1024;

/** Serves one text under `/` and `/data`, and nothing else. */
export const serving =
  (type: string, body: string | Uint8Array, more: Readonly<Record<string, string | string[]>> = {}): RequestListener =>
  ({ url }, response) => {
    if (url !== '/' && url !== '/data' && url !== '/openapi.yaml') return void response.writeHead(404).end('no');
    response.writeHead(200, { 'Content-Type': type, ...more }).end(body);
  };

export const keys = (count: number, kind: string): string => {
  const rows = Array.from({ length: count }, (_, i) =>
    kind === 'provider'
      ? `{"k":"${['sk', 'live', random(`k${i}`, 24)].join('_')}"}`
      : `{"api_key":"${random(`k${i}`, 24)}"}`,
  );
  return `[${rows.join(',')}]`;
};

/** A page of links, and the pages that they lead to. */
function linked(names: readonly string[], page: (name: string, response: ServerResponse) => void): RequestListener {
  return ({ url = '/' }, response) => {
    if (url === '/') return void response.writeHead(200, { 'Content-Type': 'text/html' }).end(linksTo(names));
    if (!names.includes(url)) return void response.writeHead(404).end('no');
    page(url.slice(1), response);
  };
}

/** Pages of keys, no two alike. */
export const differentKeys = (): RequestListener =>
  linked(
    [...'abcdefghijklmnop'].map((letter) => `/${letter.repeat(4)}`),
    (name, response) => {
      const body = keys(50_000, 'name').replaceAll('":"', `":"${name.slice(0, 2)}`);
      response.writeHead(200, { 'Content-Type': 'application/json' }).end(body);
    },
  );

const COOKIES = 1000;

/** Pages that set a thousand cookies each, no two alike. */
export function differentCookies(): RequestListener {
  const [first, second] = [[...'bcdfghklmnprstvwxz'], [...'aeiou']];
  const names = first.flatMap((a) => second.flatMap((b) => first.slice(0, 6).map((c) => `/${a}${b}${c}${b}`)));
  return linked(names.slice(0, 500), (name, response) => {
    const lines = Array.from({ length: COOKIES }, (_, i) => flask(`c${i}`, `${name} ${i}`));
    response.writeHead(200, { 'Content-Type': 'text/html', 'Set-Cookie': lines }).end(`<p>${name}</p>`);
  });
}

const linksTo = (paths: readonly string[]): string => paths.map((path) => `<a href="${path}">x</a>`).join('');

interface Flood {
  readonly name: string;
  readonly listener: () => RequestListener;
  readonly args?: readonly string[];
  readonly limitMb?: number;
  /** Requests that must have arrived: else the case did not attack. */
  readonly leastRequests?: number;
}

const flask = (name: string, seed: string): string =>
  `${name}=${Buffer.from(JSON.stringify({ u: seed })).toString('base64url')}.awCm-Q.${random(seed, 27)}; Path=/`;
const controls = gzipSync('\u0001'.repeat(2 * MB));
const flow = `openapi: 3.0.3\ninfo: {title: x, version: "1"}\nx: [${'a,'.repeat(700_000)}a]\npaths: {}\n`;
const manyPaths = `openapi: 3.0.3\ninfo: {title: x, version: "1"}\npaths:\n${Array.from({ length: 200_000 }, (_, i) => `  /p${i}: {}`).join('\n')}\n`;

const floods: readonly Flood[] = [
  ...[1000, 10_000, 50_000].flatMap((count) =>
    ['name', 'provider'].map(
      (kind): Flood => ({
        name: `${count} keys in one response, known by their ${kind}`,
        listener: () => serving('application/json', keys(count, kind)),
        args: ['--save-evidence', 'recording'],
        limitMb: 400,
      }),
    ),
  ),
  {
    name: '16 responses with 50,000 different keys each',
    listener: differentKeys,
    args: ['--save-evidence', 'recording'],
    limitMb: 500,
    leastRequests: 16,
  },
  {
    name: '1,000 cookies that look signed in each of 500 responses, no two alike',
    listener: differentCookies,
    args: ['--save-evidence', 'recording', '--max-requests', '1000'],
    leastRequests: 300,
  },
  {
    name: 'a compressed document: a list of 700,000 entries in YAML',
    listener: () => serving('application/yaml', gzipSync(flow), { 'Content-Encoding': 'gzip' }),
    args: ['--spec', 'auto'],
    limitMb: 400,
  },
  {
    name: 'a compressed document: 200,000 paths in YAML',
    listener: () => serving('application/yaml', gzipSync(manyPaths), { 'Content-Encoding': 'gzip' }),
    args: ['--spec', 'auto'],
    limitMb: 400,
  },
  {
    name: 'bodies of 2 MB of control characters, with a recording',
    listener: () => serving('text/plain', controls, { 'Content-Encoding': 'gzip' }),
    args: ['--save-evidence', 'recording'],
  },
  {
    name: 'a bomb: 200 MB in gzip',
    listener: () => serving('text/plain', gzipSync(Buffer.alloc(200 * MB, 65)), { 'Content-Encoding': 'gzip' }),
  },
  { name: '2 MB of nested brackets', listener: () => serving('application/json', '['.repeat(2 * MB)) },
  { name: '2 MB of unclosed tags', listener: () => serving('text/html', '<a href="'.repeat(230_000)) },
  { name: '2 MB of quotes in a script', listener: () => serving('text/javascript', `x="\\"`.repeat(400_000)) },
  {
    name: '30,000 links',
    listener: () => serving('text/html', Array.from({ length: 30_000 }, (_, i) => `<a href="/l${i}">x</a>`).join('')),
  },
];

const flooding = floods.map(
  ({ name, listener, args = [], limitMb = 500, leastRequests = 1 }): Case => ({
    name,
    holds: `the scan ends within ${LIMIT_S} s and 2 s, and under ${limitMb} MB, with a report`,
    async run(room) {
      const { url, requested } = await room.serve(listener());
      const { code, stdout } = await room.run(['scan', url, ...common, '--format', 'json', ...args], {
        ...within,
        limitMb,
      });
      return broken(
        [code === 0 || code === 1, `exit code ${code}`],
        [stdout.startsWith('{'), 'no report'],
        [requested.length >= leastRequests, `only ${requested.length} requests arrived`],
      );
    },
  }),
);

const references: Case = {
  name: 'a document with more references to files than requests',
  holds: 'the target is asked all the same: a report, and no exit code 3',
  async run(room) {
    const paths = Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`/p${i}`, { $ref: `/part${i}.json` }]));
    const document = JSON.stringify({ openapi: '3.0.3', info: { title: 'x', version: '1' }, paths });
    const { url, requested } = await room.serve((request, response) => {
      response.setHeader('Content-Type', 'application/json');
      response.end(request.url === '/openapi.json' ? document : '{}');
    });
    const { code } = await room.run(['scan', url, '--spec', `${url}/openapi.json`, ...common], within);
    return broken(
      [code === 0 || code === 1, `exit code ${code}`],
      [requested.includes('GET /'), 'the target was not asked'],
    );
  },
};

const manyFindings: Case = {
  name: 'verify with a report of 20,000 findings',
  holds: 'ends within 5 s and 2 s',
  async run(room) {
    const { url } = await room.serve(serving('text/html', '<p>page</p>'));
    const { stdout } = await room.run(['scan', url, '--max-requests', '30', '--rate', 'unlimited', '--format', 'json']);
    const good = JSON.parse(stdout);
    const findings = Array.from({ length: 20_000 }, (_, i) => {
      const finding = good.findings[i % good.findings.length];
      const location = { ...finding.location, url: `${url}/p${i}`, path: `/p${i}` };
      return { ...finding, fingerprint: random(`finding ${i}`, 32), location };
    });
    const file = room.write('many.json', JSON.stringify({ ...good, findings }));
    const limits = ['--max-time', '5s', '--rate', 'unlimited', '--max-requests', '100', '--format', 'json'];
    const { code, stderr } = await room.run(['verify', file, ...limits], { limitMs: 7000 });
    return broken([code === 0 || code === 1, `exit code ${code}: ${stderr.trim().slice(0, 80)}`]);
  },
};

export const hangs: Group = {
  title: 'Servers and documents that hang or bloat',
  cases: [...flooding, references, manyFindings, ...endless(common, within)],
};
