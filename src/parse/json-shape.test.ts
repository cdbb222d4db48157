import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  absoluteUrl,
  byMember,
  eitherOf,
  finite,
  flag,
  instant,
  listOf,
  members,
  oneOf,
  pairOf,
  text,
} from './json-shape.ts';

const shape = members({ name: text, tags: listOf(pairOf(text, finite)) }, { url: absoluteUrl, on: flag });

describe('a shape', () => {
  it.each([
    [{ name: 'a', tags: [] }],
    [{ name: 'a', tags: [['b', 1]], url: 'https://h/', on: true }],
    [{ name: 'a', tags: [], more: null }],
  ])('takes %j', (value) => {
    expect(shape(value, '')).toBeUndefined();
  });

  it.each([
    [null, ''],
    [[], ''],
    [{ name: 1, tags: [] }, '/name'],
    [{ tags: [] }, '/name'],
    [{ name: 'a', tags: {} }, '/tags'],
    [
      {
        name: 'a',
        tags: [
          ['b', 1],
          ['c', '2'],
        ],
      },
      '/tags/1/1',
    ],
    [{ name: 'a', tags: [['b']] }, '/tags/0'],
    [{ name: 'a', tags: [], url: '/x' }, '/url'],
    [{ name: 'a', tags: [], on: undefined }, '/on'],
    [JSON.parse('{"__proto__":{"name":"a","tags":[]}}'), '/name'],
  ])('names the first fault of %j', (value, at) => {
    expect(shape(value, '')).toBe(at);
  });

  it('is chosen by a member', () => {
    const either = byMember('ok', new Map([[true, members({ value: text })]]));
    expect(either({ ok: true, value: 'x' }, '')).toBeUndefined();
    expect(either({ ok: false }, '')).toBe('/ok');
    expect(either('x', '')).toBe('');
  });

  it('knows instants and closed vocabularies', () => {
    expect([instant(0, ''), instant(1e300, 'at'), instant('1', 'at')]).toEqual([undefined, 'at', 'at']);
    expect([oneOf('a', 'b')('b', ''), oneOf('a')('c', 'at')]).toEqual([undefined, 'at']);
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => ['string', 'undefined'].includes(typeof shape(value, ''))));
  });
});

it('takes any of several shapes, and names the place of the whole value where it is none', () => {
  const body = members({ body: eitherOf(text, members({ base64: text })) });
  expect(body({ body: 'a' }, '')).toBeUndefined();
  expect(body({ body: { base64: 'YQ==' } }, '')).toBeUndefined();
  expect(body({ body: { base64: 1 } }, '')).toBe('/body');
});
