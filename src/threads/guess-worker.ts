/** A thread that guesses keys: it is sent one task, and sends back what came of it. */
import { parentPort } from 'node:worker_threads';
import { type GuessTask, guessing } from '../derive/keys/guessed-keys.ts';
import { runAtOnce } from '../parse/steps.ts';

parentPort?.once('message', (task: GuessTask) => {
  parentPort?.postMessage(runAtOnce(guessing(task)));
});
