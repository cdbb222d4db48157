/**
 * One build, in a process of its own: `tsx measure.ts <folder of the build> <rounds> <document>`. Prints for each thing measured the processor
 * milliseconds of each round and of the bare loop or `JSON.parse` beside it, as JSON.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Agent, request } from 'undici';
import type * as Reading from '../../src/openapi/read/read.ts';
import type * as Scanning from '../../src/scan.ts';
import type * as Options from '../../test/scan-options.ts';
import { startLab } from './lab.ts';

const [folder = '', rounds = '1', file = ''] = process.argv.slice(2);
const load = (name: string) => import(pathToFileURL(join(folder, `${name}.js`)).href);
const { scan, judge, scanDocument }: typeof Scanning = await load('scan');
const { readDocument }: typeof Reading = await load('read');
const { scanOptionsFor }: typeof Options = await load('options');

/** Processor time rather than time on the clock: other work on the machine does not count. */
async function timed<T>(work: () => T | Promise<T>): Promise<{ ms: number; clock: number; result: T }> {
  globalThis.gc?.();
  const [before, start] = [process.cpuUsage(), performance.now()];
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  return { ms: (user + system) / 1000, clock: performance.now() - start, result };
}

async function bare(requests: readonly { readonly method: string; readonly url: string }[]): Promise<void> {
  const agent = new Agent({ connections: 8 });
  const queue = [...requests];
  const worker = async (): Promise<void> => {
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      const { body } = await request(next.url, { method: next.method, dispatcher: agent });
      await body.text();
    }
  };
  await Promise.all(Array.from({ length: 8 }, worker));
  await agent.close();
}

/** The requests of a scan, for a client that does not send TRACE. */
function requestsOf({ evidence, results }: Scanning.Recording): { readonly method: string; readonly url: string }[] {
  const probed = [...results.values()].flatMap((byId) =>
    [...byId.values()].flatMap((outcome) => (outcome.ok ? outcome.exchanges : [])),
  );
  return [...(evidence.exchanges.ok ? evidence.exchanges.value : []), ...probed].map(
    ({ request: { method, url } }) => ({
      method: method === 'TRACE' ? 'GET' : method,
      url,
    }),
  );
}

async function scans(): Promise<object> {
  const lab = await startLab();
  const options = scanOptionsFor(lab.url);
  const wide = { ...options, limits: { ...options.limits, maxRequests: 2000 } };
  const taken = {
    ...{ scan: [] as number[], unguessed: [] as number[], judging: [] as number[], bare: [] as number[] },
    ...{ clock: [] as number[], bareClock: [] as number[], requests: 0 },
  };
  for (let round = 0; round < Number(rounds); round += 1) {
    const { ms, clock, result } = await timed(() => scan(wide));
    taken.scan.push(ms);
    taken.clock.push(clock);
    taken.unguessed.push((await timed(() => scan({ ...wide, guessKeys: false }))).ms);
    taken.judging.push((await timed(() => judge(result.recording, wide))).ms);
    const loop = await timed(() => bare(requestsOf(result.recording)));
    taken.bare.push(loop.ms);
    taken.bareClock.push(loop.clock);
    taken.requests = result.report.requests.sent;
  }
  lab.close();
  return taken;
}

async function documents(): Promise<object> {
  const text = readFileSync(file, 'utf8');
  const options = scanOptionsFor('http://127.0.0.1/');
  const taken = { read: [] as number[], judged: [] as number[], parse: [] as number[] };
  for (let round = 0; round < Number(rounds); round += 1) {
    taken.parse.push((await timed(() => JSON.parse(text))).ms);
    const { ms, result: reading } = await timed(() => readDocument([{ from: 'document.json', text }]));
    taken.read.push(ms);
    if (!reading.ok) throw new Error(reading.problem.message);
    taken.judged.push((await timed(() => scanDocument(reading.document, options))).ms);
  }
  return taken;
}

console.info(JSON.stringify({ ...(await scans()), ...(await documents()) }));
