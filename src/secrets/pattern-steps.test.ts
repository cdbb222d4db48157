import { describe, expect, it } from 'vitest';
import { secretRules } from './all-rules.ts';
import { type ByteSet, hasByte } from './byte-set.ts';
import { stepsAfter } from './pattern-steps.ts';
import { beginningOf } from './rule-guards.ts';

const lettersIn = (set: ByteSet): string =>
  Array.from({ length: 95 }, (_, at) => at + 32)
    .filter((byte) => hasByte(set, byte))
    .map((byte) => String.fromCharCode(byte))
    .join('');

const steps = (pattern: RegExp, literal: string, at = 0): string[] =>
  stepsAfter({ source: pattern.source, ignoreCase: pattern.ignoreCase, literal, at }, 12).map(lettersIn);

describe('stepsAfter', () => {
  it('tells the bytes that may follow, place by place', () => {
    expect(steps(/ab[0-3]{2}x?y/, 'ab')).toEqual(['0123', '0123', 'xy']);
    expect(steps(/a(?:b|cd)+e/, 'a')).toEqual(['bc', 'bcde']);
    expect(steps(/a(?!b)(?<=a)\bc\.\x41\u0042$/, 'a')).toEqual(['c', '.', 'A', 'B']);
    expect(steps(/ab(?<name>c)(d|e)/i, 'ab')).toEqual(['Cc', 'DEde']);
  });

  it('ends where a match may end', () => {
    expect(steps(/ab[01]{1,3}/, 'ab')).toEqual(['01']);
    expect(steps(/ab[01]*/, 'ab')).toEqual([]);
    expect(steps(/ab1*2{3,}/, 'ab')).toEqual(['12', '12', '12']);
  });

  it('goes on in the choice that the text stands in', () => {
    expect(steps(/(?:ab1|ac2)3/, 'ab')).toEqual(['1', '3']);
    expect(steps(/[a-z]{2}_k1/, '_k', 2)).toEqual(['1']);
  });

  it('knows nothing of a text that stands elsewhere', () => {
    expect(steps(/[a-z]{2}_k1/, '_k')).toEqual([]);
  });

  it('stops where there are too many ways to go on', () => {
    expect(steps(new RegExp(`a(?:${Array.from({ length: 100 }, (_, n) => `b{${n},200}c`).join('|')})`), 'a')).toEqual(
      [],
    );
  });

  it('has no reference back', () => {
    expect(() => steps(/(a)\1/, 'a')).toThrow('a reference back');
  });

  it('holds the examples of every rule', () => {
    for (const rule of secretRules)
      for (const literal of rule.literals)
        for (const text of rule.examples.match.map((parts) => parts.join(''))) {
          const { reach, at = 0, pattern } = rule;
          const start = pattern.exec(text)?.index ?? 0;
          if (reach !== undefined || !text.startsWith(literal, start + at)) continue;
          const after = start + at + literal.length;
          beginningOf(rule, literal).steps.forEach((set, place) => {
            expect(hasByte(set, text.charCodeAt(after + place)), `${rule.id}: ${place} past ${literal}`).toBe(true);
          });
        }
  });
});
