import { createJar } from './jar.ts';
import { type Opening, withPart } from './open-session.ts';
import type { BodyTemplate, Step } from './recipe.ts';
import { runSteps } from './run-steps.ts';
import { createValues } from './values.ts';

/** In all, with the pages that a log-in begins with. */
const MOST_REQUESTS = 30;
const MOST_ATTEMPTS = 20;

/** Shown by no account, and long enough for any rule. */
const WRONG = 'openbrick-Wrong-Passw0rd!';

/**
 * Signs in with a wrong password until the response changes, 20 times at most, and then once with the right one. Only for accounts that may be locked.
 * `label` is that of the session. Throws Failed where a request is not sent or gets no response.
 */
export async function tryWrongPasswords(opening: Opening, label: string): Promise<void> {
  const { recipe, target, now, trail } = opening;
  const at = recipe.steps.findLastIndex((step) => withWrongPassword(step) !== undefined);
  const step = recipe.steps[at];
  const wrong = step && withWrongPassword(step);
  if (wrong === undefined) return;
  const attempts = Math.min(MOST_ATTEMPTS, Math.floor(MOST_REQUESTS / (at + 1)));
  const run = (steps: readonly Step[], part: 'refused' | 'sign-in-again') =>
    runSteps(
      steps,
      withPart(opening, { label, jar: createJar(), values: createValues(recipe, target.origin, now) }, part),
    );
  let first: number | undefined;
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const last = (await run([...recipe.steps.slice(0, at), wrong], 'refused')).at(-1);
    trail.judge(last?.failed === undefined);
    if (last?.failed === undefined || last.step !== wrong) return;
    first ??= last.status;
    if (last.status !== first || last.status === 429) break;
  }
  const done = await run(recipe.steps, 'sign-in-again');
  trail.judge(done.every(({ failed }) => failed === undefined));
}

const PASSWORD = /pass(?:word|wd|phrase|code)?|pwd|secret|pin$/i;

/** The step with another password; undefined where it sends none. A hop after it would be that of a log-in that worked. */
function withWrongPassword(step: Step): Step | undefined {
  const { basic, body } = step.request;
  if (basic !== undefined) return { ...step, request: { ...step.request, basic: [basic[0], WRONG] } };
  const changed = body && wrongBody(body);
  return changed === undefined ? undefined : { ...step, request: { ...step.request, body: changed } };
}

function wrongBody(body: BodyTemplate): BodyTemplate | undefined {
  if (body.kind === 'form') {
    const isThere = body.fields.some(([name]) => PASSWORD.test(name));
    const fields = body.fields.map(([name, value]) => [name, PASSWORD.test(name) ? WRONG : value] as const);
    return isThere ? { kind: 'form', fields } : undefined;
  }
  if (body.kind !== 'json') return undefined;
  const value = wrongIn(body.value);
  return JSON.stringify(value) === JSON.stringify(body.value) ? undefined : { kind: 'json', value };
}

function wrongIn(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(wrongIn);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      name,
      PASSWORD.test(name) && typeof member === 'string' ? WRONG : wrongIn(member),
    ]),
  );
}
