/**
 * `npm run build && npx tsx bench/server-faults/run.ts [embedded|postgresql|both] [rounds] [scans] [workers]`: scans are queued while the server, its workers
 * and its database are killed in turn. Every accepted scan must end exactly once in the history, and end `done`.
 */

import type { Engine } from '../../server/src/testing/faults/fleet.ts';
import { runFaultRounds } from '../../server/src/testing/faults/rounds.ts';
import { buildProgram } from '../../server/src/testing/program.ts';

const [which = 'both', rounds = '50', scans = '2000', workers = '3'] = process.argv.slice(2);
const engines: readonly Engine[] = which === 'both' ? ['postgresql', 'embedded'] : [which as Engine];

buildProgram();
for (const engine of engines) {
  const began = performance.now();
  const options = { engine, rounds: Number(rounds), scans: Number(scans), workers: Number(workers) };
  const counts = await runFaultRounds({ ...options, say: (line) => console.error(`${engine}: ${line}`) });
  const seconds = Math.round((performance.now() - began) / 1000);
  console.log(JSON.stringify({ engine, seconds, ...counts }));
  if (counts.states['done'] !== counts.accepted || counts.notOnce + counts.unacknowledgedOpen > 0) process.exitCode = 1;
}
