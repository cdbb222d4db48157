import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { PatientClient } from '../../server/src/testing/faults/client.ts';
import { startLab } from '../scan/lab.ts';
import { done, makeTarget, queueScan } from './scans.ts';

/** Requests a second: low enough that the machine is not what limits them. */
const RATE = 40;
const WINDOW_MS = 10_000;
const LIMIT = 0.02;
/** What Node says of each request that a server of this process receives; the lab is the only one. */
const REQUEST = 'http.server.request.start';
/** Two for each of four workers. */
const SCANS = 8;

/**
 * Scans of one host by all workers at once: requests are counted where they arrive. Prints the rate while all of them want to send, from a quarter to
 * three quarters of the requests, and the most of any ten seconds.
 */
export async function measurePace(client: PatientClient): Promise<boolean> {
  const arrived: number[] = [];
  const note = (): void => void arrived.push(performance.now());
  subscribe(REQUEST, note);
  const lab = await startLab();
  const settings = { url: lab.url, rate: RATE, maxRequests: 400, maxTimeSeconds: 600 };
  const targets = await Promise.all(Array.from({ length: SCANS }, () => makeTarget(client, settings)));
  const ids = await Promise.all(targets.map((id) => queueScan(client, id)));
  for (const id of ids) await done(client, id, 2_000);
  lab.close();
  unsubscribe(REQUEST, note);
  const rate = middleRate(arrived);
  const most = mostWithin(arrived) / (WINDOW_MS / 1000);
  const percent = (value: number): string => `${(((value - RATE) / RATE) * 100).toFixed(1)} %`;
  console.log(
    `pace: ${arrived.length} requests, ${rate.toFixed(2)} a second (${percent(rate)}), most in ${WINDOW_MS / 1000} s ${most.toFixed(1)} (${percent(most)}), limit ${RATE}`,
  );
  return Math.abs(rate - RATE) <= RATE * LIMIT && most <= RATE * (1 + LIMIT);
}

function middleRate(arrived: readonly number[]): number {
  const middle = arrived.slice(arrived.length >> 2, (arrived.length * 3) >> 2);
  return (middle.length - 1) / (((middle.at(-1) ?? 0) - (middle[0] ?? 0)) / 1000);
}

/** The most requests of any window. */
function mostWithin(arrived: readonly number[]): number {
  let most = 0;
  let from = 0;
  for (const [at, time] of arrived.entries()) {
    while (time - (arrived[from] ?? 0) >= WINDOW_MS) from += 1;
    most = Math.max(most, at - from + 1);
  }
  return most;
}
