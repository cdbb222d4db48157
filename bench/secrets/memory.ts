/** Peak memory of a stream of any length: this program feeds itself on standard input. Usage: npx tsx bench/secrets/memory.ts [megabytes, 2000 when absent] */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { findSecretsInStream } from '../../src/secrets/stream.ts';

const PIECE = Buffer.from(
  `{"id":"8f14e45f-ceea-467f-a0e6-54f1c0a80101","title":"blue leather chair","page":"/p/81727"}\n`.repeat(10_000),
);
/** Once in each piece, so that every stretch of the stream has something to report. */
const KEY = Buffer.from(`{"key":"${['sk_', 'live_', 'b7Qm2xK9vT4rW8nZ1cY6pL3d'].join('')}"}\n`);

async function read(): Promise<void> {
  let found = 0;
  for await (const { kind } of findSecretsInStream(process.stdin)) if (kind === 'secret') found += 1;
  process.stdout.write(`${found} ${Math.round(process.resourceUsage().maxRSS / 1024)}\n`);
}

/** Writes to a reader of its own process, waiting whenever it is full. */
async function measured(megabytes: number): Promise<readonly string[]> {
  const child = spawn(process.execPath, ['--import', 'tsx', fileURLToPath(import.meta.url), 'read'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const said = child.stdout.setEncoding('utf8').toArray();
  for (let written = 0; written < megabytes * 1_000_000; written += PIECE.length + KEY.length) {
    child.stdin.write(KEY);
    if (!child.stdin.write(PIECE)) await new Promise((resolve) => child.stdin.once('drain', resolve));
  }
  child.stdin.end();
  return (await said).join('').trim().split(' ');
}

if (process.argv[2] === 'read') await read();
else {
  const most = Number(process.argv[2] ?? 2000);
  console.info('| stream | secrets found | peak memory |\n| --- | --- | --- |');
  for (const megabytes of [most / 40, most / 4, most]) {
    const [found, peak] = await measured(megabytes);
    console.info(`| ${megabytes} MB | ${found} | ${peak} MB |`);
  }
}
