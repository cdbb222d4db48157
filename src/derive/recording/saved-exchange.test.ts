import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Exchange } from '../../model/exchange.ts';
import { exchangeFrom, savedExchange } from './saved-exchange.ts';

const withBody = (body: string): Exchange => ({
  id: '1',
  origin: 'live',
  request: { method: 'GET', url: 'http://127.0.0.1/', headers: [] },
  response: { status: 200, httpVersion: '1.1', headers: [], body, bodyBytes: body.length, truncated: false },
  identity: 'anonymous',
});
const lengthOf = (body: string): number => JSON.stringify(savedExchange(withBody(body))).length;

it('gives every body back as it was', () => {
  const controls = fc.string({ unit: fc.constantFrom('\u0001', 'a', '\ud800', '\u0085') });
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' }), controls), (body) => {
      expect(exchangeFrom(savedExchange(withBody(body)))).toEqual(withBody(body));
    }),
  );
});

it('leaves text as text, and writes control characters in base64', () => {
  const text = withBody('{"a":"\u0001 \n\t\u0001 and words"}');
  expect(savedExchange(text)).toBe(text);
  expect(lengthOf('\u0001'.repeat(30_000))).toBeLessThan(42_000);
  expect(lengthOf('\u0085'.repeat(20_000))).toBeLessThan(56_000);
});
