import { createHmac } from 'node:crypto';
import { expect, it } from 'vitest';
import { type GuessTask, guessing } from '../derive/keys/guessed-keys.ts';
import { runAtOnce } from '../parse/steps.ts';
import { guessInThread } from './guess-thread.ts';

const signedWith = (secret: string): string => {
  const key = createHmac('sha1', secret).update('cookie-session').digest();
  return `eyJhIjoxfQ.awCm-Q.${createHmac('sha1', key).update('eyJhIjoxfQ.awCm-Q').digest('base64url')}`;
};
const task: GuessTask = {
  cookies: [{ name: 'session', value: signedWith('acme_secret_key'), siblings: new Map() }],
  from: { words: ['acme'], year: 2026 },
  width: 'usual',
};
const toTheEnd = (): boolean => false;

/** Node of this age reads no TypeScript by itself: a thread that reads it is started by one that does not need to. */
const fromSource = new URL(
  `data:text/javascript,${encodeURIComponent(
    `import { parentPort } from 'node:worker_threads';
     const first = new Promise((resolve) => parentPort.once('message', resolve));
     const { register } = await import(${JSON.stringify(import.meta.resolve('tsx/esm/api'))});
     register();
     await import(${JSON.stringify(new URL('./guess-worker.ts', import.meta.url).href)});
     parentPort.emit('message', await first);`,
  )}`,
);

it('finds on a thread what it finds here', async () => {
  const here = runAtOnce(guessing(task));
  expect(here.fits.map(({ bytes }) => Buffer.from(bytes).toString())).toEqual(['acme_secret_key']);
  expect(await guessInThread(task, toTheEnd, fromSource)).toEqual(here);
});

it('guesses here where no thread can be started', async () => {
  const missing = new URL('./no-such-worker.js', import.meta.url);
  expect((await guessInThread(task, toTheEnd, missing)).fits).toHaveLength(1);
});

it('finds nothing when the time is up, and says so', async () => {
  const waits = new URL('data:text/javascript,setInterval(() => undefined, 1000)');
  const { fits, isCut, notes } = await guessInThread(task, () => true, waits);
  expect({ fits, isCut }).toEqual({ fits: [], isCut: true });
  expect(notes.join()).toContain('search ended');
});
