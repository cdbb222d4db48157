import { plainUrl } from '../gather/wire/scope.ts';
import { own } from '../model/said.ts';
import type { HeaderLine } from '../parse/header-lines.ts';
import { mapTexts } from '../parse/map-texts.ts';
import { Failed } from './failed.ts';
import type { BodyTemplate, StepTemplate } from './recipe.ts';
import type { StepRequest } from './step-exchange.ts';
import type { Values } from './values.ts';

/** The request of a step with its values. Throws Failed where a value is not allowed where the recipe puts it. */
export function buildRequest(template: StepTemplate, values: Values, target: URL): StepRequest {
  const { method, headers, basic } = template;
  const lines: HeaderLine[] = headerLines(headers, values);
  if (basic !== undefined) lines.push(['Authorization', `Basic ${basicOf(basic, values)}`]);
  const sent = template.body === undefined ? undefined : bodyOf(template.body, values);
  const hasType = lines.some(([name]) => name.toLowerCase() === 'content-type');
  if (sent !== undefined && !hasType) lines.push(['Content-Type', sent.type]);
  return {
    method,
    url: urlOf(template.url, values, target),
    headers: lines,
    ...(sent !== undefined && { body: sent.text }),
  };
}

/** Header lines with their values. */
export const headerLines = (headers: StepTemplate['headers'], values: Values): HeaderLine[] =>
  headers.map(([name, template]) => [name, oneLine(values.fill(template))]);

function oneLine(value: string): string {
  if (/[\r\n\0]/.test(value)) throw new Failed(own('a value with a line break cannot be sent in a header'));
  return value;
}

const basicOf = ([user, password]: readonly [string, string], values: Values): string =>
  Buffer.from(`${values.fill(user)}:${values.fill(password)}`).toString('base64');

/** A value that is a whole URL, such as the action of a form, is taken as it is; inside a URL a value is encoded. */
export function urlOf(template: string, values: Values, target: URL): URL {
  const isWhole = /^\{\{[^{}]{1,210}\}\}/.test(template);
  const text = values.fill(template, isWhole ? undefined : encodeURIComponent);
  const url = plainUrl(text, target);
  if (url === undefined) throw new Failed(own('its URL is not an http or https URL'));
  return url;
}

function bodyOf(body: BodyTemplate, values: Values): { readonly text: string; readonly type: string } {
  if (body.kind === 'json')
    return { type: 'application/json', text: JSON.stringify(mapTexts(body.value, (text) => values.fill(text))) };
  if (body.kind === 'text') return { type: body.type, text: values.fill(body.text) };
  const fields = body.fields.map(([name, template]): [string, string] => [name, values.fill(template)]);
  return { type: 'application/x-www-form-urlencoded', text: new URLSearchParams(fields).toString() };
}
