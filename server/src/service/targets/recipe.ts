import { type Recipe, readRecipe, UsageError } from 'openbrick';
import { invalid } from '../problem.ts';

/** A stored recipe as the scanner takes it. The environment is empty: a recipe must not read variables of the server. */
export const parseRecipe = (name: string, text: string): Recipe => readRecipe(`${name}.yml`, text, () => undefined);

/** Throws `validation-failed` at the pointer, with line and column, where the text is no recipe of that name. */
export function checkRecipe(name: string, text: string, pointer: string): void {
  const parsed = attempt(name, text, pointer);
  if (parsed.name !== name)
    throw invalid(pointer, 'names itself differently: the `name` inside and outside must agree');
}

function attempt(name: string, text: string, pointer: string): Recipe {
  try {
    return parseRecipe(name, text);
  } catch (error) {
    if (error instanceof UsageError) throw invalid(pointer, error.message);
    throw error;
  }
}
