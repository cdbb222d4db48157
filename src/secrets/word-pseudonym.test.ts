import { describe, expect, it } from 'vitest';
import { namedSecret } from './names.ts';
import { wordPseudonym } from './word-pseudonym.ts';

const WORDS = [
  'my-weather-key-123',
  'hunter2',
  'turquoise-otter-77',
  'tr0ub4dor',
  'sunny',
  'acme.Internal_9',
  'weather',
];

describe('the pseudonym of a word', () => {
  it.each(WORDS)('of %s is another of its shape, and looks the same', (word) => {
    const pseudonym = wordPseudonym(word);
    const shape = (text: string): string => text.replace(/[a-z]/g, 'a').replace(/[A-Z]/g, 'A').replace(/\d/g, '0');
    expect(pseudonym).not.toBe(word);
    expect(shape(pseudonym)).toBe(shape(word));
    expect(wordPseudonym(word)).toBe(pseudonym);
    for (const place of ['session', 'body', 'script', 'file'] as const)
      expect(namedSecret('api_key', pseudonym, place)?.look).toBe(namedSecret('api_key', word, place)?.look);
  });
});
