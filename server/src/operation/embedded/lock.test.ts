import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { dataDirectory } from '../../testing/program.ts';
import { lockFolder } from './lock.ts';

const lockFile = fileURLToPath(new URL('./lock.ts', import.meta.url));

/** A process that tries to take the lock, says whether it could, and stays. */
async function other(path: string) {
  const program = `import { lockFolder } from ${JSON.stringify(lockFile)}; console.log(await lockFolder(process.argv[1])); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program, path], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said] = await once(child.stdout.setEncoding('utf8'), 'data');
  return {
    held: String(said).trim() === 'true',
    async kill() {
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}

describe('lockFolder', () => {
  it('is had by one process of several that start together, and by the next one when that is killed', async () => {
    const { path, remove } = dataDirectory();
    const first = await Promise.all([other(path), other(path), other(path)]);
    expect(first.filter(({ held }) => held)).toHaveLength(1);
    expect(await lockFolder(path)).toBe(false);
    for (const { kill } of first) await kill();
    expect(await lockFolder(path)).toBe(true);
    expect(readdirSync(path)).toEqual(['lock']);
    remove();
  });
});
