import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitWords } from './words.ts';

describe('splitWords', () => {
  it.each([
    ['userId', ['user', 'id']],
    ['HTTPServer_url-2', ['http', 'server', 'url']],
    ['delete-post', ['delete', 'post']],
    ['items[0].name', ['items', 'name']],
  ])('%s', (name, words) => {
    expect(splitWords(name)).toEqual(words);
  });

  it.each(['', '123', '--', '\u00e9'])('finds none in %j', (name) => {
    expect(splitWords(name)).toEqual([]);
  });

  it('gives lower-case letters only, whatever the text', () => {
    fc.assert(fc.property(fc.string(), (name) => splitWords(name).every((word) => /^[a-z]{1,4000}$/.test(word))));
  });

  it('reads no more than it must of a long name', () => {
    expect(splitWords('aB'.repeat(5000)).length).toBeLessThanOrEqual(4001);
  });
});
