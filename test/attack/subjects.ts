/** What changed inputs are given to, in this process: each throws, or names what broke. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { withConfig } from '../../src/cli/config-file.ts';
import { readReport } from '../../src/cli/report-file.ts';
import { recordingFrom } from '../../src/derive/recording/recording.ts';
import { recordingText } from '../../src/derive/recording/recording-text.ts';
import { diffReports } from '../../src/judge/diff.ts';
import { seedsOf, verificationsOf } from '../../src/judge/verify.ts';
import { UnreachableError, UsageError } from '../../src/model/usage-error.ts';
import { readDocument } from '../../src/openapi/read/read.ts';
import { formats } from '../../src/report/index.ts';
import { judge, type ScanResult, scan, scanDocument } from '../../src/scan.ts';
import { cleanReport } from '../fixtures/hostile-report.ts';
import { plainContext } from '../fixtures/render-context.ts';
import { scanOptionsFor } from '../scan-options.ts';
import { below, changedJson, changedText, pick, type Random } from './changes.ts';
import { fakeToken, holdsWhole, spellings } from './tokens.ts';

export interface Subject {
  readonly holds: string;
  run(random: Random, seed: number): Promise<readonly string[]>;
}

const judging = { guides: new Set<string>(), version: '0' };
const folder = mkdtempSync(join(tmpdir(), 'openbrick-changed-'));

/** Every format of a result and its recording, each searched for secrets that the report says it found. */
function outputsHold({ report, recording }: ScanResult, secrets: readonly string[]): string[] {
  const texts = Object.entries(formats).map(([name, render]) => [name, render(report, plainContext)] as const);
  const json = texts.find(([name]) => name === 'json')?.[1] ?? '';
  const found = secrets.filter((secret) => json.includes(secret.slice(-4)));
  const all = [...texts, ['recording', recordingText(recording)] as const];
  const leaks = all.flatMap(([name, text]) =>
    found.some((secret) => holdsWhole(text, secret)) ? [`a found secret is in: ${name}`] : [],
  );
  return [...leaks, ...faultsOf(report)];
}

/** A check that threw is an unhandled error, though the report goes on without it. */
const faultsOf = ({ checks }: ScanResult['report']): string[] =>
  checks.filter(({ reason }) => /\bbug\b|broke/.test(reason ?? '')).map(({ id, reason }) => `${id}: ${reason}`);

export const bodies: readonly (readonly [string, (text: string) => string])[] = [
  [
    'application/json',
    (text) => JSON.stringify({ user: { api_key: text, list: [1, { note: text }] }, next: '/a?page=2' }),
  ],
  [
    'text/html',
    (text) =>
      `<title>Shop</title><a href="/a">a</a><form action="/b?k=${text}"><input name=q></form><script>const key="${text}"</script>`,
  ],
  [
    'text/javascript',
    (text) => `fetch("/api/a");const config={apiKey:"${text}",url:\`/b/\${x}\`}//# sourceMappingURL=a.map`,
  ],
  [
    'text/plain',
    (text) => `API_KEY=${text}\nTraceback (most recent call last):\n  File "/srv/app.py", line 3\nValueError: ${text}`,
  ],
  ['application/xml', (text) => `<?xml version="1.0"?><config><secret>${text}</secret></config>`],
  [
    'application/yaml',
    (text) =>
      `openapi: 3.0.3\ninfo: {title: x, version: "1"}\npaths:\n  /a/{id}:\n    get: {responses: {200: {description: "${text}"}}}\n`,
  ],
];

