import { describe, expect, it } from 'vitest';
import { isNonexistent, nonexistentIn } from './nonexistent.ts';

describe('paths that do not exist', () => {
  it.each(['plain', 'page', 'hidden'] as const)('are recognised in any folder: %s', (kind) => {
    for (const folder of ['/', '/api/v1/', '/openbrick/'])
      expect(isNonexistent(nonexistentIn(folder, kind))).toBe(true);
  });

  it.each([
    '/',
    '/openbrick/users',
    '/openbrick',
    '/not-openbrick-nothing-here',
    '/openbrick-nothing-here/users',
    '/.env',
  ])('are no other: %s', (path) => expect(isNonexistent(path)).toBe(false));
});
