import { describe, expect, it } from 'vitest';
import { exchangeOf } from '../../../test/cases.ts';
import { nextPage } from './next-page.ts';

const next = (value: unknown, query = '', headers: readonly string[] = []) =>
  nextPage(exchangeOf({ url: `https://api.test/orders${query}`, body: JSON.stringify(value), headers }, 'e1'));

describe('the next page of a list', () => {
  it.each<[string, string | undefined, string, string]>([
    ['a link', 'https://api.test/orders?page=2', '', '{"next":"https://api.test/orders?page=2"}'],
    ['a path', 'https://api.test/orders?page=2', '', '{"links":{"next":"/orders?page=2"}}'],
    ['HAL', 'https://api.test/orders?p=2', '', '{"_links":{"next":{"href":"?p=2"}}}'],
    ['numbers', 'https://api.test/orders?page=2', '', '{"page":1,"total_pages":3,"items":[]}'],
    ['an offset', 'https://api.test/orders?offset=20', '', '{"meta":{"offset":0,"limit":20,"total":47}}'],
    ['a cursor', 'https://api.test/orders?cursor=a%2Fb', '', '{"next_cursor":"a/b"}'],
    ['the last page', undefined, '?page=3', '{"page":3,"total_pages":3}'],
    ['the end of an offset', undefined, '', '{"offset":40,"limit":20,"total":47}'],
    ['null', undefined, '', '{"next":null}'],
    ['another path', undefined, '', '{"next":"/invoices?page=2"}'],
    ['another host', undefined, '', '{"next":"https://other.test/orders?page=2"}'],
    ['itself', undefined, '?page=2', '{"next":"/orders?page=2"}'],
    ['a list without pages', undefined, '', '[1,2]'],
    ['a step to do', undefined, '', '{"next":"confirm the address"}'],
  ])('%s', (_, expected, query, body) => {
    expect(next(JSON.parse(body), query)).toBe(expected);
  });

  it('is named by a Link header', () => {
    expect(next([], '', ['Link: <https://api.test/orders?page=2>; rel="next"'])).toBe('https://api.test/orders?page=2');
  });
});
