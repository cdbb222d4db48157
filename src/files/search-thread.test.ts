import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { fake } from '../secrets/fake.ts';
import { Claims } from './claims.ts';
import type { Job, Outcome } from './job.ts';
import { SearchThread } from './search-thread.ts';

const root = mkdtempSync(join(tmpdir(), 'openbrick-thread-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const key = ['sk_', 'live_', fake.alnum(24)].join('');
const jobOf = (name: string, text?: string): Job => {
  const path = join(root, name);
  if (text !== undefined) writeFileSync(path, text);
  return { path };
};

interface Shown {
  readonly outcomes: readonly (readonly [number, Outcome])[];
  readonly error?: Error;
  /** Jobs that the thread had taken. */
  readonly left: readonly number[];
}

const THREAD = 2;

/** Sends jobs, numbered from 1 on, and waits for so many outcomes, or for the end of the thread. */
function run(
  jobs: readonly Job[],
  { script, taken = [] }: { script?: URL; taken?: readonly number[] } = {},
): Promise<Shown> {
  const outcomes: (readonly [number, Outcome])[] = [];
  const claims = new Claims();
  const numbered = jobs.map((job, at) => ({ number: at + 1, job }));
  for (const { number } of numbered) claims.offer(number);
  for (const number of taken) claims.take(number, 1);
  return new Promise((resolve) => {
    const thread = new SearchThread(
      {
        onOutcome: (number, outcome) => void outcomes.push([number, outcome]),
        onTurn: () => {
          if (outcomes.length < jobs.length - taken.length) return;
          thread.close();
          resolve({ outcomes, left: [] });
        },
        onFailure: (error, failed) => {
          const left = numbered.filter(({ number }) => claims.isTakenBy(number, failed));
          resolve({ outcomes, error, left: left.map(({ number }) => number) });
        },
      },
      claims,
      THREAD,
      script,
    );
    thread.send(numbered);
  });
}

const scriptOf = (source: string): URL => new URL(`data:text/javascript,${encodeURIComponent(source)}`);
/** Takes the first job of those that it is sent. */
const takes = `import { parentPort, workerData } from 'node:worker_threads';
const take = () => Atomics.store(new Int32Array(workerData.claims), 1, -workerData.thread);`;

describe('a search thread', () => {
  it('searches what it is sent, with the rules of this program', async () => {
    const jobs = [jobOf('a.txt', `x ${key}`), jobOf('none.txt', 'nothing'), jobOf('gone.txt'), jobOf('b.bin', '\0x')];
    const { outcomes } = await run(jobs);
    expect(outcomes.map(([number]) => number)).toEqual([1, 2, 3, 4]);
    const [found, none, gone, binary] = outcomes.map(([, outcome]) => outcome);
    const [first] = found?.keys.found ?? [];
    expect([first?.match.token, first?.match.rule.id, first?.places[0].column]).toEqual([key, 'stripe-secret-key', 3]);
    expect(first?.match.rule.pattern).toBeInstanceOf(RegExp);
    expect([none?.isSearched, none?.keys.found.length]).toEqual([true, 0]);
    expect(gone?.wrong?.why).toBe('cannot be read (no such file)');
    expect([binary?.isBinary, binary?.isSearched]).toEqual([true, false]);
  });

  it('leaves what others have taken', async () => {
    const jobs = [jobOf('a.txt', key), jobOf('b.txt', key), jobOf('c.txt', key)];
    const { outcomes } = await run(jobs, { taken: [2] });
    expect(outcomes.map(([number]) => number)).toEqual([1, 3]);
  });

  it.each([
    ['throws', `${takes} parentPort.on('message', () => { take(); throw new Error('broken'); });`, 'broken'],
    ['leaves', `${takes} parentPort.on('message', () => { take(); process.exit(7); });`, 'exit code 7'],
  ])('says what it had when it %s', async (_, source, message) => {
    const jobs = [jobOf('a.txt', key), jobOf('b.txt', key)];
    const { error, left, outcomes } = await run(jobs, { script: scriptOf(source) });
    expect([error?.message, left, outcomes]).toEqual([message, [1], []]);
  });

  it('says that it cannot start', async () => {
    const { error, left } = await run([], { script: new URL('./no-such-script.mjs', import.meta.url) });
    expect([error?.message.includes('no-such-script'), left]).toEqual([true, []]);
  });
});
