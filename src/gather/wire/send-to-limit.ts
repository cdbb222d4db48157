import type { ProbeResult } from '../../model/probe.ts';
import type { Job } from './prepare-request.ts';

type Send = (jobs: readonly Job[]) => Promise<ProbeResult>;

/** Sends until the server says that it is too much, then what is to follow, as long as that is no more than was planned before. */
export async function sendToLimit(send: Send, jobs: readonly Job[], whenMet: readonly Job[]): Promise<ProbeResult> {
  const exchanges: Extract<ProbeResult, { ok: true }>['exchanges'][number][] = [];
  let isMet = false;
  for (const job of jobs) {
    const result = await send([job]);
    if (!result.ok) return result;
    exchanges.push(...result.exchanges);
    isMet = result.exchanges.some(({ response }) => response.status === 429);
    if (isMet) break;
  }
  if (!isMet || exchanges.length + whenMet.length > jobs.length) return { ok: true, exchanges };
  const further = await send(whenMet);
  return further.ok ? { ok: true, exchanges: [...exchanges, ...further.exchanges] } : further;
}
