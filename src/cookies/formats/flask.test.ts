import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { cookieVector, openedBy, received, vectorCases } from '../../../test/vector-cases.ts';
import flask from './flask.ts';

const [HEX = '', GITHUB = ''] = [/[0-9a-f]{32}/, /gh[a-z]_[A-Za-z0-9]{36}/].map(
  (shape) => shape.exec(JSON.stringify(cookieVector('003').payload))?.[0],
);
const FLASH = /Logged in[^"]*/.exec(JSON.stringify(cookieVector('005').payload))?.[0];

vectorCases(flask, [
  { vector: '000' },
  { vector: '002' },
  {
    vector: '003',
    payload: {
      t: [1, 'two'],
      b: HEX,
      m: '<b>x</b>',
      u: 'a8098c1af86e11dabd1a00112444be1e',
      d: 'Mon, 06 May 2024 07:08:09 GMT',
      nested: { k: [{ token: GITHUB }] },
    },
  },
  { vector: '005', payload: { _permanent: true, _flashes: [['info', FLASH]] } },
  { vector: '006' },
  { vector: '014' },
  { vector: '015' },
  { vector: '017' },
  { vector: '018', payload: { _permanent: true, _flashes: [['info', FLASH]] } },
]);

describe('flask', () => {
  // Made by Flask 3.1.3 with another `digest_method` on its session interface, and the key `dev`.
  it.each([
    ['sha256', 'eyJyb2xlIjoiYWRtaW4iLCJ1c2VyIjoiYm9iIn0.awErdA.rLt5CEySDJ4-UA22sJicWDntZtN1e_1AuqXQH_v_Zys'],
    [
      'sha512',
      'eyJyb2xlIjoiYWRtaW4iLCJ1c2VyIjoiYm9iIn0.awErdA.tOEZzdSbkIh0leNPHJf-f-NmwQLYAEdrTRQpQRmAUetOqnGQoiGHVALiMnS8kVE4OHV1RvrBJbpMTIkVf87hxA',
    ],
  ])('opens a session signed with %s', (digest, value) => {
    const cookie = received('session', value);
    expect(flask.recognise(cookie)).toBe('firm');
    expect(flask.decode(cookie)?.payload).toEqual({ role: 'admin', user: 'bob' });
    expect(openedBy(flask, cookie, Buffer.from('dev'))?.digest).toBe(`hmac-${digest}`);
    expect(openedBy(flask, cookie, Buffer.from('deV'))).toBeUndefined();
  });

  it('is certain by what Flask alone writes, never by its name', () => {
    const named = (content: string): string =>
      `${Buffer.from(content).toString('base64url')}.awCm-Q.h8BrbghfMlgVdYbM0pmpoiz2Wv0`;
    for (const own of ['{"_permanent":true}', '{"_fresh":true,"a":1}', '{"at":{" d":"Sat, 28 Nov 2026 10:00:00 GMT"}}'])
      expect(flask.recognise(received('shop', named(own)))).toBe('certain');
    expect(flask.recognise(received('session', named('{"user_id":7}')))).toBe('firm');
  });

  it('tells the time it was signed', () => {
    const decoded = flask.decode(received('session', 'eyJhIjoxfQ.awCm-Q.h8BrbghfMlgVdYbM0pmpoiz2Wv0'));
    expect(decoded?.issuedAt).toBe(1_795_204_857);
  });

  it('adds the years that old timestamps leave out', () => {
    const stamp = Buffer.from([0x1d, 0xe2, 0x2f, 0x79]).toString('base64url');
    const decoded = flask.decode(received('session', `eyJhIjoxfQ.${stamp}.${'A'.repeat(27)}`));
    expect(decoded?.issuedAt).toBe(0x1de22f79 + 1_293_840_000);
  });

  it('resolves a dictionary that looks like a tag', () => {
    const payload = Buffer.from('{"x":{" di":{" t__":1}}}').toString('base64url');
    const decoded = flask.decode(received('session', `${payload}.awCm-Q.${'A'.repeat(27)}`));
    expect(decoded?.payload).toEqual({ x: { ' t': 1 } });
  });

  it('opens what Quart 0.22 writes', () => {
    const value =
      'eyJ1c2VyIjoiYm9iIiwibiI6WzEseyIgdCI6WzIsM119XSwiYiI6eyIgYiI6ImFHVnNiRzg9In19.awDNIA.NmHT7LTeQHhjLYBuk9JIRXvUBvQ';
    const cookie = received('session', value);
    expect(flask.decode(cookie)?.payload).toEqual({ user: 'bob', n: [1, [2, 3]], b: 'hello' });
    expect(openedBy(flask, cookie, Buffer.from('quartkey'))?.salt).toBe('cookie-session');
  });

  it('refuses a decompressed payload that is too large', () => {
    const bomb = deflateSync(`{"a":"${'a'.repeat(3_000_000)}"}`).toString('base64url');
    expect(flask.decode(received('session', `.${bomb}.awCm-Q.${'A'.repeat(27)}`))).toBeUndefined();
  });

  it('takes only the signature as Python would write it', () => {
    const cookie = received('session', 'eyJhIjoxfQ.awCm-Q.h8BrbghfMlgVdYbM0pmpoiz2Wv1');
    expect(openedBy(flask, cookie, Buffer.from('newkey'))).toBeUndefined();
  });

  it.each([
    ['Starlette', 'session', 'eyJhIjogMX0=.awCm-Q.h8BrbghfMlgVdYbM0pmpoiz2Wv0'],
    ['a Django session', 'session', 'eyJjYXJ0IjpbMSwyLDNdfQ:1xUUr3:WAtwpYIpwRqrQfTagyZcBB4TUZTT0XjOxpTWuOwysUo'],
    [
      'a JWT',
      'session',
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxIn0.NkwiULho3i2OUm0Xm_kleyYxNASZa8rXsz5Owvn24uU',
    ],
    ['a payload that is a list', 'session', 'WzFd.awCm-Q.h8BrbghfMlgVdYbM0pmpoiz2Wv0'],
    ['a timestamp of 1970', 'session', 'eyJhIjoxfQ.AAAAAA.h8BrbghfMlgVdYbM0pmpoiz2Wv0'],
    ['a short signature', 'session', 'eyJhIjoxfQ.awCm-Q.h8BrbghfMlgVdYbM0pmpoiz2Wv'],
    ['a signature with bits left over', 'session', 'eyJhIjoxfQ.awCm-Q.h8BrbghfMlgVdYbM0pmpoiz2Wv1'],
    ['an id', 'session', 'yxjkrb0rqebbok8eizeghhsuwyhcp0kt'],
    ['nothing', 'session', ''],
  ])('is not %s', (_what, name, value) => {
    expect(flask.recognise(received(name, value))).toBeUndefined();
  });
});
