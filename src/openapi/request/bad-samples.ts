import type { ApiDocument, Parameter, SchemaRef } from '../document.ts';
import { facetsOf } from '../schema/facets.ts';
import { isAbove, isBelow, limitsOf } from '../schema/limits.ts';
import { itemSchemasOf, typesOf } from '../schema/schema.ts';
import { mismatches } from '../schema/validate.ts';

/** A value that a parameter's schema plainly rules out. */
export interface BadSample {
  /** JSON, before the parameter's style is applied. */
  readonly value: unknown;
  /** The keyword of JSON Schema that it breaks. */
  readonly breaks: 'type' | 'enum' | 'minimum' | 'maximum' | 'minLength' | 'maxLength' | 'pattern' | 'format';
}

/** Longer texts are not sent. */
const MAX_TEXT = 2000;

/**
 * Values that break one statement each of a parameter's schema, in a fixed order; all are plain words and numbers. Empty where it states
 * nothing that a value is known to break, as a text of any length.
 */
export function badSamples(document: ApiDocument, { schema, mediaType }: Parameter): BadSample[] {
  if (schema === undefined || mediaType !== undefined) return [];
  const types = typesOf(document, schema)?.filter((type) => type !== 'null');
  if (types?.length !== 1 || types[0] !== 'array') return breaking(document, schema);
  const [item] = itemSchemasOf(document, schema);
  return item === undefined ? [] : breaking(document, item).map((bad) => ({ ...bad, value: [bad.value] }));
}

function breaking(document: ApiDocument, schema: SchemaRef): BadSample[] {
  const types = typesOf(document, schema);
  if (types === undefined || types.includes('object') || types.includes('array')) return [];
  const candidates = types.includes('string')
    ? badTexts(document, schema)
    : [...badTypes(types), ...badNumbers(document, schema)];
  return candidates.filter(({ value, breaks }) =>
    mismatches(document, schema, value, 'request').some(({ keyword, pointer }) => pointer === '' && keyword === breaks),
  );
}

/** In a URL everything is text: what cannot be read as the type is of another. */
function badTypes(types: readonly string[]): BadSample[] {
  const word: BadSample = { value: 'word', breaks: 'type' };
  return types.includes('integer') ? [word, { value: 1.5, breaks: 'type' }] : [word];
}

function badNumbers(document: ApiDocument, schema: SchemaRef): BadSample[] {
  const { lower, upper } = limitsOf(facetsOf(document, schema).all);
  const below =
    lower === undefined ? [] : [Math.ceil(lower.value) - 1, lower.value].filter((each) => isBelow(each, lower));
  const above =
    upper === undefined ? [] : [Math.floor(upper.value) + 1, upper.value].filter((each) => isAbove(each, upper));
  return [
    ...below.slice(0, 1).map((value): BadSample => ({ value, breaks: 'minimum' })),
    ...above.slice(0, 1).map((value): BadSample => ({ value, breaks: 'maximum' })),
    { value: 987_654_321, breaks: 'enum' },
  ];
}

function badTexts(document: ApiDocument, schema: SchemaRef): BadSample[] {
  const { minLength, maxLength } = limitsOf(facetsOf(document, schema).all);
  const short: BadSample[] =
    minLength >= 2 ? [{ value: 'a'.repeat(Math.min(minLength, MAX_TEXT) - 1), breaks: 'minLength' }] : [];
  const long: BadSample[] = maxLength < MAX_TEXT ? [{ value: 'a'.repeat(maxLength + 1), breaks: 'maxLength' }] : [];
  return [
    { value: 'none-of-these', breaks: 'enum' },
    { value: 'not-of-this-form', breaks: 'format' },
    { value: 'not of this form', breaks: 'pattern' },
    ...short,
    ...long,
  ];
}
