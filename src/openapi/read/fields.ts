import type { Dialect, Problem, SchemaRef } from '../document.ts';
import { type JsonRecord, memberOf } from '../schema/schema-node.ts';

/** The objects whose fields are checked; schemas are open by nature and are not. */
export type ObjectKind =
  | 'document'
  | 'info'
  | 'path item'
  | 'operation'
  | 'parameter'
  | 'header'
  | 'request body'
  | 'media type'
  | 'response'
  | 'security scheme'
  | 'server'
  | 'server variable'
  | 'contact'
  | 'license'
  | 'components'
  | 'external documentation'
  | 'encoding'
  | 'example'
  | 'link'
  | 'tag'
  | 'OAuth flows'
  | 'OAuth flow'
  | 'XML'
  | 'discriminator';

interface Fields {
  readonly known: ReadonlySet<string>;
  readonly required: readonly string[];
}

const fields = (known: string, required = ''): Fields => ({
  known: new Set(known.split(' ')),
  required: required === '' ? [] : required.split(' '),
});

const SCHEMA_OF_2 =
  'type format items collectionFormat default maximum exclusiveMaximum minimum exclusiveMinimum maxLength minLength pattern maxItems minItems uniqueItems enum multipleOf';
const PARAMETER =
  'description required deprecated allowEmptyValue style explode allowReserved schema example examples content';
const METHODS = 'get put post delete options head patch';
/** Objects that 3.0 brought, and those that Swagger 2.0 has alike. */
const SMALL = {
  contact: fields('name url email'),
  license: fields('name url', 'name'),
  tag: fields('name description externalDocs', 'name'),
  'external documentation': fields('description url', 'url'),
  XML: fields('name namespace prefix attribute wrapped'),
  'server variable': fields('enum default description', 'default'),
  components: fields('schemas responses parameters examples requestBodies headers securitySchemes links callbacks'),
  encoding: fields('contentType headers style explode allowReserved'),
  example: fields('summary description value externalValue'),
  link: fields('operationRef operationId parameters requestBody description server'),
  'OAuth flows': fields('implicit password clientCredentials authorizationCode'),
  'OAuth flow': fields('authorizationUrl tokenUrl refreshUrl scopes', 'scopes'),
  discriminator: fields('propertyName mapping', 'propertyName'),
} as const;

/** Swagger 2.0: swagger.io/specification/v2. */
const TWO: Readonly<Record<ObjectKind, Fields>> = {
  ...SMALL,
  document: fields(
    'swagger info host basePath schemes consumes produces paths definitions parameters responses securityDefinitions security tags externalDocs',
    'info paths',
  ),
  info: fields('title description termsOfService contact license version', 'title version'),
  'path item': fields(`$ref ${METHODS} parameters`),
  operation: fields(
    'tags summary description externalDocs operationId consumes produces parameters responses schemes deprecated security',
    'responses',
  ),
  parameter: fields(`name in description required schema allowEmptyValue ${SCHEMA_OF_2}`, 'name in'),
  header: fields(`description ${SCHEMA_OF_2}`),
  'request body': fields('description schema required'),
  'media type': fields('schema'),
  response: fields('description schema headers examples', 'description'),
  'security scheme': fields('type description name in flow authorizationUrl tokenUrl scopes', 'type'),
  server: fields('url'),
};

/** OpenAPI 3.0.4: spec.openapis.org/oas/v3.0.4. */
const THREE_0: Readonly<Record<ObjectKind, Fields>> = {
  ...SMALL,
  document: fields('openapi info servers paths components security tags externalDocs', 'info paths'),
  info: TWO.info,
  'path item': fields(`$ref summary description ${METHODS} trace servers parameters`),
  operation: fields(
    'tags summary description externalDocs operationId parameters requestBody responses callbacks deprecated security servers',
    'responses',
  ),
  parameter: fields(`name in ${PARAMETER}`, 'name in'),
  header: fields(PARAMETER),
  'request body': fields('description content required', 'content'),
  'media type': fields('schema example examples encoding'),
  response: fields('description headers content links', 'description'),
  'security scheme': fields('type description name in scheme bearerFormat flows openIdConnectUrl', 'type'),
  server: fields('url description variables', 'url'),
};

