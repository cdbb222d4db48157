import { expect, it } from 'vitest';
import { isFetched, mayBeFetched } from './fetched-names.ts';

it.each([
  ['url', undefined],
  ['callback_url', undefined],
  ['webhookUrl', undefined],
  ['imageUrl', undefined],
  ['source', 'uri'],
])('%s with the format %s is an address to be fetched', (name, format) => {
  expect(isFetched(name, format)).toBe(true);
  expect(mayBeFetched(name, format)).toBe(true);
});

it.each(['link', 'src', 'avatar', 'import_file'])('%s may be one', (name) => {
  expect(isFetched(name, undefined)).toBe(false);
  expect(mayBeFetched(name, undefined)).toBe(true);
});

it.each([
  ['name', undefined],
  ['redirect_url', 'uri'],
  ['next', 'uri'],
  ['webhook_id', undefined],
  ['host_count', undefined],
  ['curl', undefined],
])('%s with the format %s is none', (name, format) => {
  expect(isFetched(name, format)).toBe(false);
  expect(mayBeFetched(name, format)).toBe(false);
});
