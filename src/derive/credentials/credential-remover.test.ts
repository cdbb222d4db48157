import { describe, expect, it } from 'vitest';
import { REMOVED } from '../../model/exchange.ts';
import { createRemover } from './credential-remover.ts';

const token = ['abc', '12345', '67890'].join('');
const remover = createRemover([
  ['Authorization', `Bearer ${token}`],
  ['Cookie', `a=1; session=${token}-cookie`],
]);

describe('our own credentials', () => {
  it('are taken out of what was sent, whatever the case of the name', () => {
    expect(
      remover.sent([
        ['authorization', `Bearer ${token}`],
        ['X-Copy', `see ${token}`],
        ['Accept', '*/*'],
      ]),
    ).toEqual([
      ['authorization', REMOVED],
      ['X-Copy', `see ${REMOVED}`],
      ['Accept', '*/*'],
    ]);
  });

  it('are taken out of what came back, with and without their scheme, and by cookie', () => {
    expect(remover.text(`{"auth":"Bearer ${token}","t":"${token}","c":"${token}-cookie"}`)).not.toContain(token);
    expect(remover.received([['Location', `/?t=${token}`]])).toEqual([['Location', `/?t=${REMOVED}`]]);
  });

  it('are taken out part by part where a header holds JSON, but for words that stand everywhere', () => {
    const [first, second] = ['Yb7Nm3Kc9Ws2', 'q9Xk'];
    const json = createRemover([
      ['X-Session', JSON.stringify({ token: first, in: [{ pin: second }], role: 'admin', n: 5 })],
    ]);
    expect(json.text(`you sent ${first} and ${second}`)).toBe(`you sent ${REMOVED} and ${REMOVED}`);
    expect(json.text('{"role":"admin","n":5}')).toBe('{"role":"admin","n":5}');
    const broken = createRemover([['X-Session', '{"token":']]);
    expect(broken.text('a token: 5')).toBe('a token: 5');
  });

  it('leave Set-Cookie alone: that is what the server hands out', () => {
    const line = ['Set-Cookie', `session=${token}-cookie`] as const;
    expect(remover.received([line])).toEqual([line]);
  });

  it('leave other words alone, short values among them', () => {
    expect(remover.text('a=1 Bearer 12345 abc')).toBe('a=1 Bearer 12345 abc');
    expect(createRemover([]).text(`Bearer ${token}`)).toBe(`Bearer ${token}`);
    // A header of the same name that a check invented is no secret of ours.
    expect(remover.sent([['Cookie', 'session=made-up']])).toEqual([['Cookie', 'session=made-up']]);
  });

  it('leave the addresses of sites alone, which stand in every link', () => {
    const cookies =
      'callback=http%3A%2F%2F127.0.0.1%3A4802; from=https://shop.example.com/; host=127.0.0.1:8000; id=10.20.30.40';
    const { text } = createRemover([['Cookie', cookies]]);
    const page = 'http://127.0.0.1:4802/me https://shop.example.com/a 127.0.0.1:8000 10.20.30.40';
    expect(text(page)).toBe(page);
    const secret = `https://user:${token}@shop.example.com/`;
    expect(createRemover([['Cookie', `to=${secret}`]]).text(secret)).not.toContain(token);
  });

  it('of one to three characters are taken out behind their names', () => {
    const short = createRemover([
      ['Cookie', 'sid=ab; n=42'],
      ['X-Pin', 'q7'],
      ['Authorization', `Basic ${Buffer.from('anna:pw1').toString('base64')}`],
    ]);
    expect(short.text('{"sid":"ab","x-pin":"q7","password":"pw1","n":42} ab q7 pw1 42')).toBe(
      `{"sid":"${REMOVED}","x-pin":"${REMOVED}","password":"${REMOVED}","n":10} ab q7 pw1 42`,
    );
    expect(short.received([['Location', '/?sid=ab']])).toEqual([['Location', `/?sid=${REMOVED}`]]);
    expect(short.text('Basic user: sid=abc, X-Pin=q77')).toBe('Basic user: sid=abc, X-Pin=q77');
  });

  describe('in another spelling', () => {
    const password = ['corr', 'ect-H0rse'].join('');
    const given = createRemover([
      ['Authorization', `Basic ${Buffer.from(`someone@example.com:${password}`).toString('base64')}`],
      ['Cookie', 'sid=s3cr3t7; csrf=s%3Aabcdef.123456'],
      ['X-Auth', 'token id=abc, sig=9f8e7d6c5b4a'],
    ]);

    it.each([
      ['the password', password],
      ['in lower case', password.toLowerCase()],
      ['in percent', [...password].map((c) => `%${c.charCodeAt(0).toString(16)}`).join('')],
      ['in character references', [...password].map((c) => `&#${c.charCodeAt(0)};`).join('')],
      ['in base64', Buffer.from(`x${password}`).toString('base64')],
      ['in hexadecimal', Buffer.from(password).toString('hex')],
      ['a short cookie', 's3cr3t7'],
      ['a short cookie in a path', '/u/s3cr3t7/inbox'],
      ['a cookie with its percent undone', 's:abcdef.123456'],
      ['a part of a header', '9f8e7d6c5b4a'],
    ])('are taken out: %s', (_, text) => {
      expect(given.text(text)).not.toContain(text.replace('/u/', '').replace('/inbox', ''));
    });

    it.each(['s3cr3t77', 'abc', 'correct horse', 'token id', '{"n":12345}'])('leave %s', (text) => {
      expect(given.text(text)).toBe(text);
    });

    it('leave JSON what it is', () => {
      expect(createRemover([['Cookie', 'pin=4711']]).text('{"pin":4711,"n":47110}')).toBe('{"pin":1000,"n":47110}');
    });

    it('are none where a header says how to answer', () => {
      expect(createRemover([['Accept', 'application/json']]).text('application/json')).toBe('application/json');
    });
  });
});
