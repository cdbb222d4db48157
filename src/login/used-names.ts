import { type AuthFile, type Environment, mistake, variable } from './auth-file.ts';
import type { Recipe, RecipePlace, RecipeValue, Step } from './recipe.ts';
import { shownName } from './shown-name.ts';
import { namesIn, textsIn } from './template.ts';

/** Values that every recipe has. */
const BUILT_IN: readonly string[] = ['origin'];

/** Texts of a recipe, and where they are written. */
interface Used {
  readonly at: RecipePlace;
  readonly templates: readonly string[];
  /** Values that are known after it. */
  readonly makes: readonly string[];
}

/**
 * The values of the environment that a recipe uses, by their names in templates. Throws UsageError where a variable is not set, or where a
 * text uses a value that nothing before it makes.
 */
export function usedVariables(
  recipe: Omit<Recipe, 'values'>,
  source: AuthFile,
  { values, environment }: { readonly values: ReadonlyMap<string, RecipeValue>; readonly environment: Environment },
): Map<string, RecipeValue> {
  const found = new Map<string, RecipeValue>();
  const known = new Set([...BUILT_IN, ...values.keys()]);
  const { headers, query } = recipe.session;
  const parts: Used[] = [
    ...recipe.steps.map(usedBy),
    { at: source.placeOf('/session'), templates: [...headers, ...query].flat(), makes: [] },
    { at: source.placeOf('/check'), templates: checkTexts(recipe), makes: [] },
    ...[...recipe.refresh, ...recipe.logout].map(usedBy),
  ];
  for (const { at, templates, makes } of parts) {
    for (const name of templates.flatMap(namesIn)) {
      if (name.startsWith('env:')) found.set(name, { kind: 'text', text: variable(name.slice(4), environment, at) });
      else if (!known.has(name))
        throw mistake(
          at,
          `{{${shownName(name)}}} is neither a value of the recipe nor extracted by a step before this one`,
        );
    }
    for (const name of makes) known.add(name);
  }
  return found;
}

const checkTexts = ({ check }: Pick<Recipe, 'check'>): string[] =>
  check === undefined ? [] : [check.url, ...check.headers.flat()];

const usedBy = (step: Step): Used => ({
  at: step.at,
  templates: templatesOf(step),
  makes: step.extract.map(({ name }) => name),
});

function templatesOf({ request: { url, headers, basic, body } }: Step): string[] {
  const lines = [url, ...headers.flat(), ...(basic ?? [])];
  if (body === undefined) return lines;
  if (body.kind === 'form') return [...lines, ...body.fields.flat()];
  return [...lines, ...(body.kind === 'json' ? textsIn(body.value) : [body.text])];
}
