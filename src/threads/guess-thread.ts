/** Guessing of keys beside everything else: on a thread of its own where the program is built. */
import { Worker } from 'node:worker_threads';
import { GUESSING_CUT, type GuessedKeys, type GuessTask, guessing } from '../derive/keys/guessed-keys.ts';
import { runInTurns } from '../parse/steps.ts';

/** Beside the built program lies the built thread. */
const SCRIPT = new URL('./guess-worker.js', import.meta.url);
const IS_BUILT = import.meta.url.endsWith('.js');
/** How often it is asked whether there is time. */
const LOOK_MS = 50;

/** Guesses until the time is up. Nothing is found then: what was tried so far depends on the machine. */
export const guessBeside = (task: GuessTask, isUp: () => boolean): Promise<GuessedKeys> =>
  IS_BUILT && task.cookies.length > 0 ? guessInThread(task, isUp, SCRIPT) : runInTurns(guessing(task), () => !isUp());

/** On a thread; where that cannot be started, here. */
export function guessInThread(task: GuessTask, isUp: () => boolean, script: URL): Promise<GuessedKeys> {
  const worker = new Worker(script);
  return new Promise((resolve) => {
    const end = (result: GuessedKeys | Promise<GuessedKeys>): void => {
      clearInterval(watch);
      void worker.terminate();
      resolve(result);
    };
    const watch = setInterval(() => isUp() && end(GUESSING_CUT), LOOK_MS);
    worker.once('message', end);
    worker.once('error', () => end(runInTurns(guessing(task), () => !isUp())));
    worker.postMessage(task);
  });
}
