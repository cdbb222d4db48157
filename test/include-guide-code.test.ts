import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { drift, fill, region } from '../scripts/include-guide-code.ts';

const source = [
  'import x',
  '# region: one',
  'a = 1',
  '',
  'b = 2',
  '# endregion',
  'if x:',
  '    # region: two',
  '    c()',
  '        d()',
  '    # endregion',
].join('\n');
const read = (): string => source;

describe('region', () => {
  it('is what stands between its marks', () => expect(region(source, 'one')).toBe('a = 1\n\nb = 2'));
  it('loses the common indentation', () => expect(region(source, 'two')).toBe('c()\n    d()'));
  it('knows the marks of Rust and TypeScript', () =>
    expect(region('// region: r\nlet a;\n// endregion', 'r')).toBe('let a;'));
  it.each([
    ['is missing', source, 'three'],
    ['has no end', '# region: one\na', 'one'],
    ['stands there twice', `${source}\n${source}`, 'one'],
    ['is only the beginning of a name', source, 'on'],
  ])('fails when it %s', (_, text, name) => expect(() => region(text, name)).toThrow(name));
});

describe('fill', () => {
  it('writes a block after an include', () =>
    expect(fill('A\n<!-- include app.py#one -->\nB', read)).toBe(
      'A\n<!-- include app.py#one -->\n```python\na = 1\n\nb = 2\n```\nB',
    ));
  it('replaces the block that is there', () =>
    expect(fill('<!-- include app.py#one -->\n```python\nold\n```\nB', read)).toBe(
      '<!-- include app.py#one -->\n```python\na = 1\n\nb = 2\n```\nB',
    ));
  it('changes nothing the second time', () => {
    const once = fill('<!-- include app.py#two -->\n\nB', read);
    expect(fill(once, read)).toBe(once);
  });
  it('leaves blocks alone that have no include', () => expect(fill('```sh\nls\n```', read)).toBe('```sh\nls\n```'));
  it('fails on a block without end', () =>
    expect(() => fill('<!-- include app.py#one -->\n```\nold', read)).toThrow('no end'));
});

it('the guides show what their applications hold', () =>
  expect([...drift(fileURLToPath(new URL('../guides', import.meta.url))).keys()]).toEqual([]));
