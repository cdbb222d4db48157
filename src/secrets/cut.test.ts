import { describe, expect, it } from 'vitest';
import { printedValue } from './cut.ts';
import { findSecrets } from './engine.ts';

const key = ['sk_', 'live_', 'DuQczgCW1EbKSlBDndLuD1CD'].join('');
const shown = (text: string) => findSecrets(text).map(({ confidence, isCut = false }) => [confidence, isCut]);

describe('a key that was printed', () => {
  it.each([
    `'${key}'+12`,
    `"${key}"+3`,
    `'${key}…'`,
    `'${key}...'`,
    `└ '${key}...`,
    `${key}…\nnext`,
    `'${key}â\u0080¦'`,
  ])('is cut: %s', (text) => expect(shown(`k = ${text}`)).toEqual([['tentative', true]]));

  it.each([
    `'${key}'`,
    `'${key}' + other`,
    `'${key}'+12px`,
    `Use ${key}... and so on`,
    `${key}…s`,
    `['${key}', ...rest]`,
  ])('is whole: %s', (text) => expect(shown(`k = ${text}`)).toEqual([['firm', false]]));
});

describe('a value as Python prints it', () => {
  it.each([
    ["'abc'", { value: 'abc', isCut: false }],
    ['"a\'c"', { value: "a'c", isCut: false }],
    ["'abc'+7", { value: 'abc', isCut: true }],
    ['abc', undefined],
    ["'abc", undefined],
    ["'abc'+x", undefined],
    ['', undefined],
  ])('%s', (text, wanted) => expect(printedValue(text)).toEqual(wanted));
});
