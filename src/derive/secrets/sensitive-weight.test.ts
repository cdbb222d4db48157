import { describe, expect, it } from 'vitest';
import { own } from '../../model/said.ts';
import type { Sensitive } from './sensitive-names.ts';
import { isPasswordHash, type SensitiveMember, weighed } from './sensitive-weight.ts';

const member = (what: Sensitive, pointer: string): SensitiveMember => ({
  what,
  observation: { at: { source: 'live', pointer }, message: own('x') },
});
const severities = (members: readonly SensitiveMember[], isAnonymous: boolean): unknown[] =>
  weighed(members, isAnonymous).map(({ severity }) => severity);

describe('what sensitive members are worth', () => {
  const ofTwo = [member('a password hash', '/0/hash'), member('a password', '/1/password')];

  it('is critical for passwords of several users without credentials', () => {
    expect(severities([...ofTwo, member('an internal flag', '/0/is_admin')], true)).toEqual([
      'critical',
      'critical',
      'low',
    ]);
  });

  it.each<[string, SensitiveMember[], boolean]>([
    ['a user got them', ofTwo, false],
    ['it is one user', [member('a password', '/0/password')], true],
    ['they are no items of a list', [member('a password', '/password'), member('a password', '/old/password')], true],
  ])('is high for passwords where %s', (_, members, isAnonymous) => {
    expect(new Set(severities(members, isAnonymous))).toEqual(new Set(['high']));
  });

  it('has the harm of passwords for these alone', () => {
    const harms = weighed([member('a password', '/password'), member('a secret', '/totp')], true);
    expect(harms.map(({ harm, severity }) => [harm, severity])).toEqual([
      ['passwords', 'high'],
      [undefined, 'medium'],
    ]);
  });
});

it.each([
  '$2b$12$abc',
  '$argon2id$v=19$m=1',
  'pbkdf2_sha256$600000$a$b',
  'pbkdf2:sha256:600000$a$b',
  'scrypt:32768:8:1$a$b',
  '{SSHA}abc',
])('%s is the hash of a password', (value) => expect(isPasswordHash(value)).toBe(true));

it.each(['$12.50', '$3$abc', 'scrypt', 'x $2b$12$abc', 12, null])('%s is not', (value) =>
  expect(isPasswordHash(value)).toBe(false),
);
