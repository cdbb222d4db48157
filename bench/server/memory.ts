import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Fleet } from '../../server/src/testing/faults/fleet.ts';

/** MB that the processes of an idle server may hold together, after a restart. */
const LIMITS: Readonly<Record<string, number>> = { postgresql: 150, embedded: 350 };
/** Until what the start needed has been given back. */
const IDLE_MS = 12_000;

/** The resident memory of a server that has started again and does nothing, with all its processes; that of PostgreSQL is not the server's. Prints it in MB. */
export async function measureMemory(fleet: Fleet, engine: string): Promise<boolean> {
  await fleet.hit('server');
  await sleep(IDLE_MS);
  const server = fleet.serverPid();
  const all = [server, ...descendantsOf(server)].map(residentMb);
  const sum = Math.round(all.reduce((a, b) => a + b, 0));
  const limit = LIMITS[engine] ?? 0;
  console.log(`${engine}: idle after a restart, ${sum} MB in ${all.length} processes (limit ${limit})`);
  return sum <= limit;
}

function descendantsOf(pid: number): number[] {
  const children = readdirSync('/proc')
    .map(Number)
    .filter((other) => other > 0 && parentOf(other) === pid);
  return children.flatMap((child) => [child, ...descendantsOf(child)]);
}

/** Undefined where the process has ended meanwhile. */
function parentOf(pid: number): number | undefined {
  try {
    return Number(/\) \S+ (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))?.[1]);
  } catch {
    return undefined;
  }
}

const residentMb = (pid: number): number =>
  Number(/^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
