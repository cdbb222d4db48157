import { hash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { exchangeOf, observedAt } from '../../../test/cases.ts';
import { emptySurface } from '../../model/no-evidence.ts';
import { cookiesSeen } from './cookies-seen.ts';

const surface = emptySurface('https://api.test/', observedAt);
/** `base64-` and a session in JSON, as Supabase writes it, in two pieces. */
const session = `base64-${Buffer.from(
  JSON.stringify({
    access_token: hash('sha512', 'a'),
    token_type: 'bearer',
    refresh_token: hash('sha512', 'b'),
    user: { id: hash('sha512', 'c') },
  }),
).toString('base64url')}`;
const [head, tail] = [session.slice(0, 300), session.slice(300)];
const names = (...responses: (readonly string[])[]) =>
  cookiesSeen({
    exchanges: responses.map((lines, at) =>
      exchangeOf({ headers: lines.map((line) => `Set-Cookie: ${line}; Path=/`) }, `e${at}`),
    ),
    surface,
    keys: [],
  }).map(
    ({ line, exchange, opened }) => `${exchange.id} ${line.name} ${opened.format?.id ?? opened.shape?.id ?? 'unknown'}`,
  );

describe('pieces of one cookie in several responses', () => {
  it('are one cookie, in any order, with the line of the first piece', () => {
    expect(names([`sb-x-auth-token.0=${head}`], [`sb-x-auth-token.1=${tail}`])).toEqual([
      'e0 sb-x-auth-token supabase-ssr',
    ]);
    expect(names([`sb-x-auth-token.1=${tail}`], ['a=1'], [`sb-x-auth-token.0=${head}`])).toEqual([
      'e1 a unknown',
      'e2 sb-x-auth-token supabase-ssr',
    ]);
  });

  it('are as before in one response', () => {
    expect(names([`sb-x-auth-token.0=${head}`, `sb-x-auth-token.1=${tail}`])).toEqual([
      'e0 sb-x-auth-token supabase-ssr',
    ]);
  });

  it('stay pieces when a later response deletes one', () => {
    expect(
      names([`sb-x-auth-token.0=${head}`], [`sb-x-auth-token.1=${tail}`], ['sb-x-auth-token.1=; Max-Age=0']).filter(
        (each) => each.includes('supabase'),
      ),
    ).toEqual([]);
  });

  it('are not joined to what no format recognises', () => {
    expect(names(['state.0=8f3a'], ['state.1=77aa'])).toEqual(['e0 state unknown', 'e1 state.1 piece']);
  });
});
