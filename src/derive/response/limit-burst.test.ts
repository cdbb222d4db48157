import { describe, expect, it } from 'vitest';
import { exchangeOf, factsOf, type Page } from '../../../test/cases.ts';
import { burstSeen, limitBurst, limitSeen, MOST_REQUESTS, showsLimit, stopsResponding } from './limit-burst.ts';

const json = (url: string, value: unknown, page: Page = {}): Page => ({
  url: `https://api.test${url}`,
  headers: ['Content-Type: application/json'],
  body: JSON.stringify(value),
  ...page,
});
const factsIn = (...pages: readonly Page[]) => factsOf({ pages }, 'exchanges', 'surface');
const burstUrl = (...pages: readonly Page[]): string | undefined => limitBurst(factsIn(...pages))?.request.url;

describe('the read of a burst', () => {
  it.each<[string, Page[], string]>([
    ['the shortest', [json('/long', [{ id: 1, name: 'chair' }]), json('/short', [{ id: 1 }])], '/short'],
    ['data before pages', [{ url: 'https://api.test/page', body: 'hi' }, json('/data', [{ id: 1 }])], '/data'],
    [
      'anonymous before signed in',
      [json('/me', [1], { identity: 'given' }), json('/data', [{ id: 1, name: 'chair' }])],
      '/data',
    ],
  ])('is %s', (_, pages, path) => expect(burstUrl(...pages)).toBe(`https://api.test${path}`));

  it.each<[string, Page[]]>([
    ['a limit was met before', [json('/data', [{ id: 1 }]), { url: 'https://api.test/x', status: 429 }]],
    ['nothing can be read', [json('/data', { error: 'log in' }, { status: 401 })]],
    ['there are writes only', [json('/data', [{ id: 1 }], { method: 'POST' })]],
    ['there are empty lists only', [json('/data', [])]],
    ['there are files only', [{ url: 'https://api.test/robots.txt', body: 'User-agent: *' }]],
  ])('is none where %s', (_, pages) => expect(burstUrl(...pages)).toBeUndefined());

  it('is planned once, with other addresses of clients in turns after the limit', () => {
    const facts = factsIn(json('/data', [{ id: 1 }]));
    const burst = limitBurst(facts);
    expect(burst).toBe(limitBurst({ ...facts }));
    expect(burst).toMatchObject({ count: MOST_REQUESTS, anonymous: true });
    expect(burst?.whenMet.map(({ headers = [] }) => headers.map(([name]) => name))).toEqual([
      [],
      ['X-Forwarded-For'],
      [],
      ['X-Forwarded-For'],
    ]);
  });
});

describe('a limit', () => {
  const exchange = (page: Page) => exchangeOf(page, 'e1');

  it.each<[string, Page, boolean, boolean]>([
    ['429', { status: 429 }, true, true],
    ['a header that announces it', { headers: ['RateLimit-Policy: "a";q=9;w=60'] }, true, true],
    ['a refusal', { status: 403 }, false, true],
    ['503 that says when to come back', { status: 503, headers: ['Retry-After: 9'] }, false, true],
    ['503', { status: 503 }, false, false],
    ['a success', {}, false, false],
  ])('%s', (_, page, isShown, isStopped) => {
    expect([showsLimit(exchange(page)), stopsResponding(exchange(page))]).toEqual([isShown, isStopped]);
  });

  it('is seen in a response of the target only', () => {
    expect(limitSeen(factsIn({}, { headers: ['X-RateLimit-Limit: 9'] }))?.id).toBe('e2');
    expect(limitSeen(factsIn({}, { url: 'https://other.test/', status: 429 }))).toBeUndefined();
  });

  it('divides the responses of a burst', () => {
    const all = [200, 200, 429, 200].map((status, i) => exchangeOf({ status }, `e${i}`));
    const { before, refused, after } = burstSeen(all);
    expect([before.length, refused?.id, after.length]).toEqual([2, 'e2', 1]);
    expect(burstSeen(all.slice(0, 2))).toEqual({ before: all.slice(0, 2), refused: undefined, after: [] });
  });
});
