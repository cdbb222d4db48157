import { describe, expect, it } from 'vitest';
import { guideNames, readGuide } from '../../guides/guides.ts';
import { guideBlocks } from './blocks.ts';

describe('guideBlocks', () => {
  it.each([
    ['a heading', '## The fix', [{ kind: 'heading', level: 2, text: 'The fix' }]],
    [
      'a heading right above its text',
      '# A\nb',
      [
        { kind: 'heading', level: 1, text: 'A' },
        { kind: 'paragraph', text: 'b' },
      ],
    ],
    ['a paragraph of two lines', 'a\nb', [{ kind: 'paragraph', text: 'a b' }]],
    [
      'two paragraphs',
      'a\n\n\nb',
      [
        { kind: 'paragraph', text: 'a' },
        { kind: 'paragraph', text: 'b' },
      ],
    ],
    [
      'code, with its empty lines and indents',
      '```sh\n  ls\n\n# no heading\n```',
      [{ kind: 'code', text: '  ls\n\n# no heading' }],
    ],
    [
      'items, with what is wrapped',
      '- a\n  b\n- c - d',
      [
        { kind: 'item', text: 'a b' },
        { kind: 'item', text: 'c - d' },
      ],
    ],
    [
      'a table',
      '| A | B |\n| --- | :-: |\n| `c` | d e |',
      [
        {
          kind: 'table',
          rows: [
            ['A', 'B'],
            ['`c`', 'd e'],
          ],
        },
      ],
    ],
    ['a number sign that begins no heading', '#1 is a row', [{ kind: 'paragraph', text: '#1 is a row' }]],
    ['nothing', '\n\n', []],
  ])('reads %s', (_, text, blocks) => expect(guideBlocks(text)).toEqual(blocks));

  it('leaves out no word of a guide', () => {
    for (const name of guideNames()) {
      const text = readGuide(name)?.text ?? '';
      const words = JSON.stringify(guideBlocks(text));
      for (const word of text.match(/[A-Za-z]{4,}/g) ?? [])
        if (!words.includes(word)) expect(['bash', 'python', 'rust', 'text', 'html', 'javascript']).toContain(word);
    }
  });
});
