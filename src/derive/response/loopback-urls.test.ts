import { describe, expect, it } from 'vitest';
import { exchangeOf, type Page } from '../../../test/cases.ts';
import { loopbackUrls, loopbackUrlsIn } from './loopback-urls.ts';

const target = 'https://api.test/';
const urlsOf = (page: Page, of = target): string[] =>
  loopbackUrls(exchangeOf(page, 'e1'), { target: of }).map(({ text }) => text);
const html = ['Content-Type: text/html'];

describe('URLs of the machine itself', () => {
  it.each<[string, Page, string[]]>([
    [
      'in JSON, each once',
      { body: '["http://localhost:3000/a","http://localhost:3000/b"]' },
      ['http://localhost:3000'],
    ],
    [
      'by address',
      { body: 'see http://127.0.0.1:8080/x and http://[::1]/' },
      ['http://127.0.0.1:8080', 'http://[::1]'],
    ],
    ['in a link of a page', { headers: html, body: '<a href="http://localhost:9/x">x</a>' }, ['http://localhost:9']],
    ['in a form', { headers: html, body: '<form action="http://localhost/x"></form>' }, ['http://localhost']],
  ])('%s', (_, page, expected) => expect(urlsOf(page)).toEqual(expected));

  it.each<[string, Page]>([
    ['a longer name', { body: 'http://localhost.shop.io/ http://127.0.0.1.nip.io/' }],
    ['the text of a page', { headers: html, body: '<p>run it on http://localhost:3000</p>' }],
    ['the word alone', { body: 'localhost:3000' }],
  ])('are not %s', (_, page) => expect(urlsOf(page)).toEqual([]));

  it("are foreign to a local target where the port is another one's", () => {
    const page: Page = { body: 'http://localhost:8000/a http://127.0.0.1:9000/b' };
    expect(urlsOf(page, 'http://127.0.0.1:8000/')).toEqual(['http://127.0.0.1:9000']);
  });

  it('are found in the value of a header', () => {
    const texts = (value: string): string[] => loopbackUrlsIn(value, { target }).map(({ text }) => text);
    expect(texts('http://localhost:3000/login')).toEqual(['http://localhost:3000']);
    expect(texts('https://api.test/login')).toEqual([]);
  });
});
