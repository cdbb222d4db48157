import { describe, expect, it } from 'vitest';
import { documentOf } from '../../../test/cases.ts';
import { invalidCredentialsFor, withCredential } from './invalid-credential.ts';
import { requirementOf } from './requirements.ts';

/** The requests with the first of each two credentials: URL and headers. */
function triedFor(security: string): string[] {
  const document = documentOf(`
openapi: 3.1.0
info: { title: Shop, version: '1' }
components:
  securitySchemes:
    key: { type: apiKey, in: query, name: key }
    sid: { type: apiKey, in: cookie, name: sid }
    csrf: { type: apiKey, in: cookie, name: csrf }
    header: { type: apiKey, in: header, name: X-Api-Key }
    odd: { type: apiKey, in: header, name: 'X Key' }
    token: { type: http, scheme: bearer }
    jwt: { type: http, scheme: bearer, bearerFormat: JWT }
    basic: { type: http, scheme: basic }
    digest: { type: http, scheme: digest }
    tls: { type: mutualTLS }
paths: { /orders: { get: { security: ${security}, responses: {} } } }
`);
  const [operation] = document.operations;
  const requirement = operation && requirementOf(document, operation);
  const request = { method: 'GET', url: 'https://api.test/orders?page=2' };
  return invalidCredentialsFor(requirement ?? { alternatives: [], from: 'operation' }).map(([first, second]) => {
    const [{ url, headers }, other] = [withCredential(request, first), withCredential(request, second)];
    expect(other).not.toEqual({ ...request, url, headers });
    return `${url.slice(request.url.length)}${(headers ?? []).map((line) => ` ${line.join(': ')}`).join('')}`;
  });
}

const PLAIN = 'openbrick-made-up-4f1c2a9e7b';
const JWT = /^ Authorization: Bearer eyJ[\w-]+\.eyJ[\w-]+\.[\w-]+$/;

describe('invalid credentials', () => {
  it.each([
    ['a parameter of the query', '[{ key: [] }]', [`&key=${PLAIN}`]],
    ['a cookie', '[{ sid: [] }]', [` Cookie: sid=${PLAIN}`]],
    ['a header', '[{ header: [] }]', [` X-Api-Key: ${PLAIN}`]],
    ['alternatives', '[{ key: [] }, { header: [] }]', [`&key=${PLAIN}`, ` X-Api-Key: ${PLAIN}`]],
    [
      'what is required together, then each alone',
      '[{ sid: [], csrf: [] }]',
      [` Cookie: sid=${PLAIN}; csrf=${PLAIN}`, ` Cookie: sid=${PLAIN}`, ` Cookie: csrf=${PLAIN}`],
    ],
  ])('stand where the scheme puts them: %s', (_, security, expected) => expect(triedFor(security)).toEqual(expected));

  it('have the forms that a token may have', () => {
    const [plain, jwt, ...others] = triedFor('[{ token: [] }]');
    expect(plain).toBe(` Authorization: Bearer ${PLAIN}`);
    expect(jwt).toMatch(JWT);
    expect(others).toEqual([]);
    expect(triedFor('[{ jwt: [] }]')).toEqual([expect.stringMatching(JWT)]);
    expect(triedFor('[{ basic: [] }]')).toEqual([expect.stringMatching(/^ Authorization: Basic [\w=]+$/)]);
  });

  it.each([
    ['a scheme that is not understood', '[{ digest: [] }]'],
    ['a certificate', '[{ tls: [] }]'],
    ['a name that is no name of a header', '[{ odd: [] }]'],
    ['no demand', '[]'],
  ])('are not made for %s', (_, security) => expect(triedFor(security)).toEqual([]));

  it('are not put into one header twice', () => {
    const tried = triedFor('[{ token: [], basic: [] }]');
    expect(tried.every((line) => line.split('Authorization').length === 2)).toBe(true);
  });
});
