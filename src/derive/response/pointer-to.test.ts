import { expect, it } from 'vitest';
import type { Exchange } from '../../model/exchange.ts';
import { pointerTo } from './pointer-to.ts';

const responseOf = (body: string): Exchange => ({
  id: 'e1',
  origin: 'live',
  identity: 'anonymous',
  request: { method: 'GET', url: 'http://127.0.0.1/', headers: [] },
  response: { status: 200, httpVersion: '1.1', headers: [], body, bodyBytes: body.length, truncated: false },
});

it('finds the value that is the token, before one that holds it', () => {
  const exchange = responseOf('{"text":"see abc123","list":[{"key":"abc123"},{"key":"abc123"}]}');
  expect(pointerTo('abc123', exchange)).toBe('/list/0/key');
  expect(pointerTo('see abc', exchange)).toBe('/text');
});

it.each(['', 'plain text with abc123', '{"broken": "abc123"', '{"number": 123}', '["other"]'])(
  'has none in %j',
  (body) => {
    expect(pointerTo('abc123', responseOf(body))).toBeUndefined();
  },
);
