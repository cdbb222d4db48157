import type { ObjectKind } from '../read/fields.ts';

/** What a field of an object holds: one object, a list of them, a map from names to them, or a map of maps. */
export interface Member {
  readonly shape: 'one' | 'list' | 'map' | 'map of maps';
  readonly kind: ObjectKind | 'schema';
}

const one = (kind: Member['kind']): Member => ({ shape: 'one', kind });
const list = (kind: Member['kind']): Member => ({ shape: 'list', kind });
const map = (kind: Member['kind']): Member => ({ shape: 'map', kind });

const operations = Object.fromEntries(
  ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace', 'query'].map((method) => [
    method,
    one('operation'),
  ]),
);
/** Of a parameter and of a header: both describe one value. */
const described = { schema: one('schema'), content: map('media type'), examples: map('example') };
const encodings = { encoding: map('encoding'), prefixEncoding: list('encoding'), itemEncoding: one('encoding') };

/** Which objects are allowed where in OpenAPI 3.0 to 3.2 (spec.openapis.org); what a version does not have is no field of its objects. */
export const GRAMMAR: Readonly<Record<Member['kind'], Readonly<Record<string, Member>>>> = {
  document: {
    info: one('info'),
    servers: list('server'),
    paths: map('path item'),
    webhooks: map('path item'),
    components: one('components'),
    tags: list('tag'),
    externalDocs: one('external documentation'),
  },
  info: { contact: one('contact'), license: one('license') },
  contact: {},
  license: {},
  server: { variables: map('server variable') },
  'server variable': {},
  components: {
    schemas: map('schema'),
    responses: map('response'),
    parameters: map('parameter'),
    examples: map('example'),
    requestBodies: map('request body'),
    headers: map('header'),
    securitySchemes: map('security scheme'),
    links: map('link'),
    callbacks: { shape: 'map of maps', kind: 'path item' },
    pathItems: map('path item'),
    mediaTypes: map('media type'),
  },
  'path item': {
    ...operations,
    additionalOperations: map('operation'),
    servers: list('server'),
    parameters: list('parameter'),
  },
  operation: {
    externalDocs: one('external documentation'),
    parameters: list('parameter'),
    requestBody: one('request body'),
    responses: map('response'),
    callbacks: { shape: 'map of maps', kind: 'path item' },
    servers: list('server'),
  },
  'external documentation': {},
  parameter: described,
  header: described,
  'request body': { content: map('media type') },
  'media type': { schema: one('schema'), itemSchema: one('schema'), examples: map('example'), ...encodings },
  encoding: { headers: map('header'), ...encodings },
  response: { headers: map('header'), content: map('media type'), links: map('link') },
  example: {},
  link: { server: one('server') },
  tag: { externalDocs: one('external documentation') },
  'security scheme': { flows: one('OAuth flows') },
  'OAuth flows': Object.fromEntries(
    ['implicit', 'password', 'clientCredentials', 'authorizationCode', 'deviceAuthorization'].map((flow) => [
      flow,
      one('OAuth flow'),
    ]),
  ),
  'OAuth flow': {},
  schema: {
    properties: map('schema'),
    patternProperties: map('schema'),
    additionalProperties: one('schema'),
    items: one('schema'),
    prefixItems: list('schema'),
    allOf: list('schema'),
    anyOf: list('schema'),
    oneOf: list('schema'),
    not: one('schema'),
    xml: one('XML'),
    discriminator: one('discriminator'),
    externalDocs: one('external documentation'),
  },
  XML: {},
  discriminator: {},
};
