/**
 * `npm run build && npx tsx bench/server/run.ts [what,...] [engine] [scans] [turns]`: what the server costs beside the command line (`cost`), whether
 * workers keep the pace of a host (`pace`), how long a scan waits for an idle worker (`start`), and what an idle server holds (`memory`). Engine: postgresql (usual) or embedded.
 */

import { type Engine, type Fleet, startFleet } from '../../server/src/testing/faults/fleet.ts';
import { buildProgram } from '../../server/src/testing/program.ts';
import { measureCost } from './cost.ts';
import { measureMemory } from './memory.ts';
import { measurePace } from './pace.ts';
import { measureStart } from './start.ts';

const [what = 'cost,pace,start,memory', engine = 'postgresql', scans = '8', turns = '3'] = process.argv.slice(2);
const chosen = new Set(what.split(','));
const size = { scans: Number(scans), turns: Number(turns) };

buildProgram();
if (chosen.has('cost')) await withFleet(0, ({ client }) => measureCost(client, size));
if (chosen.has('start')) await withFleet(0, ({ client }) => measureStart(client, { engine, scans: size.scans }));
if (chosen.has('pace') && engine === 'postgresql') await withFleet(3, ({ client }) => measurePace(client));
if (chosen.has('memory')) await withFleet(0, (fleet) => measureMemory(fleet, engine));

async function withFleet(workers: number, run: (fleet: Fleet) => Promise<boolean>): Promise<void> {
  const fleet = await startFleet({ engine: engine as Engine, workers });
  try {
    if (!(await run(fleet))) process.exitCode = 1;
  } finally {
    await fleet.close();
  }
}
