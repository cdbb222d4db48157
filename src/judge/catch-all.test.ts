import { describe, expect, it } from 'vitest';
import { isCatchAll } from './catch-all.ts';

describe('isCatchAll', () => {
  it.each([
    '/{full_path}',
    '/{path}',
    '/app/{rest_of_path}',
    '/files/{name:path}',
    '/{a}/{b}',
    '/docs/{*slug}',
    '/x/{proxy+}',
  ])('takes %s for a route of whatever is asked', (path) => expect(isCatchAll(path)).toBe(true));

  it.each([
    '/',
    '/users',
    '/users/{id}',
    '/users/{id}/orders',
    '/{tenant}/users',
    '/files/{name}.json',
    '/p/{path_id}',
  ])('leaves %s its name', (path) => expect(isCatchAll(path)).toBe(false));
});
