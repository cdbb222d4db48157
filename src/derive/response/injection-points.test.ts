import { describe, expect, it } from 'vitest';
import { exchangeOf, factsOf, type Page } from '../../../test/cases.ts';
import { type InjectionPoint, injection, injectionPoints, markOf, PAYLOADS } from './injection-points.ts';

const pointsIn = (into: InjectionPoint['into'], ...pages: readonly Page[]): string[] =>
  injectionPoints(factsOf({ pages }, 'exchanges', 'surface'), into).map(
    ({ parameter, seen }) => `${parameter} ${seen ? 'seen' : 'likely'}`,
  );
const get = (query: string, ...headers: string[]): Page => ({ url: `https://api.test/a${query}`, headers });

describe('parameters that end in the head of a response', () => {
  it.each<[string, InjectionPoint['into'], Page[], string[]]>([
    ['a value in a cookie', 'cookie', [get('?city=Berne', 'Set-Cookie: place=Berne')], ['city seen']],
    ['a value in a header', 'header', [get('?file=report', 'X-File: report.csv')], ['file seen']],
    ['a preference beside a cookie', 'cookie', [get('?lang=de', 'Set-Cookie: a=1')], ['lang likely']],
    ['a cookie of a preference', 'cookie', [get('', 'Set-Cookie: theme=dark')], ['theme likely']],
    ['a parameter of a redirect', 'header', [{ ...get('?to=x'), status: 302 }], ['to likely']],
    [
      'those that were seen first',
      'cookie',
      [get('', 'Set-Cookie: theme=dark'), get('?city=Berne', 'Set-Cookie: place=Berne')],
      ['city seen', 'theme likely'],
    ],
  ])('%s', (_, into, pages, expected) => expect(pointsIn(into, ...pages)).toEqual(expected));

  it.each<[string, InjectionPoint['into'], Page[]]>([
    ['a short value', 'cookie', [get('?p=1', 'Set-Cookie: place=1')]],
    ['a value in the type of the content', 'header', [get('?as=json', 'Content-Type: application/json')]],
    ['a parameter without a trace', 'header', [get('?city=Berne')]],
    ['a write', 'cookie', [{ ...get('?city=Berne', 'Set-Cookie: place=Berne'), method: 'POST' }]],
    ['another origin', 'cookie', [{}, { url: 'https://b.test/?city=Berne', headers: ['Set-Cookie: a=Berne'] }]],
  ])('are not %s', (_, into, pages) => expect(pointsIn(into, ...pages)).toEqual([]));

  it('are six at most, each of a path once', () => {
    const page = (i: number): Page => ({ url: `https://api.test/p${i}?to=x`, status: 302 });
    expect(pointsIn('header', page(1), page(1))).toHaveLength(1);
    expect(pointsIn('header', ...Array.from({ length: 9 }, (_, i) => page(i)))).toHaveLength(6);
  });

  it('get the payload in place of their value', () => {
    const point: InjectionPoint = {
      url: 'https://api.test/a?x=1&lang=de',
      parameter: 'lang',
      into: 'cookie',
      seen: true,
    };
    const { request, id } = injection(point, 'crlf');
    expect(new URL(request.url).searchParams.get('lang')).toBe(PAYLOADS.crlf);
    expect(new URL(request.url).searchParams.get('x')).toBe('1');
    expect(id).toBe('crlf lang /a');
    expect(markOf(exchangeOf(get('?lang=de'), 'e1'), 'lang')).toBe('/a lang');
  });
});
