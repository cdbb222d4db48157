import { cutPair, isToken, splitOutsideQuotes, tokenOrQuoted } from './field-syntax.ts';

/** A Content-Type (RFC 9110 8.3.1). Type, subtype and parameter names are lower case. */
export interface MediaType {
  readonly type: string;
  readonly subtype: string;
  /** `type/subtype`. */
  readonly essence: string;
  /** By name, the first of repeats; those that break the grammar are left out, as browsers do. */
  readonly parameters: ReadonlyMap<string, string>;
}

/** Undefined when there is no `type/subtype`. */
export function parseMediaType(text: string): MediaType | undefined {
  const [essence = '', ...rest] = splitOutsideQuotes(text, ';');
  const slash = essence.indexOf('/');
  const type = essence.slice(0, Math.max(slash, 0)).toLowerCase();
  const subtype = essence.slice(slash + 1).toLowerCase();
  if (!isToken(type) || !isToken(subtype)) return undefined;

  const parameters = new Map<string, string>();
  for (const part of rest) {
    const { name, value } = cutPair(part);
    const content = value === undefined ? undefined : tokenOrQuoted(value);
    const key = name.toLowerCase();
    if (content !== undefined && isToken(key) && !parameters.has(key)) parameters.set(key, content);
  }
  return { type, subtype, essence: `${type}/${subtype}`, parameters };
}

/** WHATWG MIME Sniffing 4.6 "JavaScript MIME type". */
const SCRIPT_SUBTYPE = /^(?:x-)?(?:java|ecma)script$|^javascript1\.[0-5]$|^jscript$|^livescript$/;
/** Text under `application/` that names itself neither JSON nor XML. */
const TEXTUAL = new Set([
  'application/x-www-form-urlencoded',
  'application/graphql',
  'application/yaml',
  'application/x-yaml',
  'application/toml',
  'application/sql',
  'application/x-ndjson',
  'application/ndjson',
  'application/jsonl',
  'application/json-seq',
  'application/x-sh',
  'application/x-httpd-php',
]);

type Maybe = MediaType | undefined;

/** `application/json`, `text/json` and every `+json` (RFC 6839 3.1); not the line formats. */
export const isJson = (media: Maybe): boolean =>
  media !== undefined &&
  (media.essence === 'application/json' || media.essence === 'text/json' || media.subtype.endsWith('+json'));

/** What a browser shows as a page. */
export const isHtml = (media: Maybe): boolean =>
  media?.essence === 'text/html' || media?.essence === 'application/xhtml+xml';

export const isScript = (media: Maybe): boolean =>
  media !== undefined && (media.type === 'text' || media.type === 'application') && SCRIPT_SUBTYPE.test(media.subtype);

/** `text/xml`, `application/xml` and every `+xml` (RFC 7303), XHTML and SVG among them. */
export const isXml = (media: Maybe): boolean =>
  media !== undefined &&
  (media.essence === 'text/xml' || media.essence === 'application/xml' || media.subtype.endsWith('+xml'));

/** Worth reading as text. */
export const isText = (media: Maybe): boolean =>
  media !== undefined &&
  (media.type === 'text' || isJson(media) || isXml(media) || isScript(media) || TEXTUAL.has(media.essence));
