import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseMetaRefresh } from './meta-refresh.ts';
import { hostile } from './testing/hostile.ts';

describe('meta refresh', () => {
  test.each([
    ['5', 5, ''],
    ['0; url=/next', 0, '/next'],
    [' 1.5 , URL = "/a b" junk', 1, '/a b'],
    ["0;url='/x", 0, '/x'],
    ['0;/direct ', 0, '/direct'],
    ['0 /direct', 0, '/direct'],
    ['.5;url=x', 0, 'x'],
    ['0;urls', 0, 'urls'],
  ])('%j', (text, seconds, url) => {
    expect(parseMetaRefresh(text)).toEqual({ seconds, url });
  });

  test.each(['', 'url=/x', '-1; url=/x', 'x', '5x', ';url=/x'])('none: %j', (text) => {
    expect(parseMetaRefresh(text)).toBeUndefined();
  });

  test('hostile text', () => {
    fc.assert(
      fc.property(hostile('0', ';', 'url', '=', '"', ' ', '.'), (text) => {
        expect(text).toContain(parseMetaRefresh(text)?.url ?? '');
      }),
    );
  });
});
