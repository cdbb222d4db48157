/** API documents: load and index, beside the readers there are and a bare JSON.parse. Usage: npx tsx bench/openapi/run.ts */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { libraryFromNpm, npmFolder } from '../install.ts';

const reader = fileURLToPath(new URL('read.ts', import.meta.url));
const tsx = fileURLToPath(new URL('../../node_modules/.bin/tsx', import.meta.url));
const peers = ['@scalar/openapi-parser@0.24.17', '@redocly/openapi-core@2.64.0', '@readme/openapi-parser@9.0.0'];
const plain = (peer: string): string => peer.slice(0, peer.lastIndexOf('@'));

interface Measured {
  readonly median: number;
  readonly peak: number;
  readonly failed?: string;
}

function measure(name: string, file: string, rounds: number): Measured {
  const run = spawnSync(tsx, [reader, name, file, String(rounds), npmFolder], { encoding: 'utf8', timeout: 120_000 });
  const line = run.stdout.trim().split('\n').at(-1) ?? '';
  if (run.status !== 0 || !line.startsWith('{')) {
    const why =
      run.signal === null
        ? (/(?:Error|error): .{0,100}/.exec(run.stderr)?.[0] ?? `exit ${run.status}`)
        : 'not done after 120 s';
    return { median: Number.NaN, peak: Number.NaN, failed: why };
  }
  const { taken, peak }: { taken: number[]; peak: number } = JSON.parse(line);
  return { median: taken.sort((a, b) => a - b)[Math.floor(taken.length / 2)] ?? Number.NaN, peak };
}

const row = (name: string, { median, peak, failed }: Measured, bare?: Measured): string => {
  if (failed !== undefined) return `  ${name.padEnd(26)} ${failed}`;
  const ratio = bare === undefined ? '' : `   ${(median / bare.median).toFixed(1)} x JSON.parse`;
  return `  ${name.padEnd(26)} ${median.toFixed(0).padStart(6)} ms   ${peak.toFixed(0).padStart(5)} MB${ratio}`;
};

const octokit = libraryFromNpm('@octokit/openapi@23.0.2');
const missing = peers.map((peer) => [plain(peer), libraryFromNpm(peer).missing] as const);
const generated = join(npmFolder, 'node_modules/@octokit/openapi/generated');
if (octokit.missing !== undefined) throw new Error(`@octokit/openapi: ${octokit.missing}`);

console.info('api.github.com.json, 13 MB: load and index, median of 7, each reader in a process of its own');
const file = join(generated, 'api.github.com.json');
const bare = measure('JSON.parse', file, 7);
console.info(row('JSON.parse', bare));
console.info(row('openbrick', measure('openbrick', file, 7), bare));
for (const [name, why] of missing) {
  console.info(why === undefined ? row(name, measure(name, file, 7), bare) : `  ${name.padEnd(26)} ${why}`);
}

console.info('written out, without references, once each');
for (const each of readdirSync(generated).filter((name) => /^(?:api\.github\.com|ghec)\.deref\.json$/.test(name))) {
  const path = join(generated, each);
  const parse = measure('JSON.parse', path, 1);
  console.info(row(each, measure('openbrick', path, 1), parse));
}

const folder = mkdtempSync(join(tmpdir(), 'openbrick-bench-'));
console.info('hostile documents, once each');
for (const [name, text] of hostile()) {
  const path = join(folder, `${name.replaceAll(' ', '-')}.json`);
  writeFileSync(path, text);
  for (const who of ['openbrick', ...peers.map(plain)])
    console.info(row(`${name}: ${who.replace('/openapi', '')}`, measure(who, path, 1)));
}
rmSync(folder, { recursive: true, force: true });

function hostile(): [string, string][] {
  const document = (schemas: Record<string, unknown>): string =>
    JSON.stringify({
      openapi: '3.0.3',
      info: { title: 'x', version: '1' },
      paths: {
        '/x': {
          get: {
            responses: {
              200: {
                description: 'x',
                content: { 'application/json': { schema: { $ref: '#/components/schemas/s0' } } },
              },
            },
          },
        },
      },
      components: { schemas },
    });
  const to = (n: number) => ({ $ref: `#/components/schemas/s${n}` });
  const chain = (n: number, next: (i: number) => unknown): Record<string, unknown> =>
    Object.fromEntries([...Array.from({ length: n }, (_, i) => [`s${i}`, next(i)]), [`s${n}`, { type: 'string' }]]);
  return [
    ['2^30 ways', document(chain(30, (i) => ({ type: 'object', properties: { a: to(i + 1), b: to(i + 1) } })))],
    ['2000 schemas', document(chain(2000, (i) => ({ type: 'object', properties: { next: to(i + 1) } })))],
    [
      '10000 deep',
      `{"openapi":"3.0.3","info":{"title":"x","version":"1"},"paths":{},"x":${'['.repeat(10_000)}${']'.repeat(10_000)}}`,
    ],
  ];
}
