import { expect, it } from 'vitest';
import { exchangeOf } from '../../../test/cases.ts';
import { isPersonal } from './personal-members.ts';

const reports = (value: unknown): boolean =>
  isPersonal(exchangeOf({ headers: ['Content-Type: application/json'], body: JSON.stringify(value) }, 'e1'));

it.each([
  { email: 'a@b.test' },
  [{ id: 1, firstName: 'Ann' }],
  { user: { date_of_birth: '1990-01-01' } },
  { salary: 40_000 },
])('is about a person: %j', (value) => expect(reports(value)).toBe(true));

it.each([{ id: 7, name: 'Chair' }, { email: '' }, { phone: null }, { emailTemplate: 'welcome' }, ['email']])(
  'is not: %j',
  (value) => expect(reports(value)).toBe(false),
);
