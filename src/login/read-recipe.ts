import { isIdentityName } from '../model/identity.ts';
import { own, quote, type Said, say } from '../model/said.ts';
import { type AuthFile, type Environment, mistake, readAuthFile, variable } from './auth-file.ts';
import { oauth2Step } from './oauth2.ts';
import { bodyOf, checkOf, expectationOf, extractionsOf, linesOf } from './read-step.ts';
import type { Recipe, RecipePlace, RecipeValue, SessionParts, Step } from './recipe.ts';
import type { RecipeFile, StepFile, ValueFile } from './recipe-file.ts';
import { recipeSchema } from './recipe-schema.ts';
import { base32 } from './totp.ts';
import { usedVariables } from './used-names.ts';

/** A recipe of a file. Throws UsageError, in one line with line and column, where it is none or a variable is not set. */
export function readRecipe(file: string, text: string, environment: Environment): Recipe {
  const source = readAuthFile(file, text, recipeSchema);
  const written = source.value as RecipeFile; // the schema says so
  const steps = stepsOf(source, written.steps, '/steps');
  const values = valuesOf(source, written.values ?? {}, environment);
  const name = written.name ?? nameOfFile(file);
  if (!isIdentityName(name)) throw mistake(source.placeOf('/name'), NAME_RULE);
  const recipe = {
    name,
    file,
    ...(written.url !== undefined && { url: written.url }),
    ...(written.role !== undefined && { role: written.role }),
    groups: written.groups ?? [],
    throwaway: written.throwaway ?? false,
    start: written.start ?? firstPage(steps),
    steps,
    session: sessionOf(written),
    ...(written.check !== undefined && { check: checkOf(source, written.check) }),
    logout: stepsOf(source, written.logout ?? [], '/logout'),
    refresh: stepsOf(source, written.refresh ?? [], '/refresh'),
    lifetime: lifetimeOf(written.lifetime ?? {}),
  };
  return { ...recipe, values: new Map([...values, ...usedVariables(recipe, source, { values, environment })]) };
}

const NAME_RULE =
  'a name has up to 40 letters, digits, and _ . @ -, and is none of anonymous, given, unknown and unauthenticated; `name` gives one';

const nameOfFile = (file: string): string =>
  (file.split(/[/\\]/).at(-1) ?? file).replace(/\.(?:ya?ml|json)$/i, '').replace(/[^A-Za-z0-9_.@-]/g, '-') || 'login';

/** A recipe that begins with a page names the one that a browser would open. */
function firstPage(steps: readonly Step[]): string {
  const request = steps[0]?.request;
  return request?.method === 'GET' && !/\{\{|:\/\//.test(request.url) ? request.url : '/';
}

const stepsOf = (source: AuthFile, steps: readonly StepFile[], pointer: string): Step[] =>
  steps.map((step, i) => stepOf(source, step, { pointer: `${pointer}/${i}`, number: i + 1 }));

interface Which {
  readonly pointer: string;
  readonly number: number;
}

function stepOf(source: AuthFile, step: StepFile, { pointer, number }: Which): Step {
  const at = source.placeOf(pointer);
  const common = {
    at,
    follow: step.follow ?? false,
    extract: extractionsOf(source, step.extract ?? {}, `${pointer}/extract`),
    ...(step.expect !== undefined && { expect: expectationOf(source, step.expect, `${pointer}/expect`) }),
  };
  if (step.request === undefined) {
    const made = oauth2Step(step.oauth2, common);
    return { ...made, label: labelOf(number, step.name, made.request) };
  }
  const body = bodyOf(step.request, at);
  const request = {
    method: step.request.method ?? (body === undefined ? 'GET' : 'POST'),
    url: step.request.url,
    headers: linesOf(step.request.headers),
    ...(body !== undefined && { body }),
  };
  return { ...common, request, label: labelOf(number, step.name, request) };
}

function labelOf(number: number, name: string | undefined, { method, url }: { method: string; url: string }): Said {
  const [path = ''] = url.split(/[?#]/);
  return say`step ${number} (${name === undefined ? say`${own(method)} ${quote(path)}` : quote(name)})`;
}

function valuesOf(source: AuthFile, values: Readonly<Record<string, ValueFile>>, environment: Environment) {
  return new Map(
    Object.entries(values).map(([name, value]): [string, RecipeValue] => {
      const at = source.placeOf(`/values/${name}`);
      return [name, recipeValue(value, (text) => fromEnvironment(text, environment, at), at)];
    }),
  );
}

/** `env:NAME` is replaced by that variable's value. */
function fromEnvironment(text: string, environment: Environment, at: RecipePlace): string {
  const [, name] = /^env:(\w{1,200})$/.exec(text) ?? [];
  return name === undefined ? text : variable(name, environment, at);
}

function recipeValue(value: ValueFile, read: (text: string) => string, at: RecipePlace): RecipeValue {
  if (typeof value !== 'object') return { kind: 'text', text: read(String(value)) };
  const seed = read(value.totp);
  if (base32(seed) === undefined) throw mistake(at, 'the seed of the one-time password is not base32');
  const { digits = 6, period = 30, algorithm = 'SHA1' } = value;
  return { kind: 'totp', seed, digits, periodSeconds: period, algorithm };
}

/** All cookies, and the token of an OAuth step, unless the recipe says otherwise. */
function sessionOf({ session, steps }: RecipeFile): SessionParts {
  const hasToken = steps.some(({ oauth2 }) => oauth2 !== undefined);
  const bearer = hasToken ? { Authorization: 'Bearer {{access_token}}' } : {};
  return {
    cookies: session?.cookies ?? true,
    headers: linesOf(session?.headers ?? (session?.query === undefined ? bearer : {})),
    query: linesOf(session?.query),
  };
}

const SECONDS: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86_400 };

const secondsOf = (duration: string): number => Number(duration.slice(0, -1)) * (SECONDS[duration.slice(-1)] ?? 1);

const lifetimeOf = ({ idle, absolute }: NonNullable<RecipeFile['lifetime']>): Recipe['lifetime'] => ({
  ...(idle !== undefined && { idleSeconds: secondsOf(idle) }),
  ...(absolute !== undefined && { absoluteSeconds: secondsOf(absolute) }),
});
