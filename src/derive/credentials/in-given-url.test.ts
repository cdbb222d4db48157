import { expect, it } from 'vitest';
import { credentialsInGivenUrl } from './in-given-url.ts';

const random = ['Qx7Rf2', 'KpLm9ZtWv3Hs8B'].join('');

it.each([
  [`https://a.test/?token=${random}`, [random]],
  ['https://a.test/?api_key=Summer-2024', ['Summer-2024']],
  ['https://a.test/x?accessToken=abcd&page=2', ['abcd']],
  [`https://a.test/?t=${random}&u=${random}`, [random]],
  ['https://a.test/?session%49d=77ab', ['77ab']],
])('a credential in %s is known', (url, values) => {
  expect(credentialsInGivenUrl(url)).toEqual(values);
});

it.each([
  'https://a.test/?page=2&sort=created&lang=de-DE',
  'https://a.test/?date=2026-11-28T04:30:00Z',
  'https://a.test/?token=ab',
  'https://a.test/?q=a-sentence-of-many-words-in-a-row',
  'https://a.test/token=abcdef',
  'openapi.json?token=abcdef',
  '',
])('%s has none', (url) => {
  expect(credentialsInGivenUrl(url)).toEqual([]);
});
