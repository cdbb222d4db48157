import { readRecipe } from '../login/read-recipe.ts';
import { readWfc } from '../login/read-wfc.ts';
import type { Recipe } from '../login/recipe.ts';
import { fail } from './fail.ts';
import { readGiven } from './files.ts';
import type { ScanFlags } from './scan-flags.ts';

const MOST_BYTES = 1024 * 1024;

/** The users of `--login` and `--auth`. Throws UsageError, in one line with its place, for what is no such file. */
export function recipesFrom({
  login = [],
  auth = [],
  identity = [],
}: Pick<ScanFlags, 'login' | 'auth' | 'identity'>): Recipe[] {
  const recipes = [
    ...login.map((path) => readRecipe(path, textOf(path), environment)),
    ...auth.flatMap((path) => readWfc(path, textOf(path), environment)),
  ];
  const names = [...identity.map((text) => text.split('=')[0] ?? ''), ...recipes.map(({ name }) => name)];
  const twice = names.find((name, i) => names.indexOf(name) !== i && recipes.some((recipe) => recipe.name === name));
  if (twice !== undefined)
    throw fail('invalid-recipe', `two users are named ${twice}; give each recipe a \`name\` of its own`);
  return recipes;
}

export const textOf = (path: string): string => readGiven(path, MOST_BYTES).toString('utf8');

export const environment = (name: string): string | undefined => process.env[name];
