import type { UploadCheck } from '../service/app.ts';
import { fewAtOnce } from '../service/few-at-once.ts';
import { noHooks, runInChild, usualLimits } from './child.ts';

/** At once, in this process: each is a process of its own. */
const MOST = 2;
const limits = { ...usualLimits, timeMs: 60_000 };

/** Reads uploads in processes of their own, before they are taken: what is no report, recording or log is refused, and none harms the server. */
export function createUploadCheck(): UploadCheck {
  const inTurn = fewAtOnce(MOST);
  return {
    async fault({ kind, content }) {
      const order = { kind: 'upload', upload: { kind, content }, context: null } as const;
      const outcome = await inTurn(() => runInChild(order, limits, noHooks));
      return outcome.ok ? undefined : outcome.error.detail;
    },
  };
}
