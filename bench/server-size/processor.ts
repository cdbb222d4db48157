import { readdirSync, readFileSync } from 'node:fs';

const TICK_MS = 10;

/** Processor time of this process and all below it, the database among them, in milliseconds. Other load on the machine hardly changes it. */
export const processorMs = (): number => sumOf(family(), ({ own, ended }) => own + ended);

/** The same without this process itself: of those below it, and of those that have ended since. */
export const processorMsBelow = (): number =>
  sumOf(family(), ({ pid, own, ended }) => (pid === process.pid ? ended : own + ended));

/** Of the processes that this one started and that have ended, and of those below them. */
export const processorMsEnded = (): number => sumOf(family(), ({ pid, ended }) => (pid === process.pid ? ended : 0));

interface Usage {
  readonly pid: number;
  readonly parent: number;
  /** Clock ticks of the process, and of its children that have ended, and theirs. */
  readonly own: number;
  readonly ended: number;
}

const sumOf = (processes: readonly Usage[], ticks: (usage: Usage) => number): number =>
  processes.reduce((sum, usage) => sum + ticks(usage) * TICK_MS, 0);

/** This process and all below it. */
function family(): Usage[] {
  const all = processes();
  const ours = new Set([process.pid]);
  for (let size = 0; size < ours.size; ) {
    size = ours.size;
    for (const { pid, parent } of all) if (ours.has(parent)) ours.add(pid);
  }
  return all.filter(({ pid }) => ours.has(pid));
}

function processes(): Usage[] {
  return readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name)) return [];
    try {
      // The name of the program is in parentheses and may contain anything.
      const [, rest = ''] = /\) (.*)$/.exec(readFileSync(`/proc/${name}/stat`, 'utf8').trimEnd()) ?? [];
      const fields = rest.split(' ').map(Number);
      const [user = 0, system = 0, endedUser = 0, endedSystem = 0] = fields.slice(11, 15);
      return [{ pid: Number(name), parent: fields[1] ?? 0, own: user + system, ended: endedUser + endedSystem }];
    } catch {
      return [];
    }
  });
}
