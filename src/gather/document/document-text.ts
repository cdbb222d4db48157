import { isSuccess } from '../../derive/page.ts';
import { EVERY_VERSION_FIELD, hasVersionField } from '../../derive/response/document-response.ts';
import type { Exchange } from '../../model/exchange.ts';
import type { SourceText } from '../../openapi/document.ts';
import { decodeEntities } from '../../parse/entities.ts';
import { parseJson } from '../../parse/json.ts';
import { enclosingObject, stringLiteralAt } from '../../parse/script-object.ts';

/** The text of a document, and whether it is the whole response: what is inside of a page may only look like one. */
export interface FoundText extends SourceText {
  readonly isWhole: boolean;
}

/**
 * The document that a response is, in JSON or YAML or as one JSON string, or that a viewer's page or script carries inside: as an object, as a
 * string, in an attribute. Undefined where it is and has none.
 */
export function documentText(exchange: Exchange): FoundText | undefined {
  const { body } = exchange.response;
  if (!isSuccess(exchange) || !hasVersionField(body)) return undefined;
  const from = exchange.request.url;
  const first = body[body.search(/\S/)];
  if (first === '{') return { from, text: body, isWhole: true };
  const inside = first === '"' ? stringOf(body) : undefined;
  if (inside !== undefined) return { from, text: inside, isWhole: true };
  const embedded = embeddedIn(body) ?? (body.includes('&') ? embeddedIn(decodeEntities(body)) : undefined);
  if (embedded !== undefined) return { from, text: embedded, isWhole: false };
  const isYaml = first !== '<' && /^(?:openapi|swagger|['"]openapi|['"]swagger)/m.test(body);
  return isYaml ? { from, text: body, isWhole: true } : undefined;
}

/** A document that a server serialised twice. */
function stringOf(body: string): string | undefined {
  const parsed = parseJson(body);
  return parsed.ok && typeof parsed.value === 'string' && hasVersionField(parsed.value) ? parsed.value : undefined;
}

const MOST_PLACES = 8;

/** The object around a version field, out of its string where it is in one. */
function embeddedIn(text: string): string | undefined {
  let places = 0;
  for (const { index } of text.matchAll(EVERY_VERSION_FIELD)) {
    places += 1;
    if (places > MOST_PLACES) return undefined;
    const escaped = stringLiteralAt(text, index);
    const object = escaped === undefined ? enclosingObject(text, index) : documentIn(escaped);
    if (object !== undefined && HAS_PATHS.test(object)) return object;
  }
  return undefined;
}

/** A string that is a document as a whole. */
const documentIn = (text: string): string | undefined => (/^\s{0,100}\{/.test(text) ? text : undefined);

const HAS_PATHS = /["']?(?:paths|components|webhooks|definitions)["']?\s{0,20}:/;
