import { describe, expect, it } from 'vitest';
import { carriesToken, withoutTokens } from './tokens.ts';

describe('carriesToken', () => {
  it.each(['/a?token=1', '/a?confirm=yes', '/a?api_key=3', '/a?b=1&confirmationToken=2', '?key=1'])(
    '%s does',
    (url) => {
      expect(carriesToken(url)).toBe(true);
    },
  );

  it.each(['/token', '/a?keyword=1', '/a?page=2', '/a?monkey=1', '/a#token=1'])('%s does not', (url) => {
    expect(carriesToken(url)).toBe(false);
  });

  it('is shown without its value', () => {
    expect(withoutTokens('http://a.test/r?api_key=secret&n=1#x')).toBe('http://a.test/r?api_key=left-out&n=1');
    expect(withoutTokens('http://a.test/r?n=1#x')).toBe('http://a.test/r?n=1#x');
  });
});
