import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { PatientClient } from '../../server/src/testing/faults/client.ts';
import { startTarget } from '../../server/src/testing/faults/target.ts';
import { root } from '../../test/lab/toolchains.ts';
import { startLab } from '../scan/lab.ts';
import { processorMsBelow, processorMsEnded } from '../server-size/processor.ts';
import { CONCURRENCY, done, makeTarget, queueScan, type TargetSettings } from './scans.ts';

const LIMIT = 1.15;
/** Few requests, so that the benchmark hardly takes part in what it measures. */
const LOOK_MS = 1_000;

interface Size {
  /** Of each way in a turn. */
  readonly scans: number;
  readonly turns: number;
}

/**
 * The same scans through API, queue and worker, and by the command line in a loop of a shell, in turn. The processor time is that of all processes of
 * either way: of the server with its database, what it does while it waits included, or of the shell. Starts of the scanner are part of both. Prints the ratios.
 */
export async function measureCost(client: PatientClient, size: Size): Promise<boolean> {
  const labs = [
    ['300 routes', await startLab()],
    ['the smallest API', await startTarget()],
  ] as const;
  const ratios: number[] = [];
  for (const [name, { url }] of labs) {
    const settings = { url, rate: 500, maxRequests: 500, maxTimeSeconds: 600 };
    ratios.push(await compare(name, client, { ...size, settings }));
  }
  for (const [, lab] of labs) lab.close();
  return (ratios[0] ?? Number.POSITIVE_INFINITY) <= LIMIT;
}

type Compared = Size & { readonly settings: TargetSettings };

async function compare(name: string, client: PatientClient, { scans, turns, settings }: Compared): Promise<number> {
  const targetId = await makeTarget(client, settings);
  const ways = {
    server: async () => {
      const ids = await Promise.all(Array.from({ length: scans }, () => queueScan(client, targetId)));
      for (const id of ids) await done(client, id, LOOK_MS);
    },
    command: () => runLoop(settings, scans),
  };
  const spent = { server: 0, command: 0 };
  const clocks = { server: processorMsBelow, command: processorMsEnded };
  // The first scan of a server compiles what the others use.
  await done(client, await queueScan(client, targetId), LOOK_MS);
  for (let turn = 0; turn < turns; turn += 1) {
    for (const way of ['server', 'command'] as const) {
      const before = clocks[way]();
      await ways[way]();
      spent[way] += clocks[way]() - before;
    }
  }
  const of = (way: 'server' | 'command'): string => `${way} ${Math.round(spent[way] / scans / turns)} ms a scan`;
  const ratio = spent.server / spent.command;
  console.log(`${name}: processor time, ${of('server')}, ${of('command')}, ratio ${ratio.toFixed(2)} (limit ${LIMIT})`);
  return ratio;
}

/** A shell that calls the built program again and again. */
async function runLoop({ url, rate, maxRequests, maxTimeSeconds }: TargetSettings, scans: number): Promise<void> {
  const limits = `--rate ${rate} --concurrency ${CONCURRENCY} --max-requests ${maxRequests} --max-time ${maxTimeSeconds}s`;
  const scan = `${process.execPath} bin/openbrick.js scan ${url} --spec none ${limits} --format json --output /dev/null --quiet`;
  const shell = spawn('sh', ['-c', `for each in $(seq ${scans}); do ${scan} || [ $? = 1 ] || exit 9; done`], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code] = await once(shell, 'close');
  if (code !== 0) throw new Error(`the loop of the command line ended with ${code}`);
}
