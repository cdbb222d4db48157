import type { Check } from './check.ts';
import { checkAudit } from './check-audit.ts';
import { checkKeys } from './check-keys.ts';
import { checkSchema } from './check-schema.ts';
import { checkWork } from './check-work.ts';
import { type Tools, withStore } from './with-store.ts';

const checks: readonly ((tools: Tools) => Promise<Check>)[] = [checkSchema, checkAudit, checkKeys, checkWork];

/** `doctor`: looks at the database and says what it found, a line a check. Exit code 1 where something is wrong. A server may run meanwhile. */
export function doctor(): Promise<number> {
  return withStore('shared', async (tools) => {
    let exitCode = 0;
    for (const check of checks) {
      const { ok, about, detail } = await check(tools);
      process.stdout.write(`${ok ? 'ok     ' : 'problem'} ${about}: ${detail}\n`);
      if (!ok) exitCode = 1;
    }
    return exitCode;
  });
}
