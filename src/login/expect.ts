import { own, quote, type Said, say } from '../model/said.ts';
import { atPointer } from '../openapi/at-pointer.ts';
import { headerValues } from '../parse/header-lines.ts';
import { parseJson } from '../parse/json.ts';
import { asksForPassword, redirectedTo } from './extract.ts';
import type { Jar } from './jar.ts';
import type { Expectation } from './recipe.ts';
import type { StepResponse } from './step-exchange.ts';

/** What a response lacks of what the recipe expects of it; undefined where it is as expected. Holds nothing of the body. */
export function unexpected(expect: Expectation | undefined, response: StepResponse, jar: Jar): Said | undefined {
  const wrong = statusProblem(expect?.status ?? [], response);
  return wrong ?? (expect === undefined ? undefined : partProblem(expect, response, jar));
}

/** Of the response to a password, where the recipe expects nothing: a log-in page that is shown again refuses it. */
export const refusesPassword = (response: StepResponse): boolean => response.status < 300 && asksForPassword(response);

function statusProblem(wanted: readonly number[], response: StepResponse): Said | undefined {
  const { status } = response;
  if (wanted.length === 0 ? status < 400 : wanted.includes(status)) return undefined;
  const expected = wanted.length === 0 ? own('a status below 400') : own(wanted.join(' or '));
  const to = redirectedTo(response);
  const where = to === undefined || status < 300 || status > 399 ? own('') : say` to ${quote(to.pathname)}`;
  return say`it returned ${status}${where}, expected ${expected}`;
}

function partProblem(expect: Expectation, response: StepResponse, jar: Jar): Said | undefined {
  const header = expect.headers.find(([name, text]) => !hasHeader(response, name, text));
  if (header !== undefined) return say`it has no header ${quote(header[0])} with the expected text`;
  const cookie = expect.cookies.find((name) => jar.value(name) === undefined);
  if (cookie !== undefined) return say`it did not set the cookie ${quote(cookie)}`;
  if (!expect.bodyContains.every((text) => response.body.includes(text)))
    return own('its body does not contain the expected text');
  return jsonProblem(expect, response.body);
}

const hasHeader = ({ headers }: StepResponse, name: string, text: string): boolean =>
  headerValues(headers, name).some((value) => value.toLowerCase().includes(text.toLowerCase()));

function jsonProblem({ pointers, json }: Expectation, body: string): Said | undefined {
  if (pointers.length + json.length === 0) return undefined;
  const parsed = parseJson(body);
  if (!parsed.ok) return own('its body is not JSON');
  const nodeAt = (pointer: string): unknown => atPointer({ from: '', value: parsed.value }, pointer)?.node;
  const empty = pointers.find((pointer) => [undefined, null, false, ''].some((each) => each === nodeAt(pointer)));
  if (empty !== undefined) return say`its body has nothing at ${quote(empty)}`;
  const other = json.find(([pointer, value]) => nodeAt(pointer) !== value);
  return other === undefined ? undefined : say`its body has another value at ${quote(other[0])}`;
}
