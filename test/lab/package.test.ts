/** The package as npm delivers it: packed, installed in an empty folder, and used by the examples of docs/library.md and by its types. */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from './toolchains.ts';

const folder = mkdtempSync(join(tmpdir(), 'openbrick-package-'));
const examples = [...readFileSync(join(root, 'docs/library.md'), 'utf8').matchAll(/^```js\n([\s\S]*?)^```/gm)].map(
  ([, code = '']) => code,
);
let server: Server;
let url = '';

const npm = (...args: string[]): string =>
  execFileSync('npm', [...args, '--no-audit', '--no-fund'], { cwd: folder, encoding: 'utf8', stdio: 'pipe' });

beforeAll(async () => {
  execFileSync('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder], { cwd: root });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'user', version: '1.0.0', type: 'module' }));
  npm('install', '--ignore-scripts', './openbrick-0.1.0.tgz');
  server = createServer((request, response) => {
    response.statusCode = request.url === '/' ? 418 : 404;
    response.setHeader('Content-Type', 'application/json');
    response.end('{"parcels": [{"id": 1}]}');
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}, 300_000);
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** An example against the server of the test, as a file of the folder that installed the package. */
function written(example: string, name: string): string {
  const code = example.replaceAll('https://api.example.com', url);
  writeFileSync(join(folder, name), code);
  return name;
}

const run = (program: string, ...args: string[]): Promise<{ status: number | null; output: string }> =>
  new Promise((resolve) => {
    const child = spawn(program, args, { cwd: folder });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (text) => {
        output += String(text);
      });
    }
    child.on('close', (status) => resolve({ status, output }));
  });

describe('the packed package', () => {
  it('has examples on its page', () => expect(examples.length).toBeGreaterThan(3));

  it.each(examples.map((example, i) => [i + 1, example] as const))('runs example %i', async (i, example) => {
    const { status, output } = await run(process.execPath, written(example, `example-${i}.js`));
    expect(output).not.toMatch(/Error/);
    expect(status).toBe(0);
    expect(output.trim()).not.toBe('');
  });

  it('has types that fit the examples', () => {
    const files = examples.map((example, i) => written(example, `typed-${i + 1}.ts`));
    const flags = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2022', '--types', 'node'];
    const compiler = join(root, 'node_modules/ts7/bin/tsc');
    const types = ['--typeRoots', join(root, 'node_modules/@types')];
    const { status, stdout } = spawnSync(process.execPath, [compiler, ...flags, ...types, ...files], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(stdout).toBe('');
    expect(status).toBe(0);
  });

  it('runs its command', async () => {
    const { status, output } = await run('npx', '--no-install', 'openbrick', '--version');
    expect([status, output.trim()]).toEqual([0, 'openbrick 0.1.0']);
  });

  it('is clean for publint', async () => {
    const { messages } = await publint({ pkgDir: join(folder, 'node_modules/openbrick'), strict: true, pack: false });
    expect(messages).toEqual([]);
  });

  it('resolves with its types in every way of resolving but require, which it does not offer', async () => {
    const archive = readFileSync(join(folder, 'openbrick-0.1.0.tgz'));
    const analysis = await checkPackage(createPackageFromTarballData(archive));
    expect(analysis.types === false ? [] : [...new Set(analysis.problems.map(({ kind }) => kind))]).toEqual([
      'CJSResolvesToESM',
    ]);
  });
});