const more = ({ known, required }: Fields, added: string, without: readonly string[] = []): Fields => ({
  known: new Set([...known, ...added.split(' ')]),
  required: required.filter((name) => !without.includes(name)),
});

/** OpenAPI 3.1.1: spec.openapis.org/oas/v3.1.1. */
const THREE_1: Readonly<Record<ObjectKind, Fields>> = {
  ...THREE_0,
  document: more(THREE_0.document, 'webhooks jsonSchemaDialect', ['paths']),
  info: more(THREE_0.info, 'summary'),
  operation: more(THREE_0.operation, 'responses', ['responses']),
  header: fields('description required deprecated style explode schema example examples content'),
  license: more(SMALL.license, 'identifier'),
  components: more(SMALL.components, 'pathItems'),
};

/** OpenAPI 3.2.0: spec.openapis.org/oas/v3.2.0. */
const THREE_2: Readonly<Record<ObjectKind, Fields>> = {
  ...THREE_1,
  document: more(THREE_1.document, '$self'),
  'path item': more(THREE_1['path item'], 'query additionalOperations'),
  'media type': more(THREE_1['media type'], 'description itemSchema prefixEncoding itemEncoding'),
  response: more(THREE_1.response, 'summary', ['description']),
  'security scheme': more(THREE_1['security scheme'], 'deprecated oauth2MetadataUrl'),
  server: more(THREE_1.server, 'name'),
  components: more(THREE_1.components, 'mediaTypes'),
  encoding: more(SMALL.encoding, 'encoding prefixEncoding itemEncoding'),
  example: more(SMALL.example, 'dataValue serializedValue'),
  tag: more(SMALL.tag, 'summary parent kind'),
  XML: more(SMALL.XML, 'nodeType'),
  'OAuth flows': more(SMALL['OAuth flows'], 'deviceAuthorization'),
  'OAuth flow': more(SMALL['OAuth flow'], 'deviceAuthorizationUrl'),
  discriminator: more(SMALL.discriminator, 'defaultMapping'),
};

/** OpenAPI 3.3: security is at a path too. */
const THREE_3: Readonly<Record<ObjectKind, Fields>> = {
  ...THREE_2,
  'path item': more(THREE_2['path item'], 'security'),
};

const TABLES: Readonly<Record<Dialect, Readonly<Record<ObjectKind, Fields>>>> = {
  '2.0': TWO,
  '3.0': THREE_0,
  '3.1': THREE_1,
  '3.2': THREE_2,
  '3.3': THREE_3,
};

/** Whether an object has a field that the version does not have, or lacks one that it demands. */
export function hasFieldProblems(dialect: Dialect, kind: ObjectKind, node: JsonRecord): boolean {
  const { known, required } = TABLES[dialect][kind];
  for (const name in node) if (isUnknown(name, known)) return true;
  return required.some((name) => !Object.hasOwn(node, name));
}

const isUnknown = (name: string, known: ReadonlySet<string>): boolean =>
  !known.has(name) && !name.startsWith('x-') && name !== '$ref';

/** Fields that the version does not have, and those it demands; `x-` fields belong to whoever wrote them. */
export function fieldProblems(
  dialect: Dialect,
  kind: ObjectKind,
  { node, at }: SchemaRef & { readonly node: JsonRecord },
): Problem[] {
  if (!hasFieldProblems(dialect, kind, node)) return [];
  const { known, required } = TABLES[dialect][kind];
  const unknown = Object.keys(node).filter((name) => isUnknown(name, known));
  const missing = required.filter((name) => !Object.hasOwn(node, name));
  return [
    ...unknown.map((name): Problem => {
      const message = `unknown field of the ${kind}`;
      return { kind: 'unknown-field', at: memberOf(undefined, at, [name]).at, message, name, loses: false };
    }),
    ...missing.map((name): Problem => {
      const message = `a required field of the ${kind} is missing`;
      return { kind: 'missing-field', at, message, name, loses: false };
    }),
  ];
}
