import type { Surface } from '../model/evidence.ts';
import type { Exchange } from '../model/exchange.ts';
import type {
  ApiDocument,
  Content as Described,
  DocumentedOperation,
  DocumentedResponse,
  SchemaRef,
} from '../openapi/document.ts';
import { itemSchemasOf, propertiesOf, typesOf } from '../openapi/schema.ts';
import { mismatches } from '../openapi/validate.ts';
import { typeOf } from '../openapi/validate-value.ts';
import { isNobody } from './nobody.ts';
import { jsonOf, mediaTypeOf } from './page.ts';
import { promisedContent, promisedResponse, promisedSchema } from './promised.ts';
import { isPlainError, isRecord, SIGNS } from './refusal.ts';
import { type Content, contentOf, hasBody } from './success.ts';

interface Facts {
  readonly document: ApiDocument;
  readonly surface: Pick<Surface, 'nobody'>;
}

/** As `contentOf`; `unlike` is no error, and nothing of what was promised; `done` the promised success of a write, which says nothing. */
export type Promised = Content | 'unlike' | 'done';

/**
 * What a 2xx answer to a documented operation gives: as `contentOf`, and `unlike` where it is no error as far as can be told and has nothing
 * of what the document promises. What meets the promised schema is content even where it looks like an error; HTML where none is promised is
 * an application's shell or a login page, and what the document has for a refusal is one.
 */
export function promisedSuccess(
  exchange: Exchange,
  operation: DocumentedOperation,
  { document, surface }: Facts,
): Promised {
  const said = contentOf(exchange, surface);
  const response = promisedResponse(operation, exchange);
  if (isPromisedSilence(exchange, operation, response) && !isNobody(exchange, surface)) return 'done';
  const content = response && promisedContent(response, exchange);
  const isPromisedType = response === undefined || response.contents.length === 0 || content !== undefined;
  if (!isPromisedType && mediaTypeOf(exchange)?.essence === 'text/html') return 'none';
  const value = jsonOf(exchange);
  const schema = promisedSchema(operation, exchange)?.schema;
  const likeness = schema !== undefined && value !== undefined ? likenessOf(document, schema, value) : 'unsaid';
  if (said === 'none')
    return likeness === 'met' && hasBody(exchange, surface) && saysMoreThanErrors(value) ? 'content' : 'none';
  if (said === 'empty' || likeness !== 'unlike') return said;
  return isPromisedRefusal(exchange, operation, document) ? 'none' : 'unlike';
}

/** `204` to what changes something, as the document has it. */
const isPromisedSilence = (
  { response: { status, body } }: Exchange,
  { method }: DocumentedOperation,
  promised: DocumentedResponse | undefined,
): boolean =>
  method !== 'GET' &&
  status >= 200 &&
  status < 300 &&
  body.trim() === '' &&
  promised?.status === String(status) &&
  promised.contents.length === 0;

/** `met`: no doubt; `partly`: it has some of the promised properties; `unsaid`: the schema promises nothing that could be compared. */
type Likeness = 'met' | 'partly' | 'unlike' | 'unsaid';

function likenessOf(document: ApiDocument, schema: SchemaRef, value: unknown): Likeness {
  const isMet = mismatches(document, schema, value, 'response').every(({ weak }) => weak);
  const readings = [schema, ...itemSchemasOf(document, schema)].map((each) => propertiesOf(document, each));
  const names = new Set(readings.flatMap(({ properties }) => [...properties.keys()]));
  const hasPromised = (record: Members): boolean =>
    Object.entries(record).some(([name, member]) => names.has(name) && isGiven(member));
  const records = recordsIn(value);
  if (records.some(hasPromised)) return isMet ? 'met' : 'partly';
  if (records.some((record) => WRAPPERS.some((name) => recordsIn(record[name]).some(hasPromised)))) return 'partly';
  const isVague = readings.some(({ complete, open, free }) => !complete || open || free);
  if (isMet && (isVague || names.size === 0 || records.length === 0)) return 'unsaid';
  return isMet || !isOfType(document, schema, value) || !isVague ? 'unlike' : 'unsaid';
}

function isOfType(document: ApiDocument, schema: SchemaRef, value: unknown): boolean {
  const types = typesOf(document, schema);
  return types === undefined || types.some((type) => type === typeOf(value));
}

type Members = Readonly<Record<string, unknown>>;

const recordsIn = (value: unknown): Members[] =>
  (Array.isArray(value) ? value.slice(0, MOST_ITEMS) : [value]).filter(isRecord);

/** What is put around the promised answer without the document saying so. */
const WRAPPERS = ['data', 'result', 'results', 'items', 'response', 'payload', 'content'];

const MOST_ITEMS = 5;

const isGiven = (member: unknown): boolean => member !== null && member !== '' && member !== undefined;

/** A record of the API whose properties are those of an error: an item with an `id` and a `detail`. */
const saysMoreThanErrors = (value: unknown): boolean =>
  isRecord(value) &&
  !isPlainError(value) &&
  Object.entries(value).some(([name, member]) => !SIGNS.has(name) && isGiven(member));

/** Whether it is what the document promises for a refusal. */
function isPromisedRefusal(exchange: Exchange, { responses }: DocumentedOperation, document: ApiDocument): boolean {
  const schemas = responses
    .filter(({ status }) => /^(?:4\d\d|4XX|default)$/i.test(status))
    .flatMap((response): Described[] => [promisedContent(response, exchange)].filter((each) => each !== undefined))
    .flatMap(({ schema }) => schema ?? []);
  return schemas.some((schema) => likenessOf(document, schema, jsonOf(exchange)) === 'met');
}
