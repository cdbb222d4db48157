import { describe, expect, it } from 'vitest';
import { findSecrets } from '../secrets/engine.ts';
import { fake } from '../secrets/fake.ts';
import type { SecretMatch } from '../secrets/rule.ts';
import { KeysFound } from './keys-found.ts';

const [sure] = findSecrets(['sk_', 'live_', fake.alnum(24)].join(''));
const [unsure] = findSecrets(`api_key = "${fake.alnum(40)}"`);
if (sure === undefined || unsure === undefined) throw new Error('the samples are keys');
const other = (match: SecretMatch, n: number): SecretMatch => ({ ...match, token: `${match.token}${n}` });
const at = (line: number) => ({ file: 'a.txt', line });
const limits = { keys: 2, characters: 1000 };

describe('the keys found', () => {
  it('are told once each, in order, with their places', () => {
    const keys = new KeysFound();
    keys.add(sure, at(1));
    keys.add(unsure, at(2));
    keys.add(sure, at(3));
    expect(keys.found.map(({ match, places }) => [match.token, places.map(({ line }) => line)])).toEqual([
      [sure.token, [1, 3]],
      [unsure.token, [2]],
    ]);
    expect([keys.isCut, keys.isFull]).toEqual([false, false]);
  });

  it('keep the first places of a key that stands everywhere', () => {
    const keys = new KeysFound();
    for (let line = 1; line <= 10_000; line += 1) keys.add(sure, at(line));
    expect([keys.found[0]?.places.length, keys.found[0]?.unlisted]).toEqual([1000, 9000]);
    expect(keys.isFull).toBe(false);
  });

  it('keep a place without a mark, however many with one come before', () => {
    const keys = new KeysFound();
    for (let line = 1; line <= 2000; line += 1) keys.add(sure, { ...at(line), allowed: {} });
    keys.add(sure, at(2001));
    keys.add(sure, at(2002));
    const places = keys.found[0]?.places ?? [];
    expect(places.filter(({ allowed }) => allowed === undefined)).toEqual([at(2001)]);
    expect(places.length).toBe(1000);
  });

  it('take the surest reading of a key', () => {
    const keys = new KeysFound();
    keys.add({ ...sure, confidence: 'tentative' }, at(1));
    keys.add({ ...sure, confidence: 'certain' }, at(2));
    keys.add(sure, at(3));
    expect(keys.found.map(({ match, places }) => [match.confidence, places.length])).toEqual([['certain', 3]]);
  });

  it('are not hidden by many that only their name gives away', () => {
    const keys = new KeysFound({ sure: limits, unsure: limits, open: limits });
    for (let n = 0; n < 100; n += 1) keys.add(other(unsure, n), at(n));
    keys.add(sure, at(101));
    expect(keys.found.map(({ match }) => match.rule.id)).toEqual([unsure.rule.id, unsure.rule.id, sure.rule.id]);
    expect([keys.isCut, keys.isFull]).toEqual([true, false]);
  });

  it('are not hidden by many that are made to be public', () => {
    const keys = new KeysFound({ sure: limits, unsure: limits, open: limits });
    for (let n = 0; n < 100; n += 1) keys.add({ ...other(sure, n), kind: 'publishable' }, at(n));
    keys.add(unsure, at(101));
    keys.add(sure, at(102));
    expect(keys.found.length).toBe(4);
    expect([keys.isCut, keys.isFull]).toEqual([true, false]);
  });

  it('are full with the first sure one too many, not before', () => {
    const keys = new KeysFound({ sure: limits, unsure: limits, open: limits });
    keys.add(sure, at(1));
    keys.add(other(sure, 2), at(2));
    expect(keys.isFull).toBe(false);
    keys.add(other(sure, 3), at(3));
    expect([keys.found.length, keys.isCut, keys.isFull]).toEqual([2, true, true]);
  });

  it('hold no more characters than they may, and no identifiers', () => {
    const keys = new KeysFound({ sure: { keys: 9, characters: 40 }, unsure: limits, open: limits });
    keys.add({ ...sure, kind: 'identifier' }, at(1));
    keys.add(sure, at(2));
    keys.add(other(sure, 2), at(3));
    expect(keys.found.length).toBe(1);
    expect(keys.isFull).toBe(true);
  });
});
