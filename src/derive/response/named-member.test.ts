import { expect, it } from 'vitest';
import { nameAt } from './named-member.ts';

it.each([
  ['/api_key', 'api_key'],
  ['/user/api_key', 'api_key'],
  ['/api_keys/0', 'api_key'],
  ['/openai/key', 'openai_key'],
  ['/weather_api/key', 'weather_api_key'],
  ['/api_key/value', 'api_key'],
  ['/a~1b/client~0secret', 'client~secret'],
  ['/cache/key', 'key'],
  ['/page/token', 'token'],
  ['/key', 'key'],
  ['', ''],
])('the member at %j is called %j', (pointer, name) => {
  expect(nameAt(pointer)).toBe(name);
});
