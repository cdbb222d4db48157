import { own, type Said, say } from '../model/said.ts';
import { buildRequest } from './build-request.ts';
import { refusesPassword, unexpected } from './expect.ts';
import { extracted, redirectedTo } from './extract.ts';
import { Failed } from './failed.ts';
import type { Jar } from './jar.ts';
import type { Extraction, Step } from './recipe.ts';
import type { StepRequest, StepResponse } from './step-exchange.ts';
import type { Values } from './values.ts';

/** Sends one request of a recipe. Throws Failed where it is not sent or gets no response. */
export type SendStep = (request: StepRequest) => Promise<StepResponse>;

/** A session while its recipe runs. */
export interface Running {
  readonly target: URL;
  readonly jar: Jar;
  readonly values: Values;
  readonly send: SendStep;
  now(): number;
}

/** What became of a step. */
export interface StepDone {
  readonly step: Step;
  /** Of the last response; absent where there was none. */
  readonly status?: number;
  readonly got: readonly Got[];
  /** Why it failed, where it did. */
  readonly failed?: Said;
}

export interface Got {
  readonly name: string;
  readonly kind: 'value' | 'cookie';
  readonly value: string;
}

const MOST_REDIRECTS = 10;

/** Runs steps in their order up to the first that fails; what each got is in the result, and in the jar and the values of the session. */
export async function runSteps(steps: readonly Step[], running: Running): Promise<readonly StepDone[]> {
  const done: StepDone[] = [];
  for (const step of steps) {
    const last = await runStep(step, running);
    done.push(last);
    if (last.failed !== undefined) break;
  }
  return done;
}

async function runStep(step: Step, running: Running): Promise<StepDone> {
  const before = new Map(running.jar.cookies().map(({ name, value }) => [name, value]));
  const got: Got[] = [];
  let status: number | undefined;
  try {
    const response = await respond(step, running);
    status = response.status;
    const wrong = unexpected(step.expect, response, running.jar) ?? refusal(step, response);
    if (wrong !== undefined) throw new Failed(wrong);
    for (const extraction of step.extract) got.push(...take(extraction, response, running));
    return { step, status, got: [...got, ...newCookies(before, running.jar)] };
  } catch (error) {
    if (!(error instanceof Failed)) throw error;
    return { step, got, failed: error.why, ...(status !== undefined && { status }) };
  }
}

const refusal = ({ request, expect }: Step, response: StepResponse): Said | undefined =>
  expect === undefined && request.body !== undefined && refusesPassword(response)
    ? own('it returned a page that asks for the password again')
    : undefined;

async function respond(step: Step, running: Running): Promise<StepResponse> {
  let response = await send(buildRequest(step.request, running.values, running.target), running);
  for (let hops = 0; step.follow; hops += 1) {
    const next = response.status >= 300 && response.status < 400 ? redirectedTo(response) : undefined;
    if (next === undefined) break;
    if (hops === MOST_REDIRECTS) throw new Failed(say`it redirects more than ${MOST_REDIRECTS} times`);
    response = await send(redirected(step, response, next), running);
  }
  return response;
}

/** A redirect is followed with a GET, except where its status says that the request is to be repeated (RFC 9110 15.4.8). */
function redirected({ request }: Step, { status }: StepResponse, url: URL): StepRequest {
  if (status >= 307 && request.method !== 'GET' && request.method !== 'HEAD')
    throw new Failed(say`it redirects with ${status}, which would send the request once more`);
  return { method: 'GET', url, headers: [] };
}

/** With the cookies of the jar, which takes those of the response. */
export async function send(
  request: StepRequest,
  { jar, send: transmit, now }: Omit<Running, 'values'>,
): Promise<StepResponse> {
  const cookie = jar.header(request.url);
  const headers = cookie === undefined ? request.headers : [...request.headers, ['Cookie', cookie] as const];
  const response = await transmit({ ...request, headers });
  jar.take(response.url, response.headers, now());
  return response;
}

function take(extraction: Extraction, response: StepResponse, { jar, values }: Running): Got[] {
  const value = extracted(extraction, response, jar);
  if (value !== undefined) {
    values.set(extraction.name, value);
    return [{ name: extraction.name, kind: 'value', value }];
  }
  if (extraction.optional) return [];
  throw new Failed(say`the response has no ${PLACES[extraction.source.from]} for ${own(extraction.name)}`);
}

const PLACES: Readonly<Record<Extraction['source']['from'], Said>> = {
  json: own('text or number at the JSON pointer'),
  header: own('header'),
  cookie: own('cookie'),
  field: own('form field'),
  meta: own('meta element'),
  query: own('redirect with the parameter'),
  'form-action': own('form with a password'),
};

const newCookies = (before: ReadonlyMap<string, string>, jar: Jar): Got[] =>
  jar
    .cookies()
    .filter(({ name, value }) => before.get(name) !== value)
    .map(({ name, value }) => ({ name, kind: 'cookie', value }));
