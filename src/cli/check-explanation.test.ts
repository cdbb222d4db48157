import { describe, expect, it } from 'vitest';
import { checks } from '../checks/index.ts';
import { explanation } from './check-explanation.ts';

const words = (text: string): string[] => text.split(/\s+/).filter(Boolean);

describe('the explanation of a check', () => {
  it.each(checks.map((check) => [check.id, check] as const))('fits the terminal, and loses no word: %s', (_, check) => {
    const narrow = explanation(check, 80);
    const tooLong = narrow.split('\n').filter((line) => line.length > 80 && line.trim().includes(' '));
    expect(tooLong.filter((line) => ![check.title, ...check.references].includes(line))).toEqual([]);
    expect(words(narrow)).toEqual(words(explanation(check, Number.POSITIVE_INFINITY)));
  });

  it('has one line a paragraph where there is no width, and indents what goes on', () => {
    const check = {
      ...checks[0],
      id: 'teapot',
      why: 'word '.repeat(40).trim(),
      fixes: { flask: 'more '.repeat(40).trim() },
    };
    const wide = explanation(check as (typeof checks)[number], Number.POSITIVE_INFINITY).split('\n');
    expect(wide).toContain(check.why);
    expect(wide).toContain(`  flask: ${check.fixes.flask}`);
    const narrow = explanation(check as (typeof checks)[number], 60);
    expect(narrow).toMatch(/^ {2}flask: more(?: more)+\n {4}more/m);
  });
});
