/**
 * Writes what is made from the source: the check index, the guide index, docs/checks/, docs/controls.md, docs/scoring.md, the schema of log-in recipes, the manual page. With `--check` it writes nothing and
 * fails when a file differs from what it would write.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { recipeSchema } from '../src/login/recipe-schema.ts';
import { version } from '../src/package/version.ts';
import { checkPages, loadChecks } from './check-pages.ts';
import { controlsPage } from './controls-page.ts';
import { manualPage } from './manual.ts';
import { scoringPage } from './scoring-page.ts';
import { serverApiTypes } from './server-api.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Paths of the checks, `<category>/<id>`, in the order of the listing. */
function checkPaths(): string[] {
  const folder = join(root, 'src/checks');
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) =>
      readdirSync(join(folder, name))
        .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.startsWith('_'))
        .map((file) => `${name}/${file.slice(0, -3)}`),
    )
    .sort();
}

const identifier = (path: string): string => path.replace(/[/-](\w)/g, (_, letter: string) => letter.toUpperCase());

function checkIndex(paths: readonly string[]): string {
  const imports = paths.map((path) => `import ${identifier(path)} from './${path}.ts';`);
  return [
    '// Generated from the folder by scripts/generate.ts: do not edit.',
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

/** What should be on disk, by path from the root. */
async function outputs(): Promise<Map<string, string>> {
  const paths = checkPaths();
  const checks = await loadChecks(root, paths);
  return new Map([
    ['src/checks/index.ts', checkIndex(paths)],
    ...checkPages(checks),
    ['docs/controls.md', controlsPage(checks)],
    ['docs/scoring.md', scoringPage()],
    ['docs/login-recipe.schema.json', `${JSON.stringify(recipeSchema, null, 2)}\n`],
    ['man/openbrick.1', await manualPage(version)],
    ['src/upload/server-api.ts', await serverApiTypes()],
  ]);
}

/** Pages of checks that are gone. */
function strays(wanted: ReadonlyMap<string, string>): string[] {
  const folder = join(root, 'docs/checks');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .map((file) => join('docs/checks', file))
    .filter((file) => !wanted.has(file));
}

const onlyCheck = process.argv.includes('--check');
const wanted = await outputs();
const stale = [...wanted].filter(([path, text]) => {
  const file = join(root, path);
  return !existsSync(file) || readFileSync(file, 'utf8') !== text;
});
const gone = strays(wanted);

if (onlyCheck) {
  for (const path of [...stale.map(([file]) => file), ...gone])
    console.error(`not as generated: ${relative('.', join(root, path))}`);
  process.exitCode = stale.length + gone.length > 0 ? 1 : 0;
} else {
  for (const [path, text] of stale) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  for (const path of gone) rmSync(join(root, path));
}
