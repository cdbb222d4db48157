import { describe, expect, it } from 'vitest';
import type { KnownKey } from '../../cookies/keys.ts';
import { keyForm, keyShown } from './cookie-proof.ts';

const key = (bytes: Buffer, change: Partial<KnownKey> = {}): KnownKey => ({
  ...{ bytes, formats: [], source: 'a project' },
  ...change,
});
const guess = { guess: 'a word', supplied: true };

describe('a key in a sentence', () => {
  it.each([
    ['a text', key(Buffer.from('keyboard cat')), '`keyboard cat`', '`keyboard cat`'],
    ['one byte over and over', key(Buffer.alloc(48, 0xff)), '0xff repeated 48 times', '0xff repeated 48 times'],
    ['other bytes', key(Buffer.from('0a0b', 'hex')), 'hex `0a0b`', 'hex `0a0b`'],
    ['a guess', key(Buffer.from('dev-secret-2024'), guess), '15 bytes', 'of 15 bytes'],
  ])('%s', (_, given, form, shown) => {
    expect(String(keyForm(given))).toBe(form);
    expect(String(keyShown(given))).toBe(shown);
  });
});
