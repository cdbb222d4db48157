import { expect, it } from 'vitest';
import { exchangeOf, type Page } from '../../../test/cases.ts';
import { issuesCredentials } from './issued.ts';

const issues = (page: Page): boolean => issuesCredentials(exchangeOf(page, 'e'));

it.each([
  { method: 'POST', url: 'https://a.test/api-keys', status: 201 },
  { method: 'POST', url: 'https://a.test/v1/clients' },
  { method: 'POST', url: 'https://a.test/users/7/rotate' },
  { method: 'PUT', url: 'https://a.test/me/apiKey' },
])('$method $url issues credentials', (page) => {
  expect(issues(page)).toBe(true);
});

it.each([
  { method: 'GET', url: 'https://a.test/api-keys' },
  { method: 'POST', url: 'https://a.test/orders' },
  { method: 'POST', url: 'https://a.test/api-keys', status: 403 },
  { method: 'DELETE', url: 'https://a.test/api-keys/7' },
])('$method $url does not', (page) => {
  expect(issues(page)).toBe(false);
});
