/** A thread that searches files: it is sent lists of jobs, and sends back their outcomes in the same order. */
import { parentPort } from 'node:worker_threads';
import { findSecrets } from '../secrets/engine.ts';
import type { Job } from './job.ts';
import { packed } from './packed.ts';
import { FileSearcher } from './search-file.ts';

const searcher = new FileSearcher();
// Makes the rules ready, so that the first job does not wait for it.
findSecrets('');
parentPort?.on('message', (jobs: readonly Job[]) => {
  parentPort?.postMessage(jobs.map((job) => packed(searcher.search(job))));
});
parentPort?.postMessage([]);
