import type { Wire } from '../gather/wire/wire-options.ts';
import type { SessionPart } from '../model/exchange.ts';
import type { HeaderLine } from '../parse/header-lines.ts';
import { headerLines, urlOf } from './build-request.ts';
import { Failed } from './failed.ts';
import { createJar, type Jar } from './jar.ts';
import type { Recipe, Step } from './recipe.ts';
import { type Running, runSteps, type StepDone, send } from './run-steps.ts';
import { secretValues } from './secrets.ts';
import type { Trail } from './trail.ts';
import { createValues, type Values } from './values.ts';

/** What sessions of one recipe are opened with. */
export interface Opening {
  readonly recipe: Recipe;
  readonly target: URL;
  readonly wire: Wire;
  readonly trail: Trail;
  now(): number;
}

/** A session that the scan opened. */
export interface OpenSession {
  readonly label: string;
  readonly jar: Jar;
  /** The cookies of before the log-in. */
  readonly before: Jar;
  readonly values: Values;
  readonly done: readonly StepDone[];
  /** The step that failed, where one did: then no user is signed in. */
  readonly failed?: StepDone;
}

/**
 * Fetches the first page with an empty jar, or with the cookies that were chosen for it, and runs the steps of the recipe. A step that fails
 * is in the result.
 */
export async function openSession(opening: Opening, label: string, chosen?: Jar): Promise<OpenSession> {
  const { recipe, target, now } = opening;
  const jar = chosen?.copy() ?? createJar();
  const values = createValues(recipe, target.origin, now);
  if (recipe.steps.length > 0) await fetchStart(recipe, withPart(opening, { label, jar, values }, 'start'));
  const before = jar.copy();
  const done = await runSteps(recipe.steps, withPart(opening, { label, jar, values }, 'sign-in'));
  const failed = done.find((each) => each.failed !== undefined);
  return { label, jar, before, values, done, ...(failed !== undefined && { failed }) };
}

type Held = Pick<OpenSession, 'label' | 'jar' | 'values'>;

/** A session in which all requests have one part. */
export function withPart(
  { recipe, target, trail, now }: Opening,
  { label, jar, values }: Held,
  part: SessionPart,
): Running {
  const { lifetime } = recipe;
  const named = {
    session: label,
    part,
    ...(part !== 'start' && { identity: recipe.name }),
    ...(part === 'sign-in' && Object.keys(lifetime).length > 0 && { policy: lifetime }),
  };
  return { target, jar, values, now, send: (request) => trail.send(request, named) };
}

/** A page that is not there sets no cookie; that is no failure of the recipe. */
async function fetchStart({ start }: Recipe, running: Running): Promise<void> {
  await send({ method: 'GET', url: urlOf(start, running.values, running.target), headers: [] }, running);
}

/** Runs further steps of the recipe with a session: they carry what each request of the scan carries. */
export function runWith(
  opening: Opening,
  session: Held,
  steps: readonly Step[],
  part: 'sign-out' | 'refresh' | 'refresh-again' | 'refresh-after-log-out',
): Promise<readonly StepDone[]> {
  const running = withPart(opening, session, part);
  if (part !== 'sign-out') return runSteps(steps, running);
  const lines = headerLines(opening.recipe.session.headers, session.values);
  const carrying = (headers: readonly HeaderLine[]): HeaderLine[] => [
    ...lines.filter(([name]) => !headers.some(([own]) => own.toLowerCase() === name.toLowerCase())),
    ...headers,
  ];
  return runSteps(steps, {
    ...running,
    send: (request) => running.send({ ...request, headers: carrying(request.headers) }),
  });
}

/** What must not be shown of a session. */
export const secretsOf = ({ recipe }: Opening, { values, jar }: Held): HeaderLine[] => [
  ...secretValues(values),
  ...sentLines(recipe, values),
  ...jar.cookies().map(({ name, value }): HeaderLine => ['Cookie', `${name}=${value}`]),
];

/** A log-in that failed may not have made all of them. */
function sentLines({ session }: Recipe, values: Values): HeaderLine[] {
  try {
    return headerLines([...session.headers, ...session.query], values);
  } catch (error) {
    if (error instanceof Failed) return [];
    throw error;
  }
}

/** The header lines and parameters that a session consists of, for requests to a URL. Throws Failed where a value is missing. */
export function credentialsOf(
  { session }: Recipe,
  { jar, values }: Pick<OpenSession, 'jar' | 'values'>,
  url: URL,
): { readonly lines: readonly HeaderLine[]; readonly query: readonly (readonly [string, string])[] } {
  const { cookies } = session;
  const cookie = cookies === false ? undefined : jar.header(url, cookies === true ? undefined : cookies);
  const lines = headerLines(session.headers, values);
  return {
    lines: cookie === undefined ? lines : [['Cookie', cookie], ...lines],
    query: session.query.map(([name, template]) => [name, values.fill(template)]),
  };
}
