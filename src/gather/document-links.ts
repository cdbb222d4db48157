import { VIEWER } from '../derive/document-answer.ts';
import { isSuccess } from '../derive/page.ts';
import { urlOf } from '../derive/place.ts';
import type { Exchange } from '../model/exchange.ts';
import type { SourceText } from '../openapi/document.ts';
import { plainUrl } from './scope.ts';

/** A document that a text seems to be, by its own version field; the text is read only when it does. */
const VERSION_FIELD = /(?:"|^|\n|')(?:openapi|swagger)["']?\s{0,20}:\s{0,20}["']?[123]\.\d/;

/** The document that an answer is, or that a script of Swagger UI carries inside. */
export function documentText(exchange: Exchange): SourceText | undefined {
  const { body } = exchange.response;
  if (!isSuccess(exchange) || !VERSION_FIELD.test(body)) return undefined;
  const from = exchange.request.url;
  const start = body.search(/\S/);
  const first = body[start];
  if (first === '{') return { from, text: body };
  const embedded = EMBEDDED.exec(body);
  if (embedded !== null) return { from, text: objectAt(body, embedded.index + embedded[0].length - 1) };
  return first === '<' || !/^(?:openapi|swagger|['"]openapi|['"]swagger)/m.test(body)
    ? undefined
    : { from, text: body };
}

/** `swagger-ui-init.js` of swagger-ui-express: the document as a member of its options. */
const EMBEDDED = /["']?(?:swaggerDoc|spec)["']?\s{0,20}:\s{0,20}\{/;

/** The object literal that opens at `start`, to its closing brace; to the end when there is none. */
function objectAt(text: string, start: number): string {
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    const char = text[at];
    if (char === '"') at = stringEnd(text, at);
    else if (char === '{') depth += 1;
    else if (char === '}') {
      depth -= 1;
      if (depth === 0) return text.slice(start, at + 1);
    }
  }
  return text.slice(start);
}

function stringEnd(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '"') return at;
  }
  return text.length;
}

/** How viewers name the document: an attribute, an option, a list of them. */
const NAMED = [
  /\b(?:spec-url|spec_url|specUrl|apiDescriptionUrl|data-url|configUrl|url)["']?\s{0,8}[:=]\s{0,8}["'`]([^"'`\s<>]{1,300})["'`]/g,
  /Redoc\.init\(\s{0,8}["'`]([^"'`\s<>]{1,300})["'`]/g,
];

const MOST_LINKS = 10;

/** URLs under which a viewer's page or script says that the document is; empty for other answers. */
export function documentLinks(exchange: Exchange): readonly string[] {
  const { body } = exchange.response;
  if (!isSuccess(exchange) || !VIEWER.test(body)) return [];
  const named = NAMED.flatMap((pattern) => [...body.slice(0, MAX_TEXT).matchAll(pattern)].map(([, url = '']) => url));
  const urls = named
    .filter((url) => !NO_DOCUMENT.test(url))
    .flatMap((url) => plainUrl(url.replaceAll('&amp;', '&'), urlOf(exchange))?.href ?? []);
  return [...new Set(urls)].slice(0, MOST_LINKS);
}

const MAX_TEXT = 500_000;
const NO_DOCUMENT = /\.(?:js|css|html?|png|svg|ico)(?:\?|$)|oauth2-redirect/i;
