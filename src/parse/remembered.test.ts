import { expect, test } from 'vitest';
import { remembered } from './remembered.ts';

test('reads a text once, also where the result is undefined, and again when too many came between', () => {
  const seen: string[] = [];
  const first = remembered((text) => {
    seen.push(text);
    return text.startsWith('a') ? text.length : undefined;
  }, 2);
  expect([first('ab'), first('b'), first('ab'), first('b')]).toEqual([2, undefined, 2, undefined]);
  expect(seen).toEqual(['ab', 'b']);
  first('c');
  first('ab');
  expect(seen).toEqual(['ab', 'b', 'c', 'ab']);
});

test('long texts are not kept', () => {
  let reads = 0;
  const length = remembered((text) => {
    reads += 1;
    return text.length;
  });
  expect([length('x'.repeat(500)), length('x'.repeat(500))]).toEqual([500, 500]);
  expect(reads).toBe(2);
});
