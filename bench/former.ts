import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { cache, root } from '../test/lab/toolchains.ts';

/** The source of another git revision, taken out once into the cache; its packages are those installed now. Throws where git does not know the revision. */
export function formerSource(revision: string): string {
  const commit = execFileSync('git', ['-C', root, 'rev-parse', '--short=12', `${revision}^{commit}`], {
    encoding: 'utf8',
  }).trim();
  const folder = join(cache, 'bench', `former-${commit}`);
  if (existsSync(join(folder, 'node_modules'))) return folder;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const archive = execFileSync('git', ['-C', root, 'archive', commit], { maxBuffer: 1_000_000_000 });
  execFileSync('tar', ['-x', '-C', folder], { input: archive });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}

/** The same, built as the package is. */
export function formerBuild(revision: string): string {
  const folder = formerSource(revision);
  if (existsSync(join(folder, 'dist/cli.js'))) return folder;
  execFileSync(join(root, 'node_modules/.bin/tsdown'), ['--logLevel', 'error'], { cwd: folder, stdio: 'ignore' });
  return folder;
}
