import { createCipheriv, createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openedBy, received, vectorCases } from '../../../test/vector-cases.ts';
import actix from './actix-session.ts';

vectorCases(
  actix,
  ['126', '127', '130', '134', '135', '136', '137'].map((vector) => ({ vector })),
);

const ZERO = new Uint8Array(64);
const MAC = 'A'.repeat(43);

describe('actix-session', () => {
  it('resolves the JSON inside the strings of the old state', () => {
    const state = { user: '{"name":"bob","admin":true}', visits: '3' };
    const decoded = actix.decode(received('id', `${MAC}=${JSON.stringify(state)}`));
    expect(decoded?.payload).toEqual(state);
    expect(decoded?.protection).toBe('signed');
    expect(decoded?.entries).toEqual([
      { pointer: '/user/name', value: 'bob' },
      { pointer: '/user/admin', value: true },
      { pointer: '/visits', value: 3 },
    ]);
  });

  it('reads a percent-encoded state', () => {
    const decoded = actix.decode(received('sid', encodeURIComponent(`${MAC}={"v":1,"state":{"a":"b"}}`)));
    expect(decoded?.entries).toEqual([
      { pointer: '/v', value: 1 },
      { pointer: '/state/a', value: 'b' },
    ]);
  });

  it('is not sure of random bytes in the sizes of ids, whatever their name', () => {
    const bytes = (length: number): string =>
      createHmac('sha512', 'k').update('x').digest('base64').repeat(2).slice(0, length);
    expect(actix.recognise(received('id', bytes(64)))).toBe('tentative');
    expect(actix.recognise(received('id', bytes(80)))).toBe('firm');
  });

  it.each([
    ['a signed value that is no state', `${MAC}=hello`],
    ['JSON that actix-session does not write', `${MAC}={"a":1}`],
    ['a list', `${MAC}=["1"]`],
    ['a MAC of 31 bytes', `${'A'.repeat(40)}=={"a":"1"}`],
    ['JSON alone', '{"a":"1"}'],
    ['base64 of text', Buffer.from('a text that is long enough to be a session').toString('base64')],
    ['nothing', ''],
  ])('is not %s', (_what, value) => {
    expect(actix.recognise(received('session', value))).toBeUndefined();
    expect(openedBy(actix, received('session', value), ZERO)).toBeUndefined();
  });

  it('takes the key of a stored session for a reference', () => {
    const decoded = actix.decode(received('id', 'k3Q9'.repeat(16)));
    expect(decoded).toMatchObject({ protection: 'reference', entries: [] });
  });

  it('refuses keys that are too short', () => {
    const cookie = received('id', `${MAC}={"a":"1"}`);
    for (const tester of actix.testers) expect(tester.derive(new Uint8Array(31), cookie)).toBeUndefined();
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.uint8Array({ maxLength: 90 }), (value, key) => {
        const cookie = received('id', value);
        actix.recognise(cookie);
        actix.decode(cookie);
        openedBy(actix, cookie, key);
      }),
      { numRuns: 500 },
    );
  });
});

// Written by actix-session 0.11.0 with cookie 0.16 on actix-web 4.18, under 64 zero bytes or `Key::derive_from`.
const REAL = [
  [
    'zero signed',
    'id',
    'prVFWlsBHIQCP+i6ppqp8WptZ5JoFNdJ17+FxpX+gww%3D%7B%22user%22%3A%22%5C%22bob%5C%22%22%2C%22visits%22%3A%223%22%2C%22oauth%22%3A%22%7B%5C%22access%5C%22%3A%5C%22token-abc%3B%20%5C%5C%5C%22q%5C%5C%5C%22%20%C3%A9%5C%22%7D%22%7D',
  ],
  [
    'zero private',
    'id',
    'g2%2F8m5utRETLij8W5oaxZN8xgY%2FNrekwZrOMDzA%2FcrWZC0ITNkjGoGqi9vYurQJgDAthPSerroRySi0xU%2FAGX1X%2FR12X3Mni0Reb44D7ghBl2%2F9358EMeWaFipEeqKQmnR6DoRdrjhkJGoWDNZY%3D',
  ],
  [
    'derived signed',
    'sid',
    'yUjuMMbFmQtxFXbJsDx9p6igNaA3H5zU2sYJuqtTqpE%3D%7B%22oauth%22%3A%22%7B%5C%22access%5C%22%3A%5C%22token-abc%3B%20%5C%5C%5C%22q%5C%5C%5C%22%20%C3%A9%5C%22%7D%22%2C%22user%22%3A%22%5C%22bob%5C%22%22%2C%22visits%22%3A%223%22%7D',
  ],
  [
    'derived private',
    'sid',
    'Oz4fOw+7+P7nC6+HCBIL5C31uk9qw2gim%2FG4GRYN85eyVnSuqRYLwbLboK37OIkSNkL%2FhPlsuuLDOg1HG+7NBL6dowP%2FpgoDG0NcCF85WIT1zS4kzLNrlsrwX5BaEzB8GjMWqlr+Hyy2c8TNM7Q%3D',
  ],
] as const;

describe('actix-session 0.11', () => {
  it.each(REAL)('%s: is recognised and opened', (label, name, value) => {
    const cookie = received(name, value);
    const key = label.startsWith('zero') ? ZERO : Buffer.from('0123456789abcdef'.repeat(2));
    expect(actix.recognise(cookie)).toBe(label.endsWith('signed') ? 'certain' : name === 'id' ? 'firm' : 'tentative');
    const opened = openedBy(actix, cookie, key);
    expect(opened?.digest).toBe(label.endsWith('signed') ? 'hmac-sha256' : 'aes-256-gcm');
    expect(Object.fromEntries(opened?.decoded?.entries.map((entry) => [entry.pointer, entry.value]) ?? [])).toEqual({
      '/user': 'bob',
      '/visits': 3,
      '/oauth/access': 'token-abc; "q" é',
    });
    expect(openedBy(actix, cookie, Buffer.alloc(64, 1))).toBeUndefined();
  });
});

const signed = (text: string, master: Uint8Array): string =>
  createHmac('sha256', master.subarray(0, 32)).update(text).digest('base64') + text;

const encrypted = (name: string, text: string, master: Uint8Array): string => {
  const nonce = Buffer.alloc(12, 0x99);
  const cipher = createCipheriv('aes-256-gcm', master.subarray(32, 64), nonce).setAAD(Buffer.from(name));
  return Buffer.concat([nonce, cipher.update(text), cipher.final(), cipher.getAuthTag()]).toString('base64');
};

describe('actix-session, made here', () => {
  it('gives back every state under its key, and nothing under another', () => {
    const state = fc.dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue({ maxDepth: 2 }), { maxKeys: 4 });
    const master = fc.uint8Array({ minLength: 64, maxLength: 80 });
    fc.assert(
      fc.property(state, master, fc.boolean(), (values, key, isSigned) => {
        const old = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, JSON.stringify(value)]));
        const text = JSON.stringify(old);
        const value = encodeURIComponent(isSigned ? signed(text, key) : encrypted('id', text, key));
        const cookie = received('id', value);
        expect(openedBy(actix, cookie, key)?.decoded?.payload).toEqual(old);
        const other = key.map((byte) => byte ^ 0x80);
        expect(openedBy(actix, cookie, other)).toBeUndefined();
      }),
      { numRuns: 300 },
    );
  });
});
