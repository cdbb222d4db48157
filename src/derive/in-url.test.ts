import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isInUrl } from './in-url.ts';

const ask = (text: string): boolean => isInUrl(text, text.indexOf('KEY'));

describe('isInUrl', () => {
  it.each([
    'href="/x?api_key=KEY"',
    'href="https://api.test/x?a=1&amp;token=KEY&amp;b=2"',
    'see https://api.test/keys/KEY/show',
    '{"next":"https://api.test/?k=KEY"}',
    "'../x/KEY'",
    'report.csv?api_key=KEY',
  ])('is: %s', (text) => expect(ask(text)).toBe(true));

  it.each([
    'KEY',
    'api_key=KEY',
    '"api_key": "KEY"',
    'https://KEY@host/',
    'https://name:KEY@host/x',
    '<b>KEY</b>',
    '# KEY',
  ])('is not: %s', (text) => expect(ask(text)).toBe(false));

  it('never fails', () => {
    fc.assert(fc.property(fc.string(), fc.nat(2000), (text, at) => typeof isInUrl(text, at) === 'boolean'));
  });
});
