import { describe, expect, it } from 'vitest';
import { type Case, evidenceOf, factsOf } from '../../../test/cases.ts';
import { challengesInClear, documentedInClear, exchangesInClear, isLocalTarget, markOfServer } from './in-clear.ts';

const factsIn = (test: Case) => factsOf(test, 'surface', 'exchanges');
const onThisMachine = { reach: 'loopback' } as const;
const page = (url: string, ...headers: string[]) => ({ url, status: headers.length === 0 ? 200 : 401, headers });

describe('responses in the clear', () => {
  it.each<[string, Case, number]>([
    ['over plain HTTP', { pages: [page('http://api.test/')] }, 1],
    ['over https', { pages: [page('https://api.test/')] }, 0],
    ['on this machine alone', { pages: [page('http://127.0.0.1:8000/')], surface: onThisMachine }, 0],
    [
      'on this machine, served to the public over https',
      { pages: [page('http://127.0.0.1:8000/')], surface: { ...onThisMachine, publicUrl: 'https://api.test' } },
      0,
    ],
    [
      'on this machine, served to the public over plain HTTP',
      { pages: [page('http://127.0.0.1:8000/')], surface: { ...onThisMachine, publicUrl: 'http://api.test' } },
      1,
    ],
  ])('%s', (_, test, expected) => expect(exchangesInClear(factsIn(test))).toHaveLength(expected));

  it('ask for credentials with each challenge of a 401', () => {
    const schemes = (url: string, status = 401): string[] =>
      challengesInClear(
        factsIn({ pages: [{ ...page(url, 'WWW-Authenticate: Basic realm="a", Bearer'), status }] }),
      ).map(({ challenge }) => challenge.scheme);
    expect(schemes('http://api.test/')).toEqual(['basic', 'bearer']);
    expect(schemes('http://api.test/', 200)).toEqual([]);
    expect(schemes('https://api.test/')).toEqual([]);
  });

  it('know a local target over plain HTTP', () => {
    const isLocal = (url: string): boolean =>
      isLocalTarget(factsIn({ pages: [page(url)], surface: onThisMachine }).surface);
    expect(isLocal('http://127.0.0.1:8000/')).toBe(true);
    expect(isLocal('https://127.0.0.1:8000/')).toBe(false);
    expect(isLocalTarget(undefined)).toBe(false);
  });
});

describe('a document that is judged alone', () => {
  const requires = (servers: string, security = '[{ key: [] }]'): string[] => {
    const { document } = evidenceOf({
      document: `
openapi: 3.0.3
info: { title: Shop, version: '1' }
servers: [${servers}]
components: { securitySchemes: { key: { type: apiKey, in: header, name: X-Api-Key } } }
paths: { /orders: { get: { security: ${security}, responses: {} } } }
`,
    });
    if (!document.ok) throw new Error('the case has a document');
    return documentedInClear({ document: document.value }, ({ type }) => type === 'apiKey').map(
      ({ operation, scheme, server }) => `${operation.key} ${scheme.id} ${markOfServer(server)}`,
    );
  };

  it('requires credentials over plain HTTP', () => {
    expect(requires('{ url: "http://api.shop.io:8080/v1" }')).toEqual(['GET /orders key api.shop.io:8080']);
  });

  it.each([
    ['https', '{ url: "https://api.shop.io" }'],
    ['one server over https', '{ url: "http://api.shop.io" }, { url: "https://api.shop.io" }'],
    ['this machine', '{ url: "http://localhost:8000" }'],
    ['a relative address', '{ url: /v1 }'],
    ['an open operation', '{ url: "http://api.shop.io" }', '[]'],
  ])('does not with %s', (_, servers, security?: string) => expect(requires(servers, security)).toEqual([]));
});
