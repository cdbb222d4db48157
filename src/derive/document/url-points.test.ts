import { describe, expect, it } from 'vitest';
import { type Case, factsOf, type Page } from '../../../test/cases.ts';
import type { Operation } from '../../model/evidence.ts';
import { inBodies, inQueries } from './url-points.ts';

const factsIn = (pages: readonly Page[], surface: Case['surface'] = {}) =>
  factsOf({ pages, surface }, 'exchanges', 'surface');

describe('parameters that may take an address', () => {
  const urlsOf = (...urls: string[]): string[] =>
    inQueries(factsIn(urls.map((url) => ({ url })))).map(({ probe }) => probe.request.url);

  it('get one in place of their value, the likely ones first', () => {
    expect(urlsOf('https://api.test/a?link=x&page=2', 'https://api.test/b?url=y')).toEqual([
      'https://api.test/b?url=openbrick-callback',
      'https://api.test/a?page=2&link=openbrick-callback',
    ]);
  });

  it('are tried once for each path, eight in all', () => {
    expect(urlsOf('https://api.test/a?url=1', 'https://api.test/a?url=2')).toHaveLength(1);
    expect(urlsOf(...Array.from({ length: 12 }, (_, i) => `https://api.test/p${i}?url=1`))).toHaveLength(8);
  });

  it('are known from the operations too', () => {
    const operation: Operation = {
      method: 'GET',
      url: 'https://api.test/a',
      path: '/a',
      source: 'document',
      parameters: ['feed'],
    };
    const found = (each: Operation): string[] =>
      inQueries(factsIn([{}], { operations: [each] })).map(({ parameter }) => parameter);
    expect(found({ ...operation, exchange: 'e1' })).toEqual(['feed']);
    expect(found(operation)).toEqual([]);
  });

  it.each([
    ['another name', ['https://api.test/', 'https://api.test/a?id=1']],
    ['where a browser is sent', ['https://api.test/', 'https://api.test/a?next=https%3A%2F%2Fapi.test']],
    ['another origin', ['https://api.test/', 'https://other.test/a?url=1']],
  ])('are not found: %s', (_, urls) => expect(urlsOf(...urls)).toEqual([]));
});

describe('properties of a body that may take an address', () => {
  const bodiesOf = (body: unknown, writes = true): (string | undefined)[] =>
    inBodies(
      factsIn([{ method: 'POST', sentBody: typeof body === 'string' ? body : JSON.stringify(body) }], { writes }),
    ).map(({ probe }) => probe.request.body);

  it('get one each, the rest as it was', () => {
    expect(bodiesOf({ name: 'a', hook: { url: 'x' }, image: 'y' })).toEqual([
      '{"name":"a","hook":{"url":"openbrick-callback"},"image":"y"}',
      '{"name":"a","hook":{"url":"x"},"image":"openbrick-callback"}',
    ]);
  });

  it.each<[string, unknown, boolean]>([
    ['without the consent to writes', { url: 'x' }, false],
    ['where the value is no text', { url: 1 }, true],
    ['too far down', { a: { b: { c: { url: 'x' } } } }, true],
    ['in what is no JSON object', 'url=x', true],
    ['in broken JSON', '{"url":', true],
  ])('are not found %s', (_, body, writes) => expect(bodiesOf(body, writes)).toEqual([]));
});
