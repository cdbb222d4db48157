import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isInUrl, isSignedLink } from './in-url.ts';

const send = (text: string): boolean => isInUrl(text, text.indexOf('KEY'));

describe('isInUrl', () => {
  it.each([
    'href="/x?api_key=KEY"',
    'href="https://api.test/x?a=1&amp;token=KEY&amp;b=2"',
    'see https://api.test/keys/KEY/show',
    '{"next":"https://api.test/?k=KEY"}',
    "'../x/KEY'",
    'report.csv?api_key=KEY',
  ])('is: %s', (text) => expect(send(text)).toBe(true));

  it.each([
    'KEY',
    'api_key=KEY',
    '"api_key": "KEY"',
    'https://KEY@host/',
    'https://name:KEY@host/x',
    '<b>KEY</b>',
    '# KEY',
  ])('is not: %s', (text) => expect(send(text)).toBe(false));

  it('never fails', () => {
    fc.assert(fc.property(fc.string(), fc.nat(2000), (text, at) => typeof isInUrl(text, at) === 'boolean'));
  });
});

describe('signed links with an end', () => {
  const signed = (text: string): boolean => isSignedLink(text, text.indexOf('KEY'));
  it.each([
    '"https://a.blob.core.windows.net/x/7.json?se=2024-10-02T08%3A30%3A00Z&sig=KEY&sp=r"',
    'see https://b.s3.amazonaws.com/x?X-Amz-Expires=300&X-Amz-Signature=KEY',
    'https://cdn.example/x?Expires=17&Signature=KEY&Key-Pair-Id=K',
  ])('%s', (text) => expect(signed(text)).toBe(true));

  it.each([
    'https://a.example/x?api_key=KEY&expires=17',
    'https://a.example/x?sig=KEY',
    'se=1 https://a.example/?sig=KEY',
  ])('not %s', (text) => expect(signed(text)).toBe(false));
});
