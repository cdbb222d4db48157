import { expect, it } from 'vitest';
import { besideTime, isDigestOfTime } from './id-clock.ts';

const NOW = Date.UTC(2026, 10, 27, 12);

it.each([
  ['seconds', `${NOW / 1000}x9`, 'x9'],
  ['milliseconds', `x-${NOW}`, 'x-'],
  ['a calendar, an hour in another zone', '20261127150000-ab', '-ab'],
  ['hexadecimal seconds', `zz${(NOW / 1000).toString(16)}`, 'zz'],
  ['milliseconds in base 36', `${NOW.toString(36)}!`, '!'],
  ['seconds under base64', Buffer.from(`user:${NOW / 1000}`).toString('base64'), 'user:'],
])('takes out %s', (_, id, rest) => expect(besideTime(id, NOW)).toBe(rest));

it.each([
  ['no time', 'qqqqqqqq'],
  ['seconds of last week', `${NOW / 1000 - 7 * 86_400}`],
  ['a number that is too short', '179535'],
])('finds none in %s', (_, id) => expect(besideTime(id, NOW)).toBeUndefined());

it('takes no digest of another length for one of the time', () => {
  expect(isDigestOfTime(['abc', 'def'], NOW)).toBe(false);
  expect(isDigestOfTime([], NOW)).toBe(false);
});
