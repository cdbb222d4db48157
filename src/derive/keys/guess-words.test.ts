import { describe, expect, it } from 'vitest';
import { exchangeOf } from '../../../test/cases.ts';
import type { Exchange } from '../../model/exchange.ts';
import { guessWords, wordsOfHost, wordsOfName } from './guess-words.ts';

const respond = (body: string, ...headers: readonly string[]): Exchange =>
  exchangeOf({ headers: [...headers], body }, 'e1');
const page = (title: string, head = '') =>
  respond(`<html><title>${title}</title>${head}</html>`, 'Content-Type: text/html');
const wordsOf = (...exchanges: readonly Exchange[]) => guessWords({ host: '127.0.0.1', exchanges });

describe('words to guess from', () => {
  it('are the labels of a host, whole and in parts, without what names nothing', () => {
    expect(wordsOfHost('www.shop.acme-tools.com')).toEqual([
      'shop',
      'acme tools',
      'acmetools',
      'acme',
      'tools',
      'www.shop.acme-tools.com',
    ]);
    expect(wordsOfHost('acme-api.onrender.com')).toEqual(['acme', 'acme-api.onrender.com']);
  });

  it.each(['127.0.0.1', '::1', 'localhost', 'ab', ''])('are none of %s', (host) => {
    expect(wordsOfHost(host)).toEqual([]);
  });

  it('are the first part of a title, joined and apart', () => {
    expect(wordsOf(page('Acme Tools – Sign in'))).toEqual(['acme tools', 'acmetools', 'acme', 'tools']);
  });

  it('are what a page, an API, a cookie or a script is called', () => {
    expect(wordsOf(page('', '<meta name="application-name" content="Zebra">'))).toEqual(['zebra']);
    expect(wordsOf(respond('{"name":"Zebra API","version":1}', 'Content-Type: application/json'))).toEqual(['zebra']);
    expect(wordsOf(respond('', 'Set-Cookie: __Host-zebra_session=1'))).toEqual(['zebra']);
    expect(wordsOf(page('', '<script src="/static/zebraFront.8f3c2a.js?v=1"></script>'))).toEqual([
      'zebra front',
      'zebrafront',
      'zebra',
      'front',
    ]);
  });

  it('are none of names that every site has, nor of what is no text', () => {
    expect(wordsOf(respond('', 'Set-Cookie: session=1', 'Set-Cookie: connect.sid=2'))).toEqual([]);
    expect(
      wordsOf(page('', '<script src="/static/main.8f3c2a.js"></script><script src="/vendor.js"></script>')),
    ).toEqual([]);
    expect(
      wordsOf(
        respond('{"name":17}', 'Content-Type: application/json'),
        respond('[]', 'Content-Type: application/json'),
      ),
    ).toEqual([]);
  });

  it('are not taken from what is no page, nor from more than five pages', () => {
    expect(wordsOf(respond('<title>Acme</title>', 'Content-Type: application/json'), page(''))).toEqual([]);
    expect(wordsOf(...Array.from({ length: 50 }, (_, at) => page(`number${at}`)))).toHaveLength(5);
  });

  it('are the words of a name however it is written', () => {
    for (const name of ['acme-tools', 'acme_tools', 'acmeTools', 'AcmeTools'])
      expect(wordsOfName(name)[0]).toBe('acme tools');
  });
});
