/** A fresh checkout stays as it is: `npm install` adds nothing to the lock file. */
import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { root } from './toolchains.ts';

const folder = mkdtempSync(join(tmpdir(), 'openbrick-lock-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const isReachable = spawnSync('npm', ['ping', '--fetch-retries=0'], { cwd: root, timeout: 60_000 }).status === 0;
if (!isReachable && process.env['CI'] === 'true')
  throw new Error('no registry is reachable, and in CI nothing is skipped');
if (!isReachable) process.stderr.write('lab skipped: no npm registry is reachable\n');

const lock = (from: string): string => readFileSync(join(from, 'package-lock.json'), 'utf8');

it.runIf(isReachable)('the lock file is what npm would write', () => {
  mkdirSync(join(folder, 'server'));
  for (const file of ['package.json', 'package-lock.json', '.npmrc', 'server/package.json'])
    copyFileSync(join(root, file), join(folder, file));
  execFileSync('npm', ['install', '--package-lock-only', '--ignore-scripts'], { cwd: folder, stdio: 'pipe' });
  expect(lock(folder)).toBe(lock(root));
});

it('names the packages of every platform, and no address of a registry', () => {
  const text = lock(root);
  for (const platform of ['linux-x64', 'linux-arm64', 'darwin-arm64', 'win32-x64'])
    expect(text).toContain(`@esbuild/${platform}"`);
  // Packages of the workspace name a folder there.
  expect(text).not.toMatch(/"resolved": "[^"]*:/);
});
