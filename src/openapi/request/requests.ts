import { isToken } from '../../parse/field-syntax.ts';
import type { HeaderLine } from '../../parse/header-lines.ts';
import { isJson, parseMediaType } from '../../parse/media-type.ts';
import { isRecord } from '../../parse/record.ts';
import { parseHttpUrl } from '../../parse/uri.ts';
import type { ApiDocument, DocumentedOperation, Parameter } from '../document.ts';
import { isCredentialParameter } from './credential-parameter.ts';
import { isMethodOverride } from './method-override.ts';
import { type RequestValue, type ValueOptions, valueFor } from './parameter-value.ts';
import { bodyFor } from './request-body.ts';
import { inCookie, inHeader, inPath, inQuery, percentEncode } from './style.ts';

export type { RequestValue } from './parameter-value.ts';

export interface RequestOptions extends ValueOptions {
  /** What the operation's path is put behind, without a slash at the end: one of `serversOf`. */
  readonly base: string;
  /** Parameters and properties that need not be sent are sent too. */
  readonly optional?: boolean;
}

export interface MadeRequest {
  readonly method: string;
  readonly url: string;
  /** Header and cookie parameters, and `Content-Type` where there is a body. */
  readonly headers: readonly HeaderLine[];
  readonly body?: string;
  readonly mediaType?: string;
}

export type RequestResult =
  | { readonly ok: true; readonly request: MadeRequest; readonly values: readonly RequestValue[] }
  /** `why` is our own words; `parameter` the name it is about, as written. */
  | { readonly ok: false; readonly why: string; readonly parameter?: string };

/**
 * The request of an operation, always the same for the same document and options: what is required from the document's own values, ids of
 * earlier responses, or samples of the schemas. It holds no credentials: parameters that carry them, by a security scheme or by their name, are left out.
 * So are those that would make another method of it.
 */
export function requestFor(
  document: ApiDocument,
  operation: DocumentedOperation,
  options: RequestOptions,
): RequestResult {
  const values: RequestValue[] = [];
  for (const parameter of operation.parameters) {
    if (!isSent(document, parameter, options)) continue;
    const value = valueFor(document, { operation, parameter }, options);
    if (value !== undefined) values.push(value);
    else if (parameter.required)
      return refused('no value was found that matches the schema of a parameter', parameter.name);
  }
  const path = pathOf(operation.path, values);
  if (!path.ok) return path;
  const body = bodyOf(document, operation, options.optional === true);
  if (body !== undefined && 'why' in body) return refused(body.why);
  const query = queryOf(values);
  const joint = path.text.includes('?') ? '&' : '?';
  const url = parseHttpUrl(options.base + path.text + (query === '' ? '' : joint + query));
  if (url === undefined || url.href.length > MAX_URL) return refused('its URL is too long or invalid');
  const headers = headersOf(values);
  const request = { method: operation.method, url: url.href };
  if (body === undefined) return { ok: true, request: { ...request, headers }, values };
  const { text, mediaType } = body;
  return {
    ok: true,
    request: { ...request, headers: [...headers, ['Content-Type', mediaType]], body: text, mediaType },
    values,
  };
}

/** Servers commonly take 8 KB of request line. */
const MAX_URL = 8000;

const refused = (why: string, parameter?: string): RequestResult & { readonly ok: false } => ({
  ok: false,
  why,
  ...(parameter !== undefined && { parameter }),
});

/** OpenAPI "Parameter Object": definitions of the first three are ignored. The others are the connection's, not the operation's. */
const NOT_PARAMETERS = new Set([
  'accept',
  'content-type',
  'authorization',
  'cookie',
  'host',
  'content-length',
  'connection',
  'transfer-encoding',
]);

function isSent(document: ApiDocument, parameter: Parameter, { given, optional }: RequestOptions): boolean {
  if (parameter.in !== 'path' && isMethodOverride(parameter.name)) return false;
  if (parameter.in === 'header' && NOT_PARAMETERS.has(parameter.name.toLowerCase())) return false;
  if (given?.parameter.name === parameter.name && given.parameter.in === parameter.in) return true;
  const isScheme = document.schemes.some(
    (scheme) => scheme.type === 'apiKey' && scheme.in === parameter.in && isSameName(parameter, scheme.name),
  );
  return !isScheme && !isCredentialParameter(parameter) && (parameter.required || optional === true);
}

const isSameName = ({ in: place, name }: Parameter, other: string | undefined): boolean =>
  place === 'header' ? name.toLowerCase() === other?.toLowerCase() : name === other;

type PathResult = { readonly ok: true; readonly text: string } | (RequestResult & { readonly ok: false });

function pathOf(template: string, values: readonly RequestValue[]): PathResult {
  const inThePath = new Map(
    values.filter(({ parameter }) => parameter.in === 'path').map((each) => [each.parameter.name, each]),
  );
  let failure: PathResult | undefined;
  // Documents distinguish operations of one path by a fragment, which is never sent.
  const text = (template.split('#', 1)[0] ?? '').replace(/\{([^{}]{1,200})\}/g, (_whole, name: string) => {
    const found = inThePath.get(name);
    if (found === undefined) {
      failure ??= refused('its path has a parameter that the document does not describe', name);
      return '';
    }
    const written = inPath(found.parameter, wireValue(found));
    // An empty segment or a dot makes another path of it.
    if (/^\.{0,2}$/.test(written)) failure ??= refused('a parameter of its path is empty or a dot', name);
    return written;
  });
  return failure ?? { ok: true, text: text.startsWith('/') ? text : `/${text}` };
}

/** Parameters with `content` are written in its media type: JSON, or as they are. */
function wireValue({ parameter, value }: RequestValue): unknown {
  if (parameter.mediaType === undefined) return value;
  return isJson(parseMediaType(parameter.mediaType)) ? JSON.stringify(value) : value;
}

function queryOf(values: readonly RequestValue[]): string {
  const pairs = values.flatMap((each) => {
    if (each.parameter.in === 'query') return inQuery(each.parameter, wireValue(each));
    return each.parameter.in === 'querystring' ? wholeQuery(each) : [];
  });
  return pairs.join('&');
}

/** `in: querystring` (3.2) is the query as a whole: a form, or another media type percent-encoded. */
function wholeQuery({ parameter, value }: RequestValue): string[] {
  if (!isRecord(value) || isJson(parseMediaType(parameter.mediaType ?? '')))
    return [percentEncode(JSON.stringify(value))];
  return Object.entries(value).flatMap(([name, member]) =>
    inQuery({ ...parameter, name, style: 'form', explode: true }, member),
  );
}

function headersOf(values: readonly RequestValue[]): HeaderLine[] {
  const lines: HeaderLine[] = [];
  const cookies: string[] = [];
  for (const each of values) {
    const { parameter } = each;
    if (parameter.in === 'header' && isToken(parameter.name))
      lines.push([parameter.name, inHeader(parameter, wireValue(each))]);
    if (parameter.in === 'cookie') cookies.push(...inCookie(parameter, wireValue(each)));
  }
  return cookies.length === 0 ? lines : [...lines, ['Cookie', cookies.join('; ')]];
}

function bodyOf(
  document: ApiDocument,
  { body, method }: DocumentedOperation,
  optional: boolean,
): ReturnType<typeof bodyFor> | undefined {
  if (body === undefined || BODILESS.has(method)) return undefined;
  const made = bodyFor(document, body, optional);
  return 'why' in made && !body.required ? undefined : made;
}

/** RFC 9110 9.3: content in these has no meaning. */
const BODILESS = new Set(['GET', 'HEAD', 'TRACE']);