async function response(random: Random, seed: number): Promise<readonly string[]> {
  const secret = fakeToken(`changed ${seed}`);
  const server = createServer((_, reply) => {
    const [type, write] = pick(random, bodies);
    const body = changedText(random, write(pick(random, Object.values(spellings))(secret)));
    const cookie = changedText(random, `session=eyJrIjoiJHtrfSJ9.awCm-Q.${secret}; Path=/; Max-Age=10`);
    try {
      reply.setHeader('Set-Cookie', cookie.replace(/[^\t\u0020-\u007e\u0080-\u00ff]/g, '').slice(0, 4000));
    } catch {
      // Not a header: the body is enough.
    }
    reply
      .writeHead(pick(random, [200, 200, 200, 302, 401, 404, 500]), { 'Content-Type': type, Location: '/a' })
      .end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    const options = scanOptionsFor(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    const limits = { ...options.limits, maxRequests: 30, maxTimeMs: 8000, timeoutMs: 2000 };
    return outputsHold(await scan({ ...options, limits }), [secret]);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

const api = {
  openapi: '3.1.0',
  info: { title: 'Shop', version: '1' },
  servers: [{ url: '/v1' }],
  paths: {
    '/orders/{id}': {
      parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string', pattern: '^[a-z]{3}[0-9]+$' } }],
      get: {
        operationId: 'order',
        security: [{ key: [] }],
        responses: {
          200: {
            description: 'ok',
            content: { 'application/json': { schema: { $ref: '#/components/schemas/Order' } } },
          },
        },
      },
    },
  },
  components: {
    securitySchemes: { key: { type: 'apiKey', in: 'query', name: 'api_key' } },
    schemas: {
      Order: {
        type: 'object',
        required: ['id'],
        properties: {
          id: { type: 'integer', minimum: 1 },
          parts: { type: 'array', items: { $ref: '#/components/schemas/Order' } },
        },
        oneOf: [{ not: {} }, { allOf: [{ minProperties: 1 }] }],
      },
    },
  },
};

const offline = { ...judging, credentials: [], keys: [], signal: new AbortController().signal };

async function document(random: Random): Promise<readonly string[]> {
  const value = changedJson(random, api);
  const text = JSON.stringify(value, undefined, below(random, 3));
  const reading = readDocument([{ from: 'api.json', text: random() < 0.5 ? text : changedText(random, text) }]);
  return reading.ok ? outputsHold(await scanDocument(reading.document, offline), []) : [];
}

const recorded = fileURLToPath(new URL('../recordings/demo.json.gz', import.meta.url));
const demo: { evidence: { exchanges: { value: unknown[] } }; answers: unknown[] } = JSON.parse(
  gunzipSync(readFileSync(recorded)).toString('utf8'),
);
demo.evidence.exchanges.value = demo.evidence.exchanges.value.slice(0, 12);
demo.answers = demo.answers.slice(0, 8);

async function recording(random: Random): Promise<readonly string[]> {
  const read = recordingFrom(changedJson(random, demo));
  return read === undefined ? [] : outputsHold({ report: judge(read, judging), recording: read }, []);
}

let good: unknown;

async function report(random: Random): Promise<readonly string[]> {
  const read = recordingFrom(structuredClone(demo));
  if (read !== undefined) good ??= JSON.parse(JSON.stringify(judge(read, judging)));
  const text = JSON.stringify(changedJson(random, good));
  const file = join(folder, 'report.json');
  writeFileSync(file, random() < 0.8 ? text : changedText(random, text));
  const changed = readReport(file);
  const clean = cleanReport();
  diffReports(changed, clean);
  diffReports(clean, changed);
  seedsOf(changed, new URL('http://127.0.0.1/'));
  verificationsOf(changed, clean);
  return [];
}

const config = `fail-on: high\nmax-time: 30s\nheader: ["X-A: b"]\nexclude: ["/a/**"]\nreport: [json=a.json]\nsuppressions:\n  - check: cors-wildcard\n    reason: known\n`;

async function configuration(random: Random): Promise<readonly string[]> {
  const file = join(folder, 'config.yml');
  writeFileSync(file, changedText(random, config));
  await withConfig({ config: file });
  return [];
}

/** A mistake that is said in one line is what must happen. */
const saidWell =
  (run: Subject['run']): Subject['run'] =>
  async (random, seed) => {
    try {
      return await run(random, seed);
    } catch (error) {
      if (error instanceof UsageError || error instanceof UnreachableError)
        return error.message.includes('\n') ? ['a message of several lines'] : [];
      return [
        `an unhandled error: ${error instanceof Error ? (error.stack ?? error.message).slice(0, 300) : String(error)}`,
      ];
    }
  };

export const subjects: Readonly<Record<string, Subject>> = {
  responses: {
    holds: 'no found secret in any format or in the recording, no unhandled error, the scan ends within 10 s',
    run: saidWell(response),
  },
  documents: { holds: 'read or refused within 5 s, no unhandled error', run: saidWell(document) },
  recordings: { holds: 'judged or refused within 5 s, no unhandled error', run: saidWell(recording) },
  reports: { holds: 'compared or refused within 5 s, no unhandled error', run: saidWell(report) },
  configurations: { holds: 'read, or refused in one line, within 5 s', run: saidWell(configuration) },
};
