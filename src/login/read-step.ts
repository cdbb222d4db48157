import { isToken } from '../parse/field-syntax.ts';
import { pointerPart } from '../parse/json.ts';
import { mapTexts } from '../parse/map-texts.ts';
import { type AuthFile, mistake } from './auth-file.ts';
import type { BodyTemplate, CheckRequest, Expectation, Extraction, RecipePlace, Source } from './recipe.ts';
import type { CheckFile, ExpectationFile, ExtractionFile, RequestFile, Scalars } from './recipe-file.ts';
import { asTemplate } from './template.ts';

/** Names and values of a mapping, as templates. */
export const linesOf = (scalars: Scalars = {}): (readonly [string, string])[] =>
  Object.entries(scalars).map(([name, value]) => [name, value === null ? '' : asTemplate(String(value))]);

/** The body of a request; of `form`, `json` and `body` there may be one. */
export function bodyOf(request: RequestFile, at: RecipePlace): BodyTemplate | undefined {
  const { form, json, body } = request;
  const given = [form, json, body].filter((each) => each !== undefined);
  if (given.length > 1) throw mistake(at, 'a request has one of `form`, `json` and `body`');
  const wrong = Object.keys(request.headers ?? {}).find((name) => !isToken(name));
  if (wrong !== undefined) throw mistake(at, `${JSON.stringify(wrong.slice(0, 60))} is not the name of a header`);
  if (form !== undefined) return { kind: 'form', fields: linesOf(form) };
  if (json !== undefined) return { kind: 'json', value: mapTexts(json, asTemplate) };
  return body === undefined
    ? undefined
    : { kind: 'text', text: asTemplate(body), type: request['content-type'] ?? 'text/plain' };
}

/** What a step takes from its response. */
export const extractionsOf = (
  source: AuthFile,
  written: Readonly<Record<string, ExtractionFile>>,
  pointer: string,
): Extraction[] =>
  Object.entries(written).map(([name, extraction]) => ({
    name,
    at: source.placeOf(`${pointer}/${pointerPart(name)}`),
    source: sourceOf(extraction),
    ...(extraction.decode !== undefined && { decode: extraction.decode }),
    ...(extraction.optional === true && { optional: true as const }),
  }));

const NAMED = ['header', 'cookie', 'field', 'meta', 'query'] as const;

function sourceOf(extraction: ExtractionFile): Source {
  if (extraction.json !== undefined) return { from: 'json', pointer: extraction.json };
  for (const from of NAMED) {
    const name = extraction[from];
    if (name !== undefined) return { from, name };
  }
  return { from: 'form-action' };
}

/** What a response must be. */
export const expectationOf = (source: AuthFile, expect: ExpectationFile, pointer: string): Expectation => ({
  at: source.placeOf(pointer),
  status: listOf(expect.status),
  headers: Object.entries(expect.headers ?? {}),
  cookies: listOf(expect.cookie),
  bodyContains: listOf(expect['body-contains']),
  pointers: listOf(expect.pointer),
  json: Object.entries(expect.json ?? {}),
});

const listOf = <T extends string | number>(given: T | readonly T[] | undefined): readonly T[] =>
  given === undefined ? [] : typeof given === 'object' ? given : [given];

/** The request that shows whether a session is alive. */
export const checkOf = (source: AuthFile, { url, headers, expect }: CheckFile): CheckRequest => ({
  url,
  headers: linesOf(headers),
  ...(expect !== undefined && { expect: expectationOf(source, expect, '/check/expect') }),
});
