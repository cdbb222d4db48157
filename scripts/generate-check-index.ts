/**
 * Writes src/checks/index.ts from the folder. The other generators import the checks through it, so it comes first: after a check was removed they would not start.
 * With `--check` it writes nothing and fails when the file differs.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../src/checks', import.meta.url));
const INDEX = join(FOLDER, 'index.ts');

/** Paths of the checks, `<category>/<id>`, in the order of the listing. */
export function checkPaths(): string[] {
  return readdirSync(FOLDER, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) =>
      readdirSync(join(FOLDER, name))
        .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.startsWith('_'))
        .map((file) => `${name}/${file.slice(0, -3)}`),
    )
    .sort();
}

const identifier = (path: string): string => path.replace(/[/-](\w)/g, (_, letter: string) => letter.toUpperCase());

function checkIndex(paths: readonly string[]): string {
  const imports = paths.map((path) => `import ${identifier(path)} from './${path}.ts';`);
  return [
    '// Generated from the folder by scripts/generate-check-index.ts: do not edit.',
    "import type { Check } from '../model/check.ts';",
    ...imports,
    '',
    '/** Every check, by category and id. */',
    'export const checks: readonly Check[] = [',
    ...paths.map((path) => `  ${identifier(path)},`),
    '];',
    '',
  ].join('\n');
}

const main = (check: boolean): void => {
  const wanted = checkIndex(checkPaths());
  if (!check) writeFileSync(INDEX, wanted);
  else if (readFileSync(INDEX, 'utf8') !== wanted) {
    process.stderr.write('src/checks/index.ts is out of date: run npm run generate\n');
    process.exitCode = 1;
  }
};

if (process.argv[1] === fileURLToPath(import.meta.url)) main(process.argv.includes('--check'));
