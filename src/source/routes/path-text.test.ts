import { expect, it } from 'vitest';
import { pathOfRegex } from './path-text.ts';

it.each([
  ['^items/$', 'items'],
  ['^items/(?P<id>\\d+)/$', 'items/{}'],
  ['^items/(?P<id>[0-9a-f-]{36})/file\\.json$', 'items/{}/file.json'],
  ['^items/((?P<id>\\d+)/)?', undefined],
  ['^(?:a|b)/x', '{}/x'],
  ['^a|b$', undefined],
  ['^items/[a-z]+/', undefined],
  ['^items/(', undefined],
  ['^items/)', undefined],
])('%s is %s', (pattern, path) => {
  expect(pathOfRegex(pattern)).toBe(path);
});
