/**
 * Builds `server/dist`: the programs, the compiled program of a scan, the template of the embedded database, then a note of what they were built from.
 * `--missing` builds only what is not there, the scanner included; `--stale` builds the server where its sources or the built scanner have changed. One
 * build runs at a time.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'tsdown';
import { nodeFlags, usualLimits } from '../src/worker/child.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { BUILT, root, server, sourcesHash } from './places.ts';
import { writeTemplate } from './template.ts';

const [mode] = process.argv.slice(2);

await oneAtATime(async () => {
  if (mode === '--missing' && !existsSync(join(root, 'dist', 'index.js'))) {
    execFileSync(process.execPath, ['--import', 'tsx', 'scripts/build.ts'], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  }
  if (!isNeeded()) return;
  await build({ config: join(server, 'tsdown.config.ts'), logLevel: 'warn' });
  compileScanChild();
  await writeTemplate(join(server, 'dist', 'template.tar.gz'));
  writeFileSync(BUILT, sourcesHash());
});

/** In a process with the flags of a scan: V8 takes the compiled code with the same ones only. */
function compileScanChild(): void {
  const program = join(server, 'dist', 'scan-child.js');
  execFileSync(process.execPath, [...nodeFlags(usualLimits), program, 'compile'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

function isNeeded(): boolean {
  if (mode === '--missing') return !existsSync(BUILT);
  return mode !== '--stale' || !existsSync(BUILT) || readFileSync(BUILT, 'utf8') !== sourcesHash();
}
