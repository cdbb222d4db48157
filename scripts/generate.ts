/**
 * Writes what is made from the source: docs/checks/, docs/controls.md, docs/scoring.md, the schema of log-in recipes, the manual page. With `--check` it writes nothing and
 * fails when a file differs from what it would write.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { recipeSchema } from '../src/login/recipe-schema.ts';
import { version } from '../src/package/version.ts';
import { checkPages, loadChecks } from './check-pages.ts';
import { controlsPage } from './controls-page.ts';
import { checkPaths } from './generate-check-index.ts';
import { manualPage } from './manual.ts';
import { scoringPage } from './scoring-page.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What should be on disk, by path from the root. */
async function outputs(): Promise<Map<string, string>> {
  const checks = await loadChecks(root, checkPaths());
  return new Map([
    ...checkPages(checks),
    ['docs/controls.md', controlsPage(checks)],
    ['docs/scoring.md', scoringPage()],
    ['docs/login-recipe.schema.json', `${JSON.stringify(recipeSchema, null, 2)}\n`],
    ['man/openbrick.1', await manualPage(version)],
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
