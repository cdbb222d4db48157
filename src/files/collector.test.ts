import { describe, expect, it } from 'vitest';
import type { SecretInText } from '../model/evidence.ts';
import { findSecrets } from '../secrets/engine.ts';
import { fake } from '../secrets/fake.ts';
import { Collector } from './collector.ts';
import type { Outcome } from './job.ts';

let made = 1000;

/** A key of its own in this line, at the 4th character. */
function outcome(more: Partial<Outcome> = {}, line = 2): Outcome {
  made += 1;
  const [match] = findSecrets(['sk_', 'live_', fake.alnum(20), made].join(''));
  if (match === undefined) throw new Error('the sample is a key');
  const found: SecretInText[] = [{ match, places: [{ file: 'x', line, column: 4 }] }];
  return {
    keys: { found, isCut: false, isFull: false },
    isSearched: true,
    ...more,
  };
}

const placesOf = ({ keys }: Collector): unknown[] =>
  keys.found.flatMap(({ places }) => places.map(({ line, column }) => [line, column]));
const tokensOf = ({ keys }: Collector): string[] => keys.found.map(({ match }) => match.token);
const tokenOf = ({ keys }: Outcome): string => keys.found[0]?.match.token ?? '';

describe('the collector', () => {
  it('takes outcomes in the order of the files, whenever they come', () => {
    const collector = new Collector({ isAlone: false });
    const [first, second, third] = [outcome(), outcome(), outcome()];
    const [a, b, c] = [collector.open({ path: 'a' }), collector.open({ path: 'b' }), collector.open({ path: 'c' })];
    collector.pass('ignored', 'd');
    collector.settle(c, third);
    collector.settle(a, first);
    expect([collector.files, tokensOf(collector), collector.waiting]).toEqual([1, [tokenOf(first)], 3]);
    collector.settle(b, second);
    expect([collector.files, tokensOf(collector), collector.waiting]).toEqual([
      3,
      [first, second, third].map(tokenOf),
      0,
    ]);
    expect(collector.over.notes().length).toBe(1);
  });

  it('counts the lines of a long file on over its windows, and begins anew behind it', () => {
    const collector = new Collector({ isAlone: false });
    const [long, next] = [collector.open({ path: 'long' }), collector.open({ path: 'next' })];
    const rest = [1, 2].map((index) => ({ index, isLast: index === 2, encoding: 'latin1' }) as const);
    const [second, third] = collector.settle(
      long,
      outcome({ rest, isSearched: false, lines: { breaks: 5, column: 7 } }),
    );
    collector.settle(next, outcome());
    if (second === undefined || third === undefined) throw new Error('there are two windows left');
    collector.settle(third, outcome({}, 1));
    collector.settle(second, outcome({ isSearched: false, lines: { breaks: 0, column: 90 } }, 1));
    expect(placesOf(collector)).toEqual([
      [2, 4],
      [6, 11],
      [6, 101],
      [2, 4],
    ]);
    expect(collector.files).toBe(2);
  });

  it('takes nothing more once the search is ended', () => {
    const stop = new AbortController();
    const collector = new Collector({ isAlone: false, signal: stop.signal });
    const [a, b] = [collector.open({ path: 'a' }), collector.open({ path: 'b' })];
    collector.settle(a, outcome());
    stop.abort();
    collector.settle(b, outcome());
    expect([collector.isOver, collector.files, collector.keys.found.length]).toEqual([true, 1, 1]);
  });

  it('ends with what is wrong with the only file, and notes it among several', () => {
    const wrong = { path: 'a', place: '', why: 'cannot be read (no such file)' };
    for (const isAlone of [true, false]) {
      const collector = new Collector({ isAlone });
      collector.settle(collector.open({ path: 'a' }), outcome({ isSearched: false, wrong }));
      expect([collector.wrong, collector.isOver, collector.over.notes().length]).toEqual(
        isAlone ? [wrong, true, 0] : [undefined, false, 1],
      );
    }
  });
});
