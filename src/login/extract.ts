import { plainUrl } from '../gather/wire/scope.ts';
import { atPointer } from '../openapi/at-pointer.ts';
import { headerValue } from '../parse/header-lines.ts';
import { parseHtml } from '../parse/html.ts';
import type { HtmlForm, HtmlPage } from '../parse/html-page.ts';
import { parseJson } from '../parse/json.ts';

import type { Jar } from './jar.ts';
import type { Extraction, Source } from './recipe.ts';
import type { StepResponse } from './step-exchange.ts';

/** The value that a recipe takes from a response; undefined where the response does not have it. */
export function extracted({ source, decode }: Extraction, response: StepResponse, jar: Jar): string | undefined {
  const value = valueFrom(source, response, jar);
  return decode === 'percent' && value !== undefined ? withoutPercent(value) : value;
}

function valueFrom(source: Source, response: StepResponse, jar: Jar): string | undefined {
  if (source.from === 'json') return scalarAt(response.body, source.pointer);
  if (source.from === 'header') return headerValue(response.headers, source.name);
  if (source.from === 'cookie') return jar.value(source.name);
  if (source.from === 'query') return redirectedTo(response)?.searchParams.get(source.name) ?? undefined;
  const page = parseHtml(response.body);
  if (source.from === 'form-action') return actionOf(page, response.url);
  return source.from === 'meta' ? metaOf(page, source.name) : fieldOf(page, source.name);
}

function scalarAt(body: string, pointer: string): string | undefined {
  const parsed = parseJson(body);
  const value = parsed.ok ? atPointer({ from: '', value: parsed.value }, pointer)?.node : undefined;
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

/** Where a response redirects to; undefined where it does not. */
export function redirectedTo({ url, headers }: Pick<StepResponse, 'url' | 'headers'>): URL | undefined {
  const location = headerValue(headers, 'location');
  return location === undefined ? undefined : plainUrl(location, url);
}

const hasPassword = ({ fields }: HtmlForm): boolean => fields.some(({ type }) => type === 'password');

/** Of the form with the password where there is one: pages have a search form, too. */
const formsOf = ({ forms }: HtmlPage): readonly HtmlForm[] =>
  forms.toSorted((a, b) => Number(hasPassword(b)) - Number(hasPassword(a)));

function actionOf(page: HtmlPage, url: URL): string | undefined {
  const form = formsOf(page).find((each) => hasPassword(each) || each.method === 'POST');
  if (form === undefined || form.action === '') return form && url.href;
  return plainUrl(form.action, plainUrl(page.base ?? '', url))?.href;
}

const fieldOf = (page: HtmlPage, name: string): string | undefined =>
  [...formsOf(page).flatMap(({ fields }) => fields), ...page.hiddenInputs].find((field) => field.name === name)?.value;

const metaOf = ({ metas }: HtmlPage, name: string): string | undefined =>
  metas.find((meta) => meta.name === name.toLowerCase())?.content;

/** Whether the response is a page with a log-in form: the log-in was not accepted, or is asked for again. */
export const asksForPassword = ({ headers, body }: StepResponse): boolean =>
  /html/i.test(headerValue(headers, 'content-type') ?? '') && parseHtml(body).forms.some(isLogIn);

/** A log-in asks for one password. With two, a new one is chosen; and a form that stands for PUT or PATCH changes what is there, as the account page of Devise does. */
const isLogIn = ({ fields }: HtmlForm): boolean =>
  fields.filter(({ type }) => type === 'password').length === 1 && !fields.some(({ name }) => name === '_method');

function withoutPercent(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
