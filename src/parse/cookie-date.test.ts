import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseCookieDate } from './cookie-date.ts';
import { hostile } from './testing/hostile.ts';

const at = (iso: string): number => Date.parse(iso);

describe('cookie dates (RFC 6265 5.1.1)', () => {
  test.each([
    ['RFC 6265 3.1', 'Wed, 09 Jun 2021 10:18:14 GMT', '2021-06-09T10:18:14Z'],
    ['RFC 9110 5.6.7, preferred form', 'Sun, 06 Nov 1994 08:49:37 GMT', '1994-11-06T08:49:37Z'],
    ['RFC 9110 5.6.7, RFC 850 form', 'Sunday, 06-Nov-94 08:49:37 GMT', '1994-11-06T08:49:37Z'],
    ['RFC 9110 5.6.7, asctime', 'Sun Nov  6 08:49:37 1994', '1994-11-06T08:49:37Z'],
    ['two digits under 70 are this century', 'Thu, 01-Jan-69 00:00:00 GMT', '2069-01-01T00:00:00Z'],
    ['the usual deletion', 'Thu, 01 Jan 1970 00:00:00 GMT', '1970-01-01T00:00:00Z'],
    ['any order, long month names, no zone', '2030 december 24 1:2:3', '2030-12-24T01:02:03Z'],
    ['the zone is not read', 'Wed, 09 Jun 2021 10:18:14 +0200', '2021-06-09T10:18:14Z'],
    ['text after the digits', '9th Jun 2021 10:18:14Z', '2021-06-09T10:18:14Z'],
    ['a leap day', '29 Feb 2024 00:00:00', '2024-02-29T00:00:00Z'],
  ])('%s', (_, text, iso) => {
    expect(parseCookieDate(text)).toBe(at(iso));
  });

  test.each([
    ['empty', ''],
    ['zero', '0'],
    ['minus one', '-1'],
    ['words', 'never'],
    ['Unix seconds', '1700000000'],
    ['ISO 8601: no month name', '2021-06-09T10:18:14Z'],
    ['no time', 'Wed, 09 Jun 2021'],
    ['no year', '09 Jun 10:18:14'],
    ['no seconds', '09 Jun 2021 10:18'],
    ['day 32', '32 Jun 2021 10:18:14'],
    ['31 June does not exist', '31 Jun 2021 10:18:14'],
    ['29 February of a common year', '29 Feb 2023 10:18:14'],
    ['hour 24', '09 Jun 2021 24:00:00'],
    ['minute 60', '09 Jun 2021 10:60:00'],
    ['year 1600', '09 Jun 1600 10:18:14'],
    ['three-digit minute', '09 Jun 2021 10:181:14'],
  ])('no date: %s', (_, text) => {
    expect(parseCookieDate(text)).toBeUndefined();
  });

  test('every second that HTTP can write is read back', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: at('1601-01-01T00:00:00Z') / 1000, max: at('9999-12-31T23:59:59Z') / 1000 }),
        (s) => {
          expect(parseCookieDate(new Date(s * 1000).toUTCString())).toBe(s * 1000);
        },
      ),
    );
  });

  test('hostile text gives a number or nothing', () => {
    fc.assert(
      fc.property(hostile('Jan', '10:10:10', '2020', '09', ' ', '-', ':'), (text) => {
        const ms = parseCookieDate(text);
        expect(ms === undefined || Number.isFinite(ms)).toBe(true);
      }),
    );
  });
});
