import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { goldenOf } from './golden.ts';

const recordings = fileURLToPath(new URL('recordings', import.meta.url));
const names = readdirSync(recordings).map((file) => file.replace(/\.json\.gz$/, ''));

describe.each(names)('the recording %s', (name) => {
  const file = `${recordings}/${name}.json.gz`;

  it('gives its golden report, byte for byte', () => {
    // A change that is meant: npm run golden -- --write
    expect(goldenOf(file)).toBe(readFileSync(new URL(`golden/${name}.json`, import.meta.url), 'utf8'));
  });

  it('gives the same report each time', () => {
    expect(goldenOf(file)).toBe(goldenOf(file));
  });
});
