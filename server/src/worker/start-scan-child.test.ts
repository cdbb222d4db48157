import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildProgram } from '../testing/program.ts';
import { nodeFlags, usualLimits } from './child.ts';

const program = fileURLToPath(new URL('../../dist/scan/program.cjs', import.meta.url));

/** Whether V8 refuses the compiled code in a process with these flags. */
const isRefused = (flags: readonly string[]): boolean => {
  const script = `
    const { readFileSync } = require('node:fs');
    const source = require('node:module').wrap(readFileSync(${JSON.stringify(program)}, 'utf8'));
    const cachedData = readFileSync(${JSON.stringify(`${program}.compiled`)});
    console.log(new (require('node:vm').Script)(source, { cachedData }).cachedDataRejected);`;
  return execFileSync(process.execPath, [...flags, '-e', script], { encoding: 'utf8' }).trim() === 'true';
};

describe('the built program of a scan', { timeout: 900_000 }, () => {
  beforeAll(() => buildProgram());

  it('has compiled code that V8 takes with the flags of a scan, and with these only', () => {
    expect(isRefused(nodeFlags(usualLimits))).toBe(false);
    expect(isRefused(nodeFlags({ memoryMb: usualLimits.memoryMb + 1 }))).toBe(true);
  });

  it('holds its packages, and loads none but those that the scanner loads when it needs them', () => {
    const required = [...readFileSync(program, 'utf8').matchAll(/\brequire\("([^"]+)"\)/g)].map(([, name]) => name);
    expect(required.filter((name) => name?.startsWith('node:') === false)).toEqual([]);
  });
});
