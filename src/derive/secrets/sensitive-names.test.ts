import { describe, expect, it } from 'vitest';
import { sensitiveName } from './sensitive-names.ts';

describe('names of members that are not for every reader', () => {
  it.each([
    ['password_hash', 'a password hash'],
    ['hashedPassword', 'a password hash'],
    ['password', 'a password'],
    ['apiKey', 'a key'],
    ['stripe_secret_key', 'a key'],
    ['totp-secret', 'a secret'],
    ['resetToken', 'a secret'],
    ['IS_ADMIN', 'an internal flag'],
    ['internalNotes', 'an internal flag'],
    ['ssn', 'an identity number'],
  ])('%s: %s', (name, what) => expect(sensitiveName(name)).toBe(what));

  it.each([
    'password_policy',
    'has_password',
    'public_key',
    'key',
    'token',
    'token_type',
    'access_token',
    'csrf_token',
    'administrator_name',
    'is_active',
    'secretary',
    'hash',
    'internal',
    'score',
  ])('%s says nothing', (name) => expect(sensitiveName(name)).toBeUndefined());
});
