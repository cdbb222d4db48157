/**
 * Builds `server/dist`: the programs, then the template of the embedded database, then a note of what they were built from.
 * `--missing` builds only what is not there, the scanner included; `--stale` builds the server where its sources have changed. One build runs at a time.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'tsdown';
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
  await writeTemplate(join(server, 'dist', 'template.tar.gz'));
  writeFileSync(BUILT, sourcesHash());
});

function isNeeded(): boolean {
  if (mode === '--missing') return !existsSync(BUILT);
  return mode !== '--stale' || !existsSync(BUILT) || readFileSync(BUILT, 'utf8') !== sourcesHash();
}
