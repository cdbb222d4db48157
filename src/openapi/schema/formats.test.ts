import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FORMAT_SAMPLES, fitsFormat } from './formats.ts';

describe('fitsFormat', () => {
  it.each([...FORMAT_SAMPLES])('%s holds its sample %s', (format, text) => {
    expect(fitsFormat(format, text)).toBe(true);
    for (const digit of '0123456789') expect(fitsFormat(format, text.replace(/\d(?=\D*$)/, digit))).toBe(true);
  });

  it.each([
    ['date', '2024-02-29'],
    ['date-time', '2024-01-15 12:00:00'],
    ['date-time', '2024-01-15T12:00:00.123456+0200'],
    ['uuid', '00000000000040008000000000000001'],
    ['email', 'ü@localhost'],
    ['uri', 'urn:isbn:1'],
    ['ipv4', '255.0.0.1'],
    ['odd', 'anything'],
    ['date', 'x'.repeat(3000)],
  ])('%s: %s', (format, text) => {
    expect(fitsFormat(format, text)).toBe(true);
  });

  it.each([
    ['date', '2023-02-29'],
    ['date', '2024-13-01'],
    ['date', '2024-01-15T12:00:00Z'],
    ['date', ''],
    ['date-time', '2024-01-15'],
    ['date-time', 'yesterday'],
    ['uuid', '0000'],
    ['email', 'a b@c'],
    ['email', 'nobody'],
    ['ipv4', '1.2.3'],
    ['ipv4', '1.2.3.256'],
    ['uri', 'no scheme'],
  ])('not %s: %s', (format, text) => {
    expect(fitsFormat(format, text)).toBe(false);
  });

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...FORMAT_SAMPLES.keys()),
        fc.string(),
        (format, text) => typeof fitsFormat(format, text) === 'boolean',
      ),
    );
  });
});
