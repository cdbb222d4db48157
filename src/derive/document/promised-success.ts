import type { Surface } from '../../model/evidence.ts';
import type { Exchange } from '../../model/exchange.ts';
import type {
  ApiDocument,
  Content as Described,
  DocumentedOperation,
  DocumentedResponse,
  SchemaRef,
} from '../../openapi/document.ts';
import { itemSchemasOf, propertiesOf, typesOf } from '../../openapi/schema/schema.ts';
import type { JsonRecord } from '../../openapi/schema/schema-node.ts';
import { mismatches } from '../../openapi/schema/validate.ts';
import { typeOf } from '../../openapi/schema/validate-value.ts';
import { isRecord } from '../../parse/record.ts';
import { jsonOf, mediaTypeOf } from '../page.ts';
import { isNotFound } from '../response/not-found.ts';
import { isPlainError, SIGNS } from '../response/refusal.ts';
import { type Content, contentOf, hasBody } from '../response/success.ts';
import { promisedContent, promisedResponse, promisedSchema } from './promised.ts';

interface Facts {
  readonly document: ApiDocument;
  readonly surface: Pick<Surface, 'nonexistent'>;
}

/** As `contentOf`; `unlike` is no error, and nothing of what was promised; `done` the promised success of a write, which says nothing. */
export type Promised = Content | 'unlike' | 'done';

/**
 * What a 2xx response to a documented operation gives: as `contentOf`, and `unlike` where it is no error as far as can be seen and has nothing
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
  if (isPromisedSilence(exchange, operation, response) && !isNotFound(exchange, surface)) return 'done';
  if (!hasBody(exchange, surface) || said === 'empty') return said;
  const isPromisedType =
    response === undefined || response.contents.length === 0 || promisedContent(response, exchange) !== undefined;
  if (!isPromisedType && mediaTypeOf(exchange)?.essence === 'text/html') return 'none';
  const value = jsonOf(exchange);
  const schema = promisedSchema(operation, exchange)?.schema;
  if (schema === undefined || value === undefined) return said;
  if (said === 'none') return saysMoreThanErrors(value) && isPromised(document, schema, value) ? 'content' : 'none';
  if (likenessOf(document, schema, value) !== 'unlike') return said;
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

/** `has`: some of the promised properties; `unsaid`: the schema promises nothing that could be compared. */
type Likeness = 'has' | 'unlike' | 'unsaid';

/** The whole value is looked at only where its names do not suffice: lists are long. */
function likenessOf(document: ApiDocument, schema: SchemaRef, value: unknown): Likeness {
  const readings = [schema, ...itemSchemasOf(document, schema)].map((each) => propertiesOf(document, each));
  const names = new Set(readings.flatMap(({ properties }) => [...properties.keys()]));
  const promisedIn = (record: JsonRecord): number =>
    Object.entries(record).filter(([name, member]) => names.has(name) && isGiven(member)).length;
  const isWrapping = ([name, member]: readonly [string, unknown]): boolean =>
    recordsIn(member).some((record) => promisedIn(record) >= (WRAPPERS.includes(name) ? 1 : 2));
  const records = recordsIn(value);
  if (records.some((record) => promisedIn(record) > 0 || Object.entries(record).some(isWrapping))) return 'has';
  const isVague = readings.some(({ complete, open, free }) => !complete || open || free);
  if (meets(document, schema, value)) {
    return isVague || names.size === 0 || records.length === 0 ? 'unsaid' : 'unlike';
  }
  return isVague && isOfType(document, schema, value) ? 'unsaid' : 'unlike';
}

const meets = (document: ApiDocument, schema: SchemaRef, value: unknown): boolean =>
  mismatches(document, schema, value, 'response').every(({ weak }) => weak);

/** It has what was promised, and nothing against it. */
const isPromised = (document: ApiDocument, schema: SchemaRef, value: unknown): boolean =>
  likenessOf(document, schema, value) === 'has' && meets(document, schema, value);

function isOfType(document: ApiDocument, schema: SchemaRef, value: unknown): boolean {
  const types = typesOf(document, schema);
  return types === undefined || types.some((type) => type === typeOf(value));
}

const recordsIn = (value: unknown): JsonRecord[] =>
  (Array.isArray(value) ? value.slice(0, MOST_ITEMS) : [value]).filter(isRecord);

/** What is put around the documented response without the document saying so; under other names more has to fit. */
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
  return schemas.some((schema) => isPromised(document, schema, jsonOf(exchange)));
}
