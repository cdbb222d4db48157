import { requiresCredentials } from '../derive/response/refusal.ts';
import type { SessionPart } from '../model/exchange.ts';
import type { HeaderLine } from '../parse/header-lines.ts';
import { parseJson } from '../parse/json.ts';
import { headerLines, urlOf } from './build-request.ts';
import { unexpected } from './expect.ts';
import { asksForPassword } from './extract.ts';
import { createJar } from './jar.ts';
import { credentialsOf, type Opening, type OpenSession } from './open-session.ts';
import type { CheckRequest } from './recipe.ts';
import type { StepResponse } from './step-exchange.ts';

/** What a request for the page of signed-in users carries. */
export interface Carried {
  readonly lines: readonly HeaderLine[];
  readonly query: readonly (readonly [string, string])[];
}

export const NOTHING: Carried = { lines: [], query: [] };

export interface Attempt {
  readonly check: CheckRequest;
  readonly session: OpenSession;
  readonly part: SessionPart;
  readonly carried: Carried;
}

/** Asks for what only a signed-in user gets, and whether that came back. Throws Failed where there was no response. */
export async function respondsAsUser(opening: Opening, { check, session, part, carried }: Attempt): Promise<boolean> {
  const { target, trail, recipe } = opening;
  const url = urlOf(check.url, session.values, target);
  for (const [name, value] of carried.query) url.searchParams.set(name, value);
  const headers = [...headerLines(check.headers, session.values), ...carried.lines];
  const identity = carried === NOTHING ? {} : { identity: recipe.name };
  const response = await trail.send({ method: 'GET', url, headers }, { session: session.label, part, ...identity });
  const asUser = isForUser(check, response);
  trail.judge(asUser);
  return asUser;
}

/** What the whole session consists of, for this page. */
export const wholeSession = (
  { target, recipe }: Opening,
  { check, session }: Pick<Attempt, 'check' | 'session'>,
): Carried => credentialsOf(recipe, session, urlOf(check.url, session.values, target));

function isForUser({ expect }: CheckRequest, response: StepResponse): boolean {
  if (expect !== undefined) return unexpected(expect, response, createJar()) === undefined;
  const { status, body } = response;
  if (status < 200 || status > 299 || asksForPassword(response)) return false;
  const parsed = parseJson(body);
  return !(parsed.ok && requiresCredentials(parsed.value));
}
