/** docs/writing-a-format.md has a map of the building blocks: whoever writes a format finds all of them there. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const at = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

it('names every file of src/cookies/primitives, and none that is not there', () => {
  const files = readdirSync(at('src/cookies/primitives')).filter((file) => /(?<!\.test)\.ts$/.test(file));
  const [, map = ''] = readFileSync(at('docs/writing-a-format.md'), 'utf8').split(
    '### Map of `src/cookies/primitives`',
  );
  const rows = map.split('\n## ')[0] ?? '';
  const named = [...rows.matchAll(/`([a-z0-9-]+\.ts)`/g)].map(([, file]) => file);
  expect([...new Set(named)].toSorted()).toEqual(files.toSorted());
});
