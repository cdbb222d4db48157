import { describe, expect, it } from 'vitest';
import { exchangeOf } from '../../../test/cases.ts';
import { fake } from '../../secrets/fake.ts';
import { isMasked, markOf, sensitiveMembers } from './sensitive-members.ts';

const responseOf = (value: unknown, url = 'https://api.test/users/7') =>
  exchangeOf({ url, headers: ['Content-Type: application/json'], body: JSON.stringify(value) }, 'e1');
const membersOf = (value: unknown): string[] =>
  sensitiveMembers(responseOf(value)).map(({ what, observation: { at } }) => `${what} ${at.pointer}`);

const hash = ['$2b$12$', fake.alnum(53)].join('');

describe('sensitive members', () => {
  it.each<[string, unknown, string[]]>([
    ['a password', { user: { password: 'password' } }, ['a password /user/password']],
    ['a hash under any name', [{ id: 1, check: hash }], ['a password hash /0/check']],
    ['a secret', { totp_secret: 'JBSWY3DP' }, ['a secret /totp_secret']],
    ['an identity number that is a number', { ssn: 123_456_789 }, ['an identity number /ssn']],
    ['a flag', { is_admin: false }, ['an internal flag /is_admin']],
    ['a flag that was written as a text', { is_staff: 'true' }, ['an internal flag /is_staff']],
    ['a score', { fraud_score: 0.7 }, ['an internal flag /fraud_score']],
    [
      'several in order',
      { password: 'password', internal_notes: 'late' },
      ['a password /password', 'an internal flag /internal_notes'],
    ],
  ])('%s', (_, value, expected) => expect(membersOf(value)).toEqual(expected));

  it.each<[string, unknown]>([
    ['a name that says nothing', { name: 'blue-horse' }],
    ['a masked value', { password: '********' }],
    ['an empty one', { password: '' }],
    ['a switch', { password: 'true' }],
    ['a text of a form', { password: 'Your password must be long.' }],
    ['what is a list of flags', { is_admin: ['a'] }],
    ['a key, which another check reports', { api_key: 'blue-horse' }],
    ['a password that is found as a key', { password: 'blue-horse-7' }],
    ['no JSON object', 'password'],
  ])('is not %s', (_, value) => expect(membersOf(value)).toEqual([]));
});

it('names the same property of the same operation again', () => {
  const marks = ['https://api.test/users/7', 'https://api.test/users/81'].map((url) =>
    markOf(responseOf({}, url), 'ssn'),
  );
  expect(new Set(marks)).toEqual(new Set(['GET /users/# ssn']));
});

it.each(['***', 'xxxx', 'ab***@x.test', 'REDACTED', '…'])('%s is masked', (value) =>
  expect(isMasked(value)).toBe(true),
);
it.each(['ab*c', 'x-ray', 'hidden away', '4111'])('%s is not', (value) => expect(isMasked(value)).toBe(false));
