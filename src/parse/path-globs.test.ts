import { expect, it } from 'vitest';
import { pathFilter } from './path-globs.ts';

it.each([
  [[], [], '/a', true],
  [['/api/**'], [], '/api/users/3', true],
  [['/api/*'], [], '/api/users', true],
  [['api/'], [], '/api/users/3', true],
  [['**/admin'], [], '/a/b/admin', true],
  [['/v?/x'], [], '/v1/x', true],
  [['/'], [], '/', true],
  [['/api/*'], [], '/api/users/3', false],
  [['/'], [], '/a', false],
  [['/a.b'], [], '/axb', false],
  [['/v?/x'], [], '/v/x', false],
  [[], ['/admin/**'], '/admin/x', false],
  [['/admin/**'], ['/admin/secret'], '/admin/secret', false],
  [['(a+)+'], [], '/(a+)+', true],
] as const)('include %j exclude %j: %s is %s', (include, exclude, path, wanted) => {
  expect(pathFilter(include, exclude)(path)).toBe(wanted);
});
