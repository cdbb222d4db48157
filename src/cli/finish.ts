import type { Report } from '../model/report.ts';
import { exitCodes } from './exit-codes.ts';
import type { GateResult } from './gate.ts';

/** Says why the gate failed and what it left out, and sets the exit code. */
export function finish(report: Report, { failures, notes }: GateResult, interrupted: boolean): void {
  for (const note of notes) process.stderr.write(`openbrick: ${note}\n`);
  for (const failure of failures) process.stderr.write(`openbrick: gate failed: ${failure}\n`);
  if (interrupted) process.exitCode = exitCodes.interrupted;
  else if (failures.length > 0) process.exitCode = exitCodes.gate;
  else if (report.requests.sent === 0 && report.target.sources.includes('live'))
    process.exitCode = exitCodes.unreachable;
}
