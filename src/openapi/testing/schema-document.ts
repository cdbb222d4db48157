import type { ApiDocument, Dialect, DocumentedOperation, Parameter, SchemaRef } from '../document.ts';

/** A document with nothing but named schemas, as the reader makes it of a text. */
export function schemaDocument(schemas: Readonly<Record<string, unknown>>, dialect: Dialect = '3.1'): ApiDocument {
  const value = dialect === '2.0' ? { definitions: schemas } : { components: { schemas } };
  const from = 'http://api.test/openapi.json';
  return {
    dialect,
    version: dialect,
    title: '',
    apiVersion: '',
    from,
    sources: [{ from, text: JSON.stringify(value), value, locate: () => ({ line: 1, column: 1 }) }],
    servers: [],
    schemes: [],
    operations: [],
    problems: [],
  };
}

/** A schema of such a document by its name. */
export function schemaNamed(document: ApiDocument, name: string): SchemaRef {
  const home = document.dialect === '2.0' ? 'definitions' : 'components/schemas';
  return { node: { $ref: `#/${home}/${name}` }, at: { file: document.from, pointer: '' } };
}

/** A schema as it is in a document. */
export const written = (node: unknown): SchemaRef => ({
  node,
  at: { file: 'http://api.test/openapi.json', pointer: '/s' },
});

const at = { file: 'http://api.test/openapi.json', pointer: '' };

export const operationOf = (line: string, more: Partial<DocumentedOperation> = {}): DocumentedOperation => {
  const [method = '', path = ''] = line.split(' ');
  return {
    key: line,
    method,
    path,
    tags: [],
    deprecated: false,
    servers: [],
    parameters: [],
    responses: [],
    at,
    ...more,
  };
};

/** A parameter with the style of its place, required. */
export function parameterOf(
  place: Parameter['in'],
  name: string,
  more: Partial<Parameter> & { node?: unknown } = {},
): Parameter {
  const { node, ...rest } = more;
  const isForm = place === 'query' || place === 'cookie';
  return {
    name,
    in: place,
    required: true,
    style: isForm ? 'form' : 'simple',
    explode: isForm,
    allowReserved: false,
    deprecated: false,
    examples: [],
    at,
    ...(node !== undefined && { schema: written(node) }),
    ...rest,
  };
}
