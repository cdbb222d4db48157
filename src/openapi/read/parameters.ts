import type { Content, Parameter, ParameterIn, RequestBody, Style } from '../document.ts';
import { type Found, type Reading, schemaOf, textOf } from './reading.ts';

const PLACES = new Set<ParameterIn>(['path', 'query', 'header', 'cookie', 'querystring']);
const isPlace = (place: string | undefined): place is ParameterIn =>
  (PLACES as ReadonlySet<string | undefined>).has(place);

const DEFAULT_STYLE: Readonly<Record<ParameterIn, Style>> = {
  path: 'simple',
  query: 'form',
  header: 'simple',
  cookie: 'form',
  querystring: 'form',
};
const STYLES = new Set<string>([
  'simple',
  'label',
  'matrix',
  'form',
  'spaceDelimited',
  'pipeDelimited',
  'deepObject',
  'cookie',
] satisfies Style[]);
const isStyle = (style: string | undefined): style is Style => style !== undefined && STYLES.has(style);

/** `collectionFormat` of 2.0; `csv` is the default. */
const COLLECTIONS: Readonly<Record<string, { readonly style?: Style; readonly explode: boolean }>> = {
  csv: { explode: false },
  ssv: { style: 'spaceDelimited', explode: false },
  tsv: { style: 'tabDelimited', explode: false },
  pipes: { style: 'pipeDelimited', explode: false },
  multi: { style: 'form', explode: true },
};

/** One parameter of 3.x, or one of 2.0 that is no part of a body; undefined, with a problem, when it cannot be used. */
export function parameterFrom(reading: Reading, found: Found): Parameter | undefined {
  const { node, at } = found;
  const [name, place, written, description] = ['name', 'in', 'style', 'description'].map((field) =>
    textOf(found, field),
  );
  if (name === undefined || !isPlace(place)) {
    const message = 'a parameter needs `name`, and `in` as path, query, header or cookie';
    reading.report({ kind: 'bad-value', at, message, ...(name !== undefined && { name }), loses: true });
    return undefined;
  }
  const isRequired = node['required'] === true;
  if (place === 'path' && !isRequired) {
    const message = 'a path parameter must say `required: true`';
    reading.report({ kind: 'bad-value', at, message, name, loses: false });
  }
  const collection = reading.dialect === '2.0' ? COLLECTIONS[textOf(found, 'collectionFormat') ?? 'csv'] : undefined;
  const style = collection?.style ?? (isStyle(written) ? written : DEFAULT_STYLE[place]);
  const explode = typeof node['explode'] === 'boolean' ? node['explode'] : style === 'form' || style === 'cookie';
  const [content] = contentsIn(reading, found);
  const schema = reading.dialect === '2.0' ? { node, at } : (schemaOf(found, 'schema') ?? content?.schema);
  return {
    name,
    in: place,
    required: isRequired || place === 'path',
    style,
    explode: collection?.explode ?? explode,
    allowReserved: node['allowReserved'] === true,
    deprecated: node['deprecated'] === true,
    ...(description !== undefined && { description }),
    ...(schema !== undefined && { schema }),
    ...(content !== undefined && { mediaType: content.mediaType }),
    examples: [...examplesIn(reading, found), ...(content?.examples ?? [])],
    at,
  };
}

/** The `content` of a body, a response or a parameter. */
export const contentsIn = (reading: Reading, holder: Found): Content[] =>
  reading.objects(holder, 'content', 'media type').map(([mediaType, found]) => {
    const itemSchema = schemaOf(found, 'itemSchema');
    const schema = schemaOf(found, 'schema') ?? itemSchema;
    return {
      mediaType,
      ...(schema !== undefined && { schema }),
      ...(itemSchema !== undefined && { itemSchema }),
      examples: examplesIn(reading, found),
      at: found.at,
    };
  });

const MOST_EXAMPLES = 10;

/** Values of `example` and `examples`. */
function examplesIn(reading: Reading, found: Found): unknown[] {
  const { node } = found;
  const named = Array.isArray(node['examples'])
    ? []
    : reading
        .objects(found, 'examples')
        .slice(0, MOST_EXAMPLES)
        .flatMap(([, { node: example }]) => [example['value'] ?? example['dataValue']])
        .filter((value) => value !== undefined);
  return Object.hasOwn(node, 'example') ? [node['example'], ...named] : named;
}

export function bodyFrom(reading: Reading, found: Found): RequestBody {
  return { required: found.node['required'] === true, contents: contentsIn(reading, found), at: found.at };
}

/**
 * The body of 2.0: its `body` parameter, or its `formData` parameters as one object, in each media type that the operation consumes.
 */
export function bodyOf2(parameters: readonly Found[], consumes: readonly string[]): RequestBody | undefined {
  const body = parameters.find((each) => textOf(each, 'in') === 'body');
  if (body !== undefined) {
    const schema = schemaOf(body, 'schema');
    const types = consumes.length === 0 ? ['application/json'] : consumes;
    const contents = types.map((mediaType) => ({ mediaType, ...(schema && { schema }), examples: [], at: body.at }));
    return { required: body.node['required'] === true, contents, at: body.at };
  }
  const fields = parameters.filter((each) => textOf(each, 'in') === 'formData');
  const [first] = fields;
  if (first === undefined) return undefined;
  const hasFile = fields.some((each) => textOf(each, 'type') === 'file');
  const forms = consumes.filter((type) => /form-urlencoded|form-data/i.test(type));
  const fallback = hasFile ? 'multipart/form-data' : 'application/x-www-form-urlencoded';
  const node = formSchema(fields);
  const contents = (forms.length === 0 ? [fallback] : forms).map((mediaType) => ({
    mediaType,
    schema: { node, at: first.at },
    examples: [],
    at: first.at,
  }));
  return { required: fields.some((each) => each.node['required'] === true), contents, at: first.at };
}

function formSchema(fields: readonly Found[]): unknown {
  const named = fields.flatMap((each) => {
    const name = textOf(each, 'name');
    const { name: _, in: __, required: ___, ...schema } = each.node;
    const typed = schema['type'] === 'file' ? { ...schema, type: 'string', format: 'binary' } : schema;
    return name === undefined ? [] : [{ name, required: each.node['required'] === true, typed }];
  });
  return {
    type: 'object',
    properties: Object.fromEntries(named.map(({ name, typed }) => [name, typed])),
    required: named.filter(({ required }) => required).map(({ name }) => name),
  };
}
