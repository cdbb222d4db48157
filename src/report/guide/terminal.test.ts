import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { guideNames, readGuide } from '../../guides/guides.ts';
import { guideText } from './terminal.ts';

const plain = (text: string, width = 40): string => guideText('A title', text, { width, color: false });

describe('guideText', () => {
  it.each([
    ['the title once', '# Another\n\nText.', 'A title\n\nText.\n'],
    [
      'code without wrapping',
      '```\nlet a_name_that_is_long = "and a value that is longer";\n```',
      'A title\n\n    let a_name_that_is_long = "and a value that is longer";\n',
    ],
    [
      'items close to each other',
      '- one\n- two words that go on to the next line',
      'A title\n\n- one\n- two words that go on to the next line\n',
    ],
    ['links with their address', '[RFC 9457](https://e.test/x)', 'A title\n\nRFC 9457 (https://e.test/x)\n'],
    ['no marks of code and strong text', '**Set `Secure`** now', 'A title\n\nSet Secure now\n'],
    ['a table by its columns', '| a | b |\n| --- | --- |\n| `long` | c |', 'A title\n\na     b\nlong  c\n'],
  ])('shows %s', (_, text, shown) => expect(plain(text)).toBe(shown));

  it('wraps cells on both sides of a table', () => {
    const text = '| Where it is, in some words | b |\n| --- | --- |\n| x | one two three four five six seven |';
    expect(plain(text, 30)).toBe(
      'A title\n\nWhere it is, in some  b\nwords\nx                     one two three four\n                      five six seven\n',
    );
  });

  it.each(guideNames())('keeps %s to the width, code and addresses apart', (name) => {
    const { title = '', text = '' } = readGuide(name) ?? {};
    const colored = guideText(title, text, { width: 80, color: true });
    expect(stripVTControlCharacters(colored)).toBe(guideText(title, text, { width: 80, color: false }));
    const long = stripVTControlCharacters(colored)
      .split('\n')
      .filter((line) => line.length > 80 && !line.startsWith('    ') && !line.includes('http'));
    expect(long).toEqual([]);
    expect(colored.replace(/^ {4}.*$/gm, '')).not.toContain('**');
  });
});
