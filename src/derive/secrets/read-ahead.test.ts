import { expect, it } from 'vitest';
import { evidenceOf } from '../../../test/cases.ts';
import { runAtOnce } from '../../parse/steps.ts';
import { readAhead } from './read-ahead.ts';

const keyOf = (seed: number): string =>
  ['sk_', 'live_', Buffer.from(`${seed}`.padStart(9, 'q')).toString('base64').repeat(2).slice(0, 24)].join('');
const withKeys = (count: number, first: number): string =>
  JSON.stringify(Array.from({ length: count }, (_, i) => ({ note: keyOf(first + i) })));
const flood = { url: 'https://api.test/flood', body: withKeys(300, 1) };
const second = { url: 'https://api.test/second', body: withKeys(300, 1000) };
const few = { url: 'https://api.test/few', body: withKeys(3, 5000) };

const pathsOf = (exchanges: readonly { readonly request: { readonly url: string } }[]): string[] =>
  exchanges.map(({ request }) => new URL(request.url).pathname);

function reading(mostKeys: number) {
  const evidence = evidenceOf({ pages: [flood, second, few] });
  const { read, flooding } = runAtOnce(
    readAhead(evidence.exchanges.ok ? evidence.exchanges.value : [], evidence, mostKeys),
  );
  return [pathsOf(read), flooding];
}

it('reads all responses', () => {
  expect(reading(100_000)).toEqual([['/flood', '/second', '/few'], 0]);
});

it('leaves out further responses with hundreds of keys when very many are known, and no others', () => {
  expect(reading(400)).toEqual([['/flood', '/few'], 1]);
});

it('stops when the time is up', () => {
  const evidence = evidenceOf({ pages: [few, flood] });
  const steps = readAhead(evidence.exchanges.ok ? evidence.exchanges.value : [], evidence);
  let next = steps.next(true);
  for (let left = 2; next.done !== true; left -= 1) next = steps.next(left > 0);
  expect(pathsOf(next.value.read)).toEqual(['/few']);
});
