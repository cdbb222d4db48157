import { expect, it } from 'vitest';
import { runAtOnce, type Steps } from '../parse/steps.ts';
import { forRecentInSteps, forRecentTexts } from './recent-texts.ts';

const inOneStep = <T>(read: (text: string) => T) =>
  function* (text: string): Steps<T | undefined> {
    return (yield) ? read(text) : undefined;
  };

it('reads equal long texts once, as long as they are among the last few', () => {
  const read: string[] = [];
  const first = (text: string): string => {
    read.push(text.slice(0, 1));
    return `${text.length}`;
  };
  const long = (sign: string): string => sign.repeat(20_000);
  for (const lengthOf of [forRecentTexts(first), forRecentInSteps(first, inOneStep(first))]) {
    for (const sign of ['a', 'b', 'a', 'c', 'b', 'd', 'e', 'a']) expect(lengthOf(long(sign))).toBe('20000');
    expect(read.splice(0).join('')).toBe('abcdea');
  }
});

it('reads equal texts of a few hundred characters once, as long as they are among the last sixteen', () => {
  const read: string[] = [];
  const first = (text: string): string => {
    read.push(text.slice(0, 1));
    return `${text.length}`;
  };
  const others = 'cdefghijklmnopqr';
  for (const lengthOf of [forRecentTexts(first), forRecentInSteps(first, inOneStep(first))]) {
    for (const sign of `aba${others}a`) expect(lengthOf(sign.repeat(500))).toBe('500');
    expect(read.splice(0).join('')).toBe(`ab${others}a`);
  }
});

it('reads short texts each time', () => {
  let times = 0;
  const next = (): string => {
    times += 1;
    return `${times}`;
  };
  const [one, other] = [forRecentTexts(next), forRecentInSteps(next, inOneStep(next))];
  expect([one('a'), one('a'), other('a'), other('a')]).toEqual(['1', '2', '3', '4']);
});

it('keeps nothing of a long text that there was no time for', () => {
  const long = 'a'.repeat(20_000);
  const read = forRecentInSteps(
    (text) => text.slice(0, 1),
    inOneStep((text) => text.slice(0, 2)),
  );
  const steps = read.inSteps(long);
  steps.next(true);
  expect(steps.next(false)).toEqual({ done: true, value: undefined });
  expect(runAtOnce(read.inSteps(long))).toBe('aa');
  expect(read(long)).toBe('aa');
});
