import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const server = fileURLToPath(new URL('..', import.meta.url));
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Written last: where it is, the build is whole. */
export const BUILT = join(server, 'dist', 'built');

/** Changes whenever anything changes that the build is made of. */
export function sourcesHash(): string {
  const hash = createHash('sha256');
  const sources = readdirSync(join(server, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .sort();
  for (const file of [...sources.map((each) => join('src', each)), 'package.json', 'tsdown.config.ts']) {
    hash.update(file).update(readFileSync(join(server, file)));
  }
  return hash.digest('hex');
}
