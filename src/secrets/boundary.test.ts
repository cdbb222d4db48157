import { describe, expect, it } from 'vitest';
import { isInsideBase64, isWholeToken } from './boundary.ts';
import { fake } from './fake.ts';

const place = (before: string, token: string, after: string): [string, number, number] => [
  before + token + after,
  before.length,
  before.length + token.length,
];

describe('isInsideBase64', () => {
  const token = fake.alnum(40);
  const data = fake.base64(80);

  it.each([
    ['after a plus sign', `x = "${data}+`, '";'],
    ['after a slash', `x = "${data}/`, '";'],
    ['before a slash', 'x = "', `/${data}";`],
    ['on both sides', `${data}/`, `+${data}`],
  ])('tells data %s', (_, before, after) => {
    expect(isInsideBase64(...place(before, token, after))).toBe(true);
  });

  it.each([
    ['in a path', 'https://api.test/v2/accounts/users/settings/notifications/keys/', '/rotate'],
    ['in a path with an id', 'https://api.test/v2/accounts/8f14e45fceea167a5a36dedd4bea2543/keys/', ''],
    ['in quotes', 'key: "', '"'],
    ['after a short stretch', 'a+', '+b'],
    ['beside data, but not joined to it', `"${data}", "`, `", "${data}"`],
  ])('leaves a token %s', (_, before, after) => {
    expect(isInsideBase64(...place(before, token, after))).toBe(false);
  });
});

describe('isWholeToken', () => {
  it.each([
    ['a letter before', 'x', '', false],
    ['a letter behind', '', 'x', false],
    ['a dash that ties it to a word', 'risk-', '', false],
    ['a dash of a default', '${KEY:-', '}', true],
    ['the letter of a line break', '\\n', '', true],
  ])('%s', (_, before, after, expected) => {
    expect(isWholeToken(...place(before, 'token', after))).toBe(expected);
  });
});
