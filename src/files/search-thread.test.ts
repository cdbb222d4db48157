import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { fake } from '../secrets/fake.ts';
import type { Slot } from './collector.ts';
import type { Outcome } from './job.ts';
import { SearchThread } from './search-thread.ts';

const root = mkdtempSync(join(tmpdir(), 'openbrick-thread-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const key = ['sk_', 'live_', fake.alnum(24)].join('');
const slotOf = (name: string, text?: string): Slot => {
  const path = join(root, name);
  if (text !== undefined) writeFileSync(path, text);
  return { job: { path } };
};

interface Told {
  readonly outcomes: readonly (readonly [Slot, Outcome])[];
  readonly error?: Error;
  readonly left: readonly Slot[];
}

/** Sends the slots as soon as the thread has room, and waits for their outcomes or its end. */
function run(slots: readonly Slot[], script?: URL): Promise<Told> {
  const outcomes: (readonly [Slot, Outcome])[] = [];
  return new Promise((resolve) => {
    let isSent = false;
    const thread = new SearchThread(
      {
        onOutcome: (slot, outcome) => void outcomes.push([slot, outcome]),
        onTurn: () => {
          if (!isSent && thread.hasRoom) thread.send(slots);
          isSent = true;
          if (outcomes.length < slots.length) return;
          thread.close();
          resolve({ outcomes, left: [] });
        },
        onFailure: (error, left) => resolve({ outcomes, error, left }),
      },
      script,
    );
  });
}

const scriptOf = (source: string): URL => new URL(`data:text/javascript,${encodeURIComponent(source)}`);
const ready = "import { parentPort } from 'node:worker_threads'; parentPort.postMessage([]);";

describe('a search thread', () => {
  it('searches what it is sent, with the rules of this program', async () => {
    const slots = [
      slotOf('a.txt', `x ${key}`),
      slotOf('none.txt', 'nothing'),
      slotOf('gone.txt'),
      slotOf('b.bin', '\0x'),
    ];
    const { outcomes } = await run(slots);
    expect(outcomes.map(([slot]) => slot)).toEqual(slots);
    const [found, none, gone, binary] = outcomes.map(([, outcome]) => outcome);
    const [first] = found?.keys.found ?? [];
    expect([first?.match.token, first?.match.rule.id, first?.places[0].column]).toEqual([key, 'stripe-secret-key', 3]);
    expect(first?.match.rule.pattern).toBeInstanceOf(RegExp);
    expect([none?.isSearched, none?.keys.found.length]).toEqual([true, 0]);
    expect(gone?.wrong?.why).toBe('cannot be read (no such file)');
    expect([binary?.isBinary, binary?.isSearched]).toEqual([true, false]);
  });

  it.each([
    ['throws', `${ready} parentPort.on('message', () => { throw new Error('broken'); });`, 'broken'],
    ['leaves', `${ready} parentPort.on('message', () => process.exit(7));`, 'exit code 7'],
  ])('gives back what it had when it %s', async (_, source, message) => {
    const slots = [slotOf('a.txt', key)];
    const { error, left, outcomes } = await run(slots, scriptOf(source));
    expect([error?.message, left, outcomes]).toEqual([message, slots, []]);
  });

  it('says that it cannot start', async () => {
    const { error, left } = await run([], new URL('./no-such-script.mjs', import.meta.url));
    expect([error?.message.includes('no-such-script'), left]).toEqual([true, []]);
  });
});
