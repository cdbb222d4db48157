/** Start-up: `openbrick --version` beside bare `node -e 0`, and a whole scan of the demo, in one run. Usage: npm run build && npx tsx bench/start/run.ts */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../bin/openbrick.js', import.meta.url));
const rounds = 15;

function median(args: readonly string[], times = rounds): number {
  const taken = Array.from({ length: times }, () => {
    const start = performance.now();
    spawnSync(process.execPath, args, { stdio: 'ignore' });
    return performance.now() - start;
  }).sort((a, b) => a - b);
  return taken[Math.floor(times / 2)] ?? 0;
}

const bare = median(['-e', '0']);
const version = median([program, '--version']);
const demo = median([program, 'demo', '--quiet'], 5);
const memory = spawnSync('/usr/bin/time', ['-f', '%M', process.execPath, program, 'demo', '--quiet'], {
  encoding: 'utf8',
}).stderr;
console.info(`node -e 0              ${bare.toFixed(0)} ms`);
console.info(`openbrick --version    ${version.toFixed(0)} ms, ratio ${(version / bare).toFixed(2)}`);
console.info(`openbrick demo         ${demo.toFixed(0)} ms`);
const kilobytes = Number(/(\d+)\s*$/.exec(memory ?? '')?.[1]);
if (Number.isFinite(kilobytes))
  console.info(`peak memory of a demo  ${(kilobytes / 1024).toFixed(0)} MB, its server included`);
