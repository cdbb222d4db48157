import { expect, it } from 'vitest';
import { DocumentMemory } from './document-memory.ts';
import { readDocument } from './read.ts';

const MB = 1_000_000;

it.each<[string, string, number, boolean]>([
  ['58 MB of Latin text', 'a'.repeat(58 * MB), 1.6 * MB, true],
  ['78 MB with as many members', 'a'.repeat(78 * MB), 1.6 * MB, false],
  ['75 MB with few members', 'a'.repeat(75 * MB), 1.2 * MB, true],
  ['75 MB with one other character', `${'a'.repeat(75 * MB)}ж`, 0.1 * MB, false],
  ['30 million Cyrillic letters', 'ж'.repeat(30 * MB), 1.4 * MB, true],
  ['45 million of them', 'ж'.repeat(45 * MB), 1.5 * MB, false],
])('a document of %s', (_, text, members, expected) => {
  expect(new DocumentMemory().takes(text, { members, containers: members / 3, commas: members })).toBe(expected);
});

it.each([
  ['empty objects', '{},'],
  ['empty lists', '[],'],
  ['lists of one number', '[1],'],
  ['members that are empty objects', '{"a":{}},'],
  ['numbers', '1,'],
])('a short text of %s is refused before it is parsed', (_, item) => {
  const filling = item.repeat((45 * MB) / item.length);
  expect(readDocument([{ from: 'a.json', text: `{"openapi":"3.1.0","x-a":[${filling}1],"paths":{}}` }])).toMatchObject({
    ok: false,
    problem: { kind: 'limit' },
  });
});

it('counts all texts of a document together', () => {
  const memory = new DocumentMemory();
  const text = 'a'.repeat(30 * MB);
  const taken = Array.from({ length: 5 }, () => memory.takes(text, { members: 0.2 * MB, containers: 0, commas: 0 }));
  expect(taken).toEqual([true, true, true, false, false]);
});

it('is a clear refusal of the document', () => {
  const filling = `"${'описание '.repeat(9)}",`.repeat(900_000);
  const reading = readDocument([{ from: 'a.json', text: `{"openapi":"3.1.0","x-a":[${filling}1],"paths":{}}` }]);
  expect(reading).toMatchObject({
    ok: false,
    problem: {
      kind: 'limit',
      message: 'it is too large: its text and its values would take more than 400 MB of memory',
    },
  });
});
