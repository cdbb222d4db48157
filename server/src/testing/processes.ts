import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** Process ids of the children that have this title. */
export const childrenOf = (pid: number, title: string): number[] =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
    .trim()
    .split(' ')
    .filter(Boolean)
    .map(Number)
    .filter((child) => titleOf(child)?.startsWith(title));

/** Undefined where the process is gone, or has ended and is not collected yet. */
export function titleOf(pid: number): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8') || undefined;
  } catch {
    return undefined;
  }
}

/** Resolves with the first child of that title, when there is one. */
export async function childOf(pid: number, title: string): Promise<number> {
  for (;;) {
    const [child] = childrenOf(pid, title);
    if (child !== undefined) return child;
    await sleep(20);
  }
}

/** Resolves when the process is gone. */
export async function gone(pid: number): Promise<void> {
  while (titleOf(pid) !== undefined) await sleep(20);
}
