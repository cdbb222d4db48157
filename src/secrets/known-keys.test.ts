import { describe, expect, it } from 'vitest';
import { findSecrets } from './engine.ts';
import { fake } from './fake.ts';
import { isKnownKey, knownKeys } from './known-keys.ts';

describe('knownKeys', () => {
  it.each(knownKeys)('$what: says where it is published', ({ what, source, keys }) => {
    expect(what.length).toBeGreaterThan(10);
    expect(source).toMatch(/^https:\/\//);
    for (const key of keys) expect(isKnownKey(`before-${key.join('')}-after`)).toBe(true);
  });

  it('are in pieces, so that this file is no leak, and long enough to be no other key', () => {
    for (const { keys } of knownKeys)
      for (const key of keys) {
        expect(key.length).toBeGreaterThan(1);
        expect(key.join('').length).toBeGreaterThanOrEqual(10);
      }
  });

  it.each([fake.alnum(40), fake.hex(64), `sk_test_${fake.alnum(24)}`, fake.base64(88)])('leaves %s', (token) => {
    expect(isKnownKey(token)).toBe(false);
  });
});

describe('a search', () => {
  const account = (key: string) => `AccountName=devstoreaccount1;AccountKey=${key}`;
  const emulator = ['Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/', 'K1SZFPTOtr/KBHBeksoGMGw=='];

  it('is quiet about the key of an emulator, and not about another one of its shape', () => {
    expect(findSecrets(account(emulator.join('')))).toEqual([]);
    expect(findSecrets(account(`${fake.base64(86)}==`)).map(({ rule }) => rule.id)).toEqual([
      'azure-storage-account-key',
    ]);
  });

  it.each([
    ['refresh_token', ['tGzv3JOkF0XG', '5Qx2TlKWIA']],
    ['client_secret', ['7Fjfp0ZBr1Kt', 'DRbnfVdmIw']],
    ['private_key', ['ac0974bec39a17e36ba4a6b4d238ff94', '4bacb478cbed5efcae784d7bf4f2ff80']],
  ])('is quiet about a published value under %s', (name, parts) => {
    expect(findSecrets(`${name}: "${parts.join('')}"`)).toEqual([]);
  });
});
