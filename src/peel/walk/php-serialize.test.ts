import { describe, expect, it } from 'vitest';
import { walkPhpSerialize } from './php-serialize.ts';
import { walkPhpSessionEncode } from './php-session-encode.ts';

const walk = (text: string) => walkPhpSerialize(Buffer.from(text));
const session = (text: string) => walkPhpSessionEncode(Buffer.from(text));

describe('PHP serialize', () => {
  it.each<[string, unknown]>([
    ['N;', null],
    ['b:1;', true],
    ['i:-5;', -5],
    ['i:9223372036854775807;', '9223372036854775807'],
    ['d:0.5;', 0.5],
    ['d:INF;', 'INF'],
    ['s:5:"h\u00e9"l";', 'h\u00e9"l'],
    ['a:2:{i:0;s:1:"a";i:1;N;}', ['a', null]],
    ['a:1:{s:1:"k";a:0:{}}', { k: {} }],
    ['a:1:{i:5;i:1;}', { 5: 1 }],
    ['a:2:{i:0;i:1;i:1;R:2;}', [1, null]],
    ['E:11:"Suit:Hearts";', 'Suit:Hearts'],
    ['C:3:"Foo":4:{a;b}}', 'a;b}'],
  ])('walks %s', (text, value) => {
    expect(walk(text)?.value).toEqual(value);
  });

  it('turns objects into their properties and names their classes', () => {
    expect(walk('O:8:"App\\User":2:{s:4:"name";s:3:"bob";s:15:"\0App\\User\0token";s:1:"t";}')).toEqual({
      value: { name: 'bob', token: 't' },
      classes: ['App\\User'],
    });
  });

  it.each([
    '',
    'i:1',
    's:9:"a";',
    'a:1:{i:0;}',
    'a:99999999:{}',
    'x:1;',
    'i:1;i:2;',
    'b:2;',
    'i:;',
    '{"a":1}',
    'a:1:{a:0:{}i:1;}',
    'a:1:{i:0;'.repeat(5000),
  ])('is over at %.30s', (text) => {
    expect(walk(text)).toBeUndefined();
  });
});

describe('PHP session_encode', () => {
  it('walks names and values', () => {
    expect(session('user|a:1:{s:2:"id";i:1;}key|s:3:"a|b";n|N;')?.value).toEqual({
      user: { id: 1 },
      key: 'a|b',
      n: null,
    });
  });

  it.each(['', '|i:1;', 'a|', 'a|i:1;b', 'a;b|i:1;', 'i:1;'])('is over at %s', (text) => {
    expect(session(text)).toBeUndefined();
  });
});
