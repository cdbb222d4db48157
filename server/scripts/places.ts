import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const server = fileURLToPath(new URL('..', import.meta.url));
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Written last: where it is, the build is whole. */
export const BUILT = join(server, 'dist', 'built');

/** Changes whenever anything changes that the build is made of: the built scanner is part of it. */
export function sourcesHash(): string {
  const hash = createHash('sha256');
  const sources = readdirSync(join(server, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .sort();
  const own = [...sources.map((each) => join('src', each)), 'package.json', 'tsdown.config.ts'];
  const scanner = readdirSync(join(root, 'dist')).filter((file) => file.endsWith('.js'));
  const files = [...own.map((file) => join(server, file)), ...scanner.sort().map((file) => join(root, 'dist', file))];
  for (const file of files) hash.update(relative(root, file)).update(readFileSync(file));
  return hash.digest('hex');
}
