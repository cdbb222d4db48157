import type { UploadCheck } from '../service/app.ts';
import { runInChild, usualLimits } from './child.ts';

/** At once, in this process: each is a process of its own. */
const MOST = 2;
const TIME_MS = 60_000;

/** Reads uploads in processes of their own, before they are taken: what is no report, recording or log is refused, and none harms the server. */
export function createUploadCheck(): UploadCheck {
  const waiting: (() => void)[] = [];
  let active = 0;

  async function enter(): Promise<void> {
    if (active >= MOST) await new Promise<void>((resolve) => waiting.push(resolve));
    else active += 1;
  }
  function leave(): void {
    const next = waiting.shift();
    if (next === undefined) active -= 1;
    else next();
  }

  return {
    async fault({ kind, content }) {
      await enter();
      try {
        const limits = { ...usualLimits, timeMs: TIME_MS };
        const order = { kind: 'upload', upload: { kind, content }, context: null } as const;
        const outcome = await runInChild(order, limits, {
          signal: new AbortController().signal,
          permit: () => Promise.resolve(0),
          progress: () => undefined,
        });
        return outcome.ok ? undefined : outcome.error.detail;
      } finally {
        leave();
      }
    },
  };
}
