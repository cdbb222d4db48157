import type { Wire } from '../gather/wire/wire-options.ts';
import { own, type Said, say } from '../model/said.ts';
import { Failed } from './failed.ts';
import { credentialsOf, type Opening, type OpenSession, openSession, runWith } from './open-session.ts';
import { originsOf } from './origins.ts';
import type { Recipe, Step } from './recipe.ts';
import type { Got, StepDone } from './run-steps.ts';
import { createTrail } from './trail.ts';
import { NOTHING, respondsAsUser, wholeSession } from './witness.ts';

/** What a recipe did when it was run alone. Values are in it in full: whoever shows them masks them. */
export interface Trial {
  readonly recipe: Recipe;
  readonly steps: readonly TriedStep[];
  /** Names of what each later request carries. */
  readonly carries: readonly string[];
  /** Whether the page of signed-in users was shown, where the recipe names one. */
  readonly check?: { readonly signedIn: boolean; readonly anonymous: boolean; readonly afterLogout?: boolean };
  readonly failed?: Said;
}

export interface TriedStep {
  readonly label: Said;
  readonly status?: number;
  readonly got: readonly Got[];
  readonly failed?: Said;
}

export interface TrialOptions {
  readonly recipe: Recipe;
  readonly target: URL;
  readonly wire: Wire;
  now(): number;
}

/** Signs in, asks for the page of signed-in users with and without the session, and signs out, as far as the recipe says how. */
export async function tryRecipe({ recipe, target, wire, now }: TrialOptions): Promise<Trial> {
  const opening: Opening = { recipe, target, wire, trail: createTrail(wire, originsOf(recipe)), now };
  const steps: TriedStep[] = [];
  try {
    const session = await openSession(opening, recipe.name);
    steps.push(...session.done.map(triedStep));
    if (session.failed !== undefined) return { recipe, steps, carries: [], failed: own('the log-in failed') };
    const { lines, query } = credentialsOf(recipe, session, target);
    const carries = [...lines.map(([name, value]) => nameOf(name, value)), ...query.map(([name]) => `?${name}=`)];
    if (carries.length === 0)
      return { recipe, steps, carries, failed: own('the log-in gave nothing that requests could carry') };
    return { recipe, carries, ...(await used(opening, session, steps)), steps };
  } catch (error) {
    if (!(error instanceof Failed)) throw error;
    return { recipe, steps, carries: [], failed: error.why };
  }
}

const triedStep = ({ step, status, got, failed }: StepDone): TriedStep => ({
  label: step.label,
  got,
  ...(status !== undefined && { status }),
  ...(failed !== undefined && { failed }),
});

/** `Cookie: sid, csrf`: names without values. */
const nameOf = (name: string, value: string): string =>
  name === 'Cookie'
    ? `Cookie: ${value
        .split('; ')
        .map((pair) => pair.split('=')[0])
        .join(', ')}`
    : name;

async function used(
  opening: Opening,
  session: OpenSession,
  steps: TriedStep[],
): Promise<Pick<Trial, 'check' | 'failed'>> {
  const { recipe } = opening;
  const { check } = recipe;
  const carried = check && wholeSession(opening, { check, session });
  const send = (part: 'signed-in' | 'stranger' | 'signed-out') =>
    check === undefined || carried === undefined
      ? undefined
      : respondsAsUser(opening, { check, session, part, carried: part === 'stranger' ? NOTHING : carried });
  const [signedIn, anonymous] = [await send('signed-in'), await send('stranger')];
  const out = await runWith(opening, session, recipe.logout, 'sign-out');
  steps.push(...out.map((done) => ({ ...triedStep(done), label: say`log-out, ${done.step.label}` })));
  const afterLogout = isDone(recipe.logout, out) ? await send('signed-out') : undefined;
  const failed = signedIn === false ? own('the page of `check` was not shown to the signed-in user') : failureOf(out);
  return {
    ...(signedIn !== undefined &&
      anonymous !== undefined && { check: { signedIn, anonymous, ...(afterLogout !== undefined && { afterLogout }) } }),
    ...(failed !== undefined && { failed }),
  };
}

const isDone = (wanted: readonly Step[], done: readonly StepDone[]): boolean =>
  wanted.length > 0 && failureOf(done) === undefined;

const failureOf = (done: readonly StepDone[]): Said | undefined =>
  done.some(({ failed }) => failed !== undefined) ? own('the log-out failed') : undefined;
