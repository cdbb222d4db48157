import { describe, expect, it } from 'vitest';
import { mayBeSigned } from './mac-like.ts';
import { openCookie } from './open.ts';

const hex = 'c3ab8ff13720e8ad9047dd39466b3c8974e592c2fa383d4a3960714caef0c4f2';
const json = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const jwt = `${json({ alg: 'RS256', typ: 'JWT' })}.${json({ sub: 'u1' })}.${'q7Zk3rT9vQ1xLm7PaYw2Hc5N'.repeat(2)}`;
const signed = (value: string, name = 'data'): boolean => mayBeSigned(openCookie({ name, value, siblings: new Map() }));

describe('something that could be a signature', () => {
  it.each([
    ['a MAC at the end', `${json({ user: 'ada' })}.${hex}`],
    ['a MAC in front', `${hex}!${json({ user: 'ada' })}`],
    ['a MAC after two dashes', `${json({ user: 'ada' })}--${hex.slice(0, 40)}`],
    ['a signed token inside JSON', encodeURIComponent(JSON.stringify({ user: 'ada', access_token: jwt }))],
    ['a signed token in base64 JSON', `${json({ user: { role: 'admin' }, token: `Bearer ${jwt}` })}`],
    ['a member that is named so', encodeURIComponent(JSON.stringify({ user: 'ada', sig: hex }))],
    ['a form with a digest', `user=ada&hmac=${hex}`],
    ['a list of payload and digest', encodeURIComponent(JSON.stringify([{ user: 'ada' }, hex]))],
    ['a token that was cut', jwt.slice(0, 60)],
  ])('%s', (_, value) => expect(signed(value)).toBe(true));

  it.each([
    ['a piece by its name', 'session.0', json({ user: 'ada' })],
    ['a long piece by its name', 'session_0', json({ user: 'ada', pad: 'x'.repeat(1200) })],
  ])('%s', (_, name, value) => expect(signed(value, name)).toBe(true));

  it.each([
    ['JSON', encodeURIComponent(JSON.stringify({ user: 'ada', role: 'admin' }))],
    ['base64 JSON', json({ user_id: 7, is_admin: true })],
    ['a form', 'user=ada&role=admin'],
    ['a CSRF token beside it', encodeURIComponent(JSON.stringify({ user: 'ada', csrf_token: hex }))],
    ['a password hash', encodeURIComponent(JSON.stringify({ user: 'ada', password_hash: hex }))],
    ['an unsigned token', `${json({ alg: 'none' })}.${json({ sub: 'u1' })}.`],
    ['a date at the end', `${json({ user: 'ada' })}.20261127`],
  ])('not %s', (_, value) => expect(signed(value)).toBe(false));

  it('not a short value with a number in its name', () => {
    expect(signed(json({ user: 'ada' }), 'tab_1')).toBe(false);
  });
});
