import { describe, expect, it } from 'vitest';
import { saidAgain } from './said-again.ts';

const again = (...keys: readonly string[]): readonly string[] => [...saidAgain(keys.map((key) => Buffer.from(key)))];

describe('saidAgain', () => {
  it('says a key two to four times, with the mark of its words and without', () => {
    expect(again('my-token')).toEqual([
      'my-token-my-token',
      'my-token-my-token-my-token',
      'my-token-my-token-my-token-my-token',
      'my-tokenmy-token',
      'my-tokenmy-tokenmy-token',
      'my-tokenmy-tokenmy-tokenmy-token',
    ]);
  });

  it('leaves out what is too short to be asked for, and what is too long', () => {
    expect(again('abc')).toEqual(['abcabcabcabc']);
    expect(again('x'.repeat(41))).toEqual([]);
  });
});
