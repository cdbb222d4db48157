import type { RecipeInput } from './credentials.ts';

/** Throws `validation-failed`, with line and column, where the text of one is no recipe of its name. */
export async function checkRecipes(recipes: readonly RecipeInput[]): Promise<void> {
  if (recipes.length === 0) return;
  // With it comes the scanner, which takes memory: most changes of a target have no recipe.
  const { checkRecipe } = await import('./recipe.ts');
  for (const [at, { name, recipe }] of recipes.entries()) {
    if (recipe !== null) checkRecipe(name, recipe, `/recipes/${at}/recipe`);
  }
}
