import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Sealed } from '../model/sealed.ts';
import { maskFor } from './mask.ts';

const key = ['sk_', 'live_', 'DuQczgCW1EbKSlBDndLuD1CD'].join('');
const mask = maskFor([new Sealed(key)]);

describe('the mask', () => {
  it('keeps the ends of a secret and says nothing of its middle', () => {
    expect(mask.text(`before ${key} after`)).toBe('before sk_l…D1CD after');
  });

  it.each([
    ['percent-encoded', encodeURIComponent(`{"k":"${key}"}`)],
    ['base64', Buffer.from(`{"k":"${key}"}`).toString('base64')],
    ['base64, shifted by one', Buffer.from(`x{"k":"${key}"}`).toString('base64')],
    ['base64url, shifted by two', Buffer.from(`xy{"k":"${key}"}`).toString('base64url')],
    ['hex', Buffer.from(key).toString('hex')],
    ['cut in the middle', key.slice(0, 20)],
    ['its end alone', key.slice(-14)],
  ])('masks it %s', (_, text) => {
    expect(mask.value(text)).not.toBe(text);
    expect(mask.value(text)).toContain('…');
  });

  it('masks a whole cookie value that holds one in compressed form, also when it is cut', () => {
    const cookie = deflateSync(JSON.stringify({ key })).toString('base64url');
    const strict = maskFor([new Sealed(cookie)]);
    expect(strict.value(`session=${cookie.slice(0, 40)}…`)).not.toContain(cookie.slice(8, 32));
  });

  it('masks short secrets whole', () => {
    expect(maskFor([new Sealed('hunter2')]).text('postgres://app:hunter2@db/app')).toBe('postgres://app:…@db/app');
  });

  describe('of words', () => {
    const words = maskFor(['hunter2', 'session', 'my-weather-key-123'].map((word) => new Sealed(word, true)));

    it.each([
      ['The answer says `hunter2`.', 'The answer says `…`.'],
      ['`GET /x?password=hunter2&y=1`', '`GET /x?password=…&y=1`'],
      ['http://h/x?k=my-weather-key-123', 'http://h/x?k=my-w…-123'],
      ['`{"k":"my-weather-key-123"}`', '`{"k":"my-w…-123"}`'],
    ])('masks %s', (said, masked) => {
      expect(words.quoted(said)).toBe(masked);
    });

    it.each([
      'A session cookie is sent without Secure',
      'Keep session data on the server.',
      'the `session_id` and `/sessions`',
      'session-key-known',
      'Take `hunter23` out',
    ])('leaves %s', (said) => {
      expect(words.quoted(said)).toBe(said);
      expect(words.text(said)).toBe(said);
    });

    it('leaves the name of the place', () => {
      const names = new Set(['session']);
      expect(words.quoted('`session` → json: a key by its name `api_key`', names)).toBe(
        '`session` → json: a key by its name `api_key`',
      );
      expect(words.quoted('`x?k=session`', names)).toBe('`x?k=…`');
    });

    it('masks a value that is one, or holds one', () => {
      expect(words.value('session')).toBe('…');
      expect(words.value('k=hunter2')).toBe('k=…');
      expect(words.value('obsession')).toBe('obsession');
    });

    it('masks them under another form', () => {
      const hex = Buffer.from('my-weather-key-123').toString('hex');
      expect(words.text(hex)).not.toContain(hex);
    });
  });

  it('leaves text as it is where a key is made of zero bytes', () => {
    const mask = maskFor([new Sealed('\0'.repeat(64))]);
    const text = '`id` → json → $.github_token: whoever has the cookie can read it. The signing key is known.';
    expect([mask.text(text), mask.quoted(text), mask.value(text)]).toEqual([text, text, text]);
  });

  it('leaves other text as it is', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        expect(maskFor([]).text(text)).toBe(text);
      }),
    );
  });

  it('never lets a secret of eight characters or more through, wherever it stands', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 8, maxLength: 60 }),
        fc.string({ maxLength: 40 }),
        fc.string({ maxLength: 40 }),
        (secret, a, b) => {
          expect(maskFor([new Sealed(secret)]).text(a + secret + b)).not.toContain(secret);
        },
      ),
    );
  });
});

describe('a sealed secret', () => {
  it('shows itself masked however it is printed', () => {
    const sealed = new Sealed(key);
    for (const text of [String(sealed), `${sealed}`, JSON.stringify({ sealed }), sealed.toString()]) {
      expect(text).not.toContain(key);
      expect(text).toContain('sk_l…D1CD');
    }
  });

  it('shows nothing of a short one', () => {
    expect(new Sealed('abc').masked).toBe('…');
    expect(new Sealed('abcdefgh').masked).toBe('ab…');
  });
});
