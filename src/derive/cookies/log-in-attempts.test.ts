import { describe, expect, it } from 'vitest';
import { factsOf } from '../../../test/cases.ts';
import { type LifeStep, life, signIn, start } from '../../../test/session-cases.ts';
import { unlimitedLogIns } from './log-in-attempts.ts';

const attempt: LifeStep = { part: 'refused', method: 'POST', url: 'https://api.test/login', status: 401 };
const attempts = (n: number, step: Partial<LifeStep> = {}): LifeStep[] =>
  Array.from({ length: n }, () => ({ ...attempt, ...step }));
const right: LifeStep = { ...attempt, part: 'sign-in-again', status: 302, asUser: true };

const found = (...steps: readonly LifeStep[]): string[] =>
  unlimitedLogIns(factsOf(life(start, signIn, ...steps), 'exchanges').exchanges).map(({ mark = '' }) => mark);

describe('wrong passwords in a row', () => {
  it('are not limited where the right one is accepted after them', () => {
    expect(found(...attempts(10), right)).toEqual(['log-in /login']);
  });

  it('are counted for each log-in operation', () => {
    const others = attempts(12, { url: 'https://api.test/token' });
    expect(found(...attempts(12), ...others, right)).toEqual(['log-in /login', 'log-in /token']);
  });

  it('do not count where a page was only read', () => {
    expect(found(...attempts(10, { method: 'GET' }), right)).toEqual([]);
  });

  it.each<[string, LifeStep[]]>([
    ['they are few', [...attempts(9), right]],
    ['the last were refused in another way', [...attempts(9), ...attempts(1, { status: 403 }), right]],
    ['all were refused by a limit', [...attempts(10, { status: 429 }), right]],
    ['the right password was refused too', [...attempts(10), { ...right, asUser: false }]],
    ['the right password was not tried', attempts(10)],
    ['the right password was of another account', [...attempts(10), { ...right, of: 2 }]],
  ])('show nothing where %s', (_, steps) => expect(found(...steps)).toEqual([]));
});
