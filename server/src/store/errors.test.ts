import { describe, expect, it } from 'vitest';
import { isAway, isMissingReference, isUnstorable } from './errors.ts';

const withCode = (code: string): Error => Object.assign(new Error('text of the driver'), { code });

describe('errors of the database', () => {
  it.each(['ECONNREFUSED', 'ECONNRESET', '57P01', '57P03', '53300', '08006', '40P01', '25006'])(
    '%s means that it is away',
    (code) => {
      expect(isAway(withCode(code))).toBe(true);
    },
  );

  it.each([
    'Connection terminated unexpectedly',
    'Connection terminated due to connection timeout',
    'timeout exceeded when trying to connect',
    'Client has encountered a connection error and is not queryable',
  ])('so does "%s"', (text) => {
    expect(isAway(new Error(text))).toBe(true);
  });

  it.each(['23503', '23505', '42601', '22021', 'EACCES', '408', 'x57P01'])('%s does not', (code) => {
    expect(isAway(withCode(code))).toBe(false);
  });

  it.each([new Error('fetch failed'), undefined, 'Connection terminated', { code: '57P01' }])(
    '%s does not',
    (error) => {
      expect([isAway(error), isUnstorable(error), isMissingReference(error)]).toEqual([false, false, false]);
    },
  );

  it('tells what cannot be stored, and what refers to nothing', () => {
    expect(isUnstorable(withCode('22P05'))).toBe(true);
    expect(isUnstorable(withCode('23503'))).toBe(false);
    expect(isMissingReference(withCode('23503'))).toBe(true);
    expect(isMissingReference(withCode('23505'))).toBe(false);
  });
});
