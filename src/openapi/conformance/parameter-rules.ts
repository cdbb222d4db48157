import { isRecord } from '../../parse/record.ts';
import { isSince32 } from '../document.ts';
import type { JsonRecord } from '../schema/schema-node.ts';
import type { Breach, Subject } from './breach.ts';

/** A token of RFC 9110 section 5.6.2. */
export const isToken = (name: string): boolean => /^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,1000}$/.test(name);

const has = (node: JsonRecord, field: string): boolean => Object.hasOwn(node, field);
const bad = (field: string, message: string): Breach => ({ kind: 'bad-value', field, message });

const STYLES: Readonly<Record<string, readonly string[]>> = {
  path: ['matrix', 'label', 'simple'],
  query: ['form', 'spaceDelimited', 'pipeDelimited', 'deepObject'],
  header: ['simple'],
  cookie: ['form', 'cookie'],
};

/** Rules for one Parameter Object (OpenAPI 3.0 to 3.2). */
export const parameterRules: readonly ((subject: Subject) => readonly Breach[])[] = [
  description,
  reserved,
  style,
  name,
];

function description({ node }: Subject): readonly Breach[] {
  const isQuerystring = node['in'] === 'querystring';
  const breaches: Breach[] = [];
  if (has(node, 'example') && has(node, 'examples'))
    breaches.push(bad('examples', '`example` and `examples` are mutually exclusive'));
  if (isQuerystring && has(node, 'schema'))
    breaches.push(bad('schema', 'a whole query string must be described by `content`'));
  else if (has(node, 'schema') && has(node, 'content'))
    breaches.push(bad('content', '`schema` and `content` are mutually exclusive'));
  if (!has(node, 'schema') && !has(node, 'content'))
    breaches.push({ kind: 'missing-field', message: 'one of `schema`, `content` is required' });
  const styled = ['style', 'explode', 'allowReserved'].find((field) => has(node, field));
  if (has(node, 'content') && styled !== undefined)
    breaches.push(bad(styled, 'a parameter with `content` cannot have a style'));
  const content = node['content'];
  if (isRecord(content) && Object.keys(content).length !== 1)
    breaches.push(bad('content', 'a parameter must have exactly one media type'));
  return breaches;
}

/** `allowReserved` is for values that are percent-encoded: in 3.0 and 3.1 those of a query. */
function reserved({ node, dialect }: Subject): readonly Breach[] {
  if (!has(node, 'allowReserved') || has(node, 'content')) return [];
  const place = node['in'];
  const isEncoded =
    place === 'query' ||
    (isSince32(dialect) && (place === 'path' || (place === 'cookie' && (node['style'] ?? 'form') === 'form')));
  return isEncoded ? [] : [bad('allowReserved', 'a parameter of this place and style is not percent-encoded')];
}

function style({ node }: Subject): readonly Breach[] {
  const allowed = STYLES[String(node['in'])];
  if (!has(node, 'style') || allowed === undefined || allowed.includes(String(node['style']))) return [];
  return [bad('style', 'a parameter of this place cannot have this style')];
}

function name({ node }: Subject): readonly Breach[] {
  const given = node['name'];
  if (typeof given !== 'string') return [];
  if (node['in'] === 'header' && !isToken(given)) return [bad('name', 'this is not the name of a header')];
  return node['in'] === 'path' && /[{}]/.test(given)
    ? [bad('name', 'the name of a path parameter must not have braces')]
    : [];
}

/** What parameters of one list do to each other. */
export function parameterListRules({ node }: Subject): readonly Breach[] {
  const parameters: unknown = node['parameters'];
  if (!Array.isArray(parameters)) return [];
  const places = parameters.map((each: unknown) => (isRecord(each) ? each['in'] : undefined));
  const whole = places.filter((place) => place === 'querystring').length;
  if (whole > 1) return [bad('parameters', 'there is more than one `querystring` parameter')];
  return whole === 1 && places.includes('query')
    ? [bad('parameters', 'a `querystring` parameter excludes `query` parameters')]
    : [];
}
