import { describe, expect, it } from 'vitest';
import { type Case, evidenceOf, json, type Page } from '../../../test/cases.ts';
import { tokenOf } from '../../../test/tokens.ts';
import { tokensIssued } from './tokens-seen.ts';

const token = tokenOf({ sub: '1' });

function seen(test: Case) {
  const { exchanges, surface, keys } = evidenceOf(test);
  if (!exchanges.ok || !surface.ok || !keys.ok) throw new Error('a case has them');
  return tokensIssued({ exchanges: exchanges.value, surface: surface.value, keys: keys.value });
}
const places = (test: Case): string[] => seen(test).map(({ at }) => `${at.part} ${at.name} ${at.pointer ?? ''}`.trim());
const header = (line: string): Case => ({ pages: [{ headers: [line] }] });
const login = (value: unknown, page: Page = {}): Case => json(value, { method: 'POST', ...page });

describe('tokens that a response issues', () => {
  it.each([
    ['a member', login({ access_token: token, token_type: 'bearer' }), 'body access_token /access_token'],
    ['a member further in', login({ data: [{ authToken: token }] }), 'body authToken /data/0/authToken'],
    ['a header', header(`X-Auth-Token: ${token}`), 'header x-auth-token'],
    ['a header with a scheme', header(`Authorization: Bearer ${token}`), 'header authorization'],
  ])('are in %s', (_, test, place) => {
    expect(places(test)).toEqual([place]);
  });

  it.each([
    ['in a cookie, which is read there', header(`Set-Cookie: token=${token}`)],
    ['under another name', login({ example: token })],
    ['in a failed response', login({ token }, { status: 401 })],
    [
      'in a script',
      {
        pages: [
          { url: 'https://api.test/a.js', headers: ['Content-Type: text/javascript'], body: JSON.stringify({ token }) },
        ],
      },
    ],
    ['in the API document', json({ openapi: '3.1.0', info: {}, paths: {}, token })],
    ['public by its role', login({ token: tokenOf({ iss: 'supabase', role: 'anon' }) })],
    ['no token', login({ token: 'eyJhIjoxfQ', session: 'abc' })],
  ])('are not taken %s', (_, test) => {
    expect(places(test)).toEqual([]);
  });

  it('are tested against known keys, each value once', () => {
    const known = tokenOf({ sub: '2' }, 'your-256-bit-secret');
    const [one, ...more] = seen({
      pages: [login({ token: known }), login({ token: known })].flatMap(({ pages = [] }) => pages),
    });
    expect(one?.opened.key?.key).toBeDefined();
    expect(more).toEqual([]);
  });

  it('are bounded', () => {
    const all = Object.fromEntries(Array.from({ length: 500 }, (_, n) => [`token${n}`, tokenOf({ n })]));
    expect(seen(login(all)).length).toBeLessThanOrEqual(40);
  });
});
