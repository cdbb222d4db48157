import { describe, expect, it } from 'vitest';
import { count, list, own, quote, say } from './said.ts';
import { Sealed } from './sealed.ts';

describe('say', () => {
  it('refuses received text that is not quoted', () => {
    const received: string = '<b>';
    // @ts-expect-error The compiler refuses it: that is the test.
    const pasted = say`The server sent ${received}.`;
    expect(pasted).toBe('The server sent <b>.');
    expect(say`The server sent ${quote(received)}.`).toBe('The server sent `<b>`.');
  });

  it('masks a sealed secret', () => {
    expect(say`Found ${new Sealed('a-secret-of-the-server')}.`).not.toContain('secret');
  });
});

describe('quote', () => {
  it.each([
    ['two\nlines', '`two\\u000alines`'],
    ['`code`', "`'code'`"],
    ['right\u202eleft', '`right\\u202eleft`'],
    ['', '``'],
  ])('makes %j inert', (received, quoted) => expect(quote(received)).toBe(quoted));

  it('cuts what is longer than its limit, and nothing that is not', () => {
    expect(quote('abcdef', 5)).toBe('`abcde…`');
    expect(quote('abcde', 5)).toBe('`abcde`');
    expect(quote('x'.repeat(61))).toBe(`\`${'x'.repeat(60)}…\``);
  });
});

describe('count and list', () => {
  it('agree with their number', () => {
    expect([count(0, 'cookie'), count(1, 'cookie'), count(2, 'reply', 'replies')]).toEqual([
      '0 cookies',
      '1 cookie',
      '2 replies',
    ]);
    expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map((words) => list(words.map(own)))).toEqual([
      '',
      'a',
      'a and b',
      'a, b and c',
    ]);
  });
});
