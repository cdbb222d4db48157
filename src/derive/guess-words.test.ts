import { describe, expect, it } from 'vitest';
import { exchangeOf } from '../../test/cases.ts';
import { guessWords, wordsOfHost } from './guess-words.ts';

const page = (title: string, type = 'text/html') =>
  exchangeOf({ headers: [`Content-Type: ${type}`], body: `<html><title>${title}</title></html>` }, 'e1');

describe('words to guess from', () => {
  it('are the labels of a host, whole and in parts, without what names nothing', () => {
    expect(wordsOfHost('www.shop.acme-tools.com')).toEqual([
      'shop',
      'acme-tools',
      'acmetools',
      'acme',
      'tools',
      'www.shop.acme-tools.com',
    ]);
  });

  it.each(['127.0.0.1', '::1', 'localhost', 'ab', ''])('are none of %s', (host) => {
    expect(wordsOfHost(host)).toEqual([]);
  });

  it('are the first part of a title, joined and apart', () => {
    expect(guessWords('127.0.0.1', [page('Acme Tools – Sign in')])).toEqual([
      'acmetools',
      'acme-tools',
      'acme_tools',
      'acme',
      'tools',
    ]);
  });

  it('are not taken from what is no page, nor from more than five pages', () => {
    expect(guessWords('127.0.0.1', [page('Acme', 'application/json'), page('')])).toEqual([]);
    const many = Array.from({ length: 50 }, (_, at) => page(`number${at}`));
    expect(guessWords('127.0.0.1', many)).toHaveLength(5);
  });
});
