/** A thread that searches files: it is sent lists of jobs that it shares with others, and sends back the outcomes of those that it took. */
import { parentPort, workerData } from 'node:worker_threads';
import { Claims } from './claims.ts';
import { type PackedOutcome, packed } from './packed.ts';
import { FileSearcher } from './search-file.ts';
import type { NumberedJob, ThreadData } from './search-thread.ts';

/** Milliseconds of work after which outcomes are sent. */
const TURN = 8;

const { claims: memory, thread }: ThreadData = workerData;
const claims = new Claims(memory);
const searcher = new FileSearcher();

parentPort?.on('message', (jobs: readonly NumberedJob[]) => {
  let done: (readonly [number, PackedOutcome])[] = [];
  let began = performance.now();
  for (const { number, job } of jobs) {
    if (!claims.take(number, thread)) continue;
    done.push([number, packed(searcher.search(job))]);
    if (performance.now() - began < TURN) continue;
    parentPort?.postMessage(done);
    done = [];
    began = performance.now();
  }
  if (done.length > 0) parentPort?.postMessage(done);
});
