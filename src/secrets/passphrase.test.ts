import { describe, expect, it } from 'vitest';
import { findSecrets } from './engine.ts';
import { namedSecret } from './names.ts';
import { isPassphrase } from './passphrase.ts';

describe('a passphrase', () => {
  it.each([
    'harbour velvet orchid falcon',
    'thunder meadow 42 copper lantern',
    'crimson walnut glacier piano 7 bridge',
  ])('%s', (text) => {
    expect(isPassphrase(text)).toBe(true);
  });

  it.each([
    'must contain letters and digits',
    'please choose another one now',
    'reset your password by mail',
    'velvet orchid falcon',
    'Harbour Velvet Orchid Falcon',
    'mot de passe perdu ici',
    'passwort vergessen oder falsch geschrieben',
    'the harbour velvet orchid',
    'user name and password wrong',
    'harbour  velvet orchid falcon',
    '',
  ])('%j is none', (text) => {
    expect(isPassphrase(text)).toBe(false);
  });

  it.each([
    ['an environment', 'VAULT_PASSPHRASE="harbour velvet orchid falcon"'],
    ['JSON', '{"db_password":"harbour velvet orchid falcon"}'],
    ['YAML', 'backup:\n  passphrase: harbour velvet orchid falcon\n  keep: 7\n'],
    ['YAML at its end', 'passphrase: harbour velvet orchid falcon'],
  ])('in %s is tentative', (_, text) => {
    expect(findSecrets(text).map(({ token, confidence }) => [token, confidence])).toEqual([
      ['harbour velvet orchid falcon', 'tentative'],
    ]);
  });

  it.each([
    ['a key', 'api_key: "harbour velvet orchid falcon"'],
    ['a sentence', 'password: harbour velvet orchid falcon, and more'],
    ['a label', '{"password":"choose your own secret words"}'],
  ])('is not what %s has', (_, text) => {
    expect(findSecrets(text)).toEqual([]);
  });

  it('is firm where a server hands it out in a cookie or a header', () => {
    expect(namedSecret('db_password', 'harbour velvet orchid falcon', 'cookie')?.confidence).toBe('firm');
    expect(namedSecret('db_password', 'harbour velvet orchid falcon', 'body')?.confidence).toBe('tentative');
    expect(namedSecret('db_password', 'please enter your password', 'cookie')).toBeUndefined();
  });
});
