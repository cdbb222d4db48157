import { describe, expect, it } from 'vitest';
import { didYouMean } from './nearest.ts';

const names = ['actix', 'django', 'express', 'fastapi', 'flask', 'cors-wildcard', 'cors-reflects-origin'];

describe('a misspelt name', () => {
  it.each([
    ['flsk', 'flask'],
    ['falsk', 'flask'],
    ['Flaskk', 'flask'],
    ['djnago', 'django'],
    ['fstpai', 'fastapi'],
    ['cors-wildcrad', 'cors-wildcard'],
  ])('%s is near %s', (written, name) => expect(didYouMean(written, names)).toBe(` (Did you mean ${name}?)`));

  it.each(['', 'x', 'fl', 'rails', 'cobol', 'cors', 'flask'.repeat(1_000_000)])('is near nothing: %.20s', (written) =>
    expect(didYouMean(written, names)).toBe(''),
  );

  it('gets the nearest of several', () => expect(didYouMean('abcdef', ['abcxyf', 'abcdeg'])).toContain('abcdeg'));
});
