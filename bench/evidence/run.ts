/**
 * How fast evidence is read: a HAR beside a bare `JSON.parse` of the same file, a log beside a search of its bytes for one literal, and source
 * code in seconds for a million lines. Processor time, the best of three. `npx tsx bench/evidence/run.ts [megabytes] [folder of source code]`
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { harOf } from '../../src/recordings/testing/har.ts';
import { readLogs } from '../../src/scan/logged.ts';
import { readTraffic } from '../../src/scan/recorded.ts';
import { readCode } from '../../src/scan/source.ts';
import { scanHanded } from '../../src/scan.ts';
import { families } from './log-families.ts';
import { score } from './log-score.ts';

const megabytes = Number(process.argv[2] ?? 50);
const source = process.argv[3] ?? 'src';
const folder = mkdtempSync(join(tmpdir(), 'openbrick-bench-'));
const MB = 1024 * 1024;

/** Seconds of processor time, the best of three. */
async function seconds(work: () => unknown): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 3; round += 1) {
    const before = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, (user + system) / 1e6);
  }
  return best;
}

const record = (i: number) => ({
  id: i,
  title: `Item ${i}`,
  price: i * 3.5,
  tags: ['a', 'b', 'c'],
  text: 'The quick brown fox jumps over the lazy dog. '.repeat(3),
  created: '2026-11-27T07:44:00Z',
});

function recording(): string {
  const entries = [];
  for (let i = 0, size = 0; size < megabytes * MB; i += 1) {
    const body = JSON.stringify(Array.from({ length: 40 }, (_, at) => record(i * 40 + at)));
    entries.push({
      url: `https://api.shop.test/items?page=${i}`,
      sent: ['Cookie: sid=3k9d8s7f6g5h4j3k2l1q', 'Accept: */*'],
      headers: ['Content-Type: application/json', 'Cache-Control: no-store'],
      body,
    });
    size += body.length * 1.15;
  }
  return harOf(entries);
}

function log(): string {
  const lines: string[] = [];
  for (let i = 0, size = 0; size < megabytes * MB; i += 1) {
    const family = families[i % families.length];
    const line = family?.line({ target: `/items/${i}?page=${i % 50}&sort=name` }) ?? '';
    lines.push(line);
    size += line.length + 1;
  }
  return `${lines.join('\n')}\n`;
}

/** How often a word occurs in a file: the least work that a search can do. */
function literalsIn(bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf('password'); at >= 0; at = bytes.indexOf('password', at + 1)) count += 1;
  return count;
}

const signal = new AbortController().signal;
const options = { credentials: [], keys: [], guides: new Set<string>(), version: '0', signal };
try {
  const [har, file] = [join(folder, 'a.har'), join(folder, 'a.log')];
  writeFileSync(har, recording());
  writeFileSync(file, log());
  const [harSize, logSize] = [readFileSync(har).length / MB, readFileSync(file).length / MB];
  const parse = await seconds(() => JSON.parse(readFileSync(har, 'utf8')));
  const read = await seconds(() => readTraffic([har], []));
  const scanned = await seconds(async () => scanHanded({ traffic: await readTraffic([har], []) }, options));
  const logs = await seconds(() => readLogs({ paths: [file], stdin: [] }));
  const literal = await seconds(() => literalsIn(readFileSync(file)));
  let lines = 0;
  const code = await seconds(async () => {
    lines = (await readCode({ source: [source] }))?.source.lines ?? 0;
  });
  const rate = (size: number, time: number): string => `${(size / time).toFixed(0)} MB/s`;
  console.log(
    `HAR of ${harSize.toFixed(0)} MB: JSON.parse ${rate(harSize, parse)}, reading ${rate(harSize, read)} (${(parse / read).toFixed(2)} of it), whole scan ${rate(harSize, scanned)} (${(parse / scanned).toFixed(2)} of it)`,
  );
  console.log(
    `log of ${logSize.toFixed(0)} MB: ${rate(logSize, logs)}, one literal ${rate(logSize, literal)} (${(literal / logs).toFixed(2)} of it)`,
  );
  console.log(`source code of ${lines} lines: ${((code / lines) * 1e6).toFixed(1)} s for a million lines`);
  const { lines: labelled, byKind, faults } = score();
  console.log(
    `${labelled} labelled lines of ${families.length} families, ${faults.length} judged otherwise than labelled`,
  );
  for (const [kind, { right, wrong, missed }] of byKind)
    console.log(
      `  ${kind.padEnd(11)} precision ${(right / Math.max(1, right + wrong)).toFixed(3)}  recall ${(right / Math.max(1, right + missed)).toFixed(3)}  (${right} lines)`,
    );
} finally {
  rmSync(folder, { recursive: true });
}
