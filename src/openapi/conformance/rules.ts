import type { Dialect } from '../document.ts';
import type { JsonRecord } from '../schema/schema-node.ts';
import type { Breach, Subject } from './breach.ts';
import type { Member } from './grammar.ts';
import { isToken, parameterListRules, parameterRules } from './parameter-rules.ts';
import { keywordValues } from './schema-rules.ts';

type Rule = (subject: Subject) => readonly Breach[];

const has = (node: JsonRecord, field: string): boolean => Object.hasOwn(node, field);

/** Two fields of which an object may have one. */
const exclusive =
  (one: string, other: string): Rule =>
  ({ node }) =>
    has(node, one) && has(node, other)
      ? [{ kind: 'bad-value', field: other, message: `\`${one}\` and \`${other}\` are mutually exclusive` }]
      : [];

/** At least one of some fields. */
const oneOf =
  (...fields: readonly string[]): Rule =>
  ({ node }) =>
    fields.some((field) => has(node, field))
      ? []
      : [{ kind: 'missing-field', message: `one of ${fields.map((field) => `\`${field}\``).join(', ')} is required` }];

const only =
  (dialects: readonly Dialect[], rule: Rule): Rule =>
  (subject) =>
    dialects.includes(subject.dialect) ? rule(subject) : [];

const since31: readonly Dialect[] = ['3.1', '3.2', '3.3'];
const since32: readonly Dialect[] = ['3.2', '3.3'];
const encodings = [exclusive('encoding', 'prefixEncoding'), exclusive('encoding', 'itemEncoding')];

const serverVariable: Rule = ({ node, dialect }) => {
  const choices: unknown = node['enum'];
  if (!Array.isArray(choices) || dialect === '3.0') return [];
  if (choices.length === 0) return [{ kind: 'bad-value', field: 'enum', message: 'the list of values is empty' }];
  return choices.includes(node['default'])
    ? []
    : [{ kind: 'bad-value', field: 'default', message: 'the default is not among the listed values' }];
};

/** Fields that each type of security scheme must have (Security Scheme Object). */
const SCHEME_FIELDS: Readonly<Record<string, readonly string[]>> = {
  apiKey: ['name', 'in'],
  http: ['scheme'],
  oauth2: ['flows'],
  openIdConnect: ['openIdConnectUrl'],
};

const securityScheme: Rule = ({ node }) =>
  (SCHEME_FIELDS[String(node['type'])] ?? [])
    .filter((field) => !has(node, field))
    .map((field) => ({ kind: 'missing-field', message: `a scheme of this type needs \`${field}\`` }));

const METHODS = new Set(['GET', 'PUT', 'POST', 'DELETE', 'OPTIONS', 'HEAD', 'PATCH', 'TRACE', 'QUERY']);

const additionalOperations: Rule = ({ node }) => {
  const more = node['additionalOperations'];
  if (typeof more !== 'object' || more === null) return [];
  return Object.keys(more)
    .filter((method) => METHODS.has(method))
    .map(() => ({
      kind: 'bad-value' as const,
      field: 'additionalOperations',
      message: 'a method with its own field is listed as an additional one',
    }));
};

const headerName: Rule = ({ key }) =>
  key === undefined || isToken(key) ? [] : [{ kind: 'bad-value', message: 'this is not the name of a header' }];

/** 3.1 took JSON Schema 2020-12, where `null` is one of the types. */
const nullable: Rule = ({ node }) =>
  typeof node['nullable'] === 'boolean'
    ? [
        {
          kind: 'unknown-field',
          field: 'nullable',
          message: 'schemas have no such keyword since OpenAPI 3.1; `null` is listed in `type` instead',
        },
      ]
    : [];

/** What a table of fields cannot say of OpenAPI 3.x objects, by kind. */
export const RULES: Readonly<Partial<Record<Member['kind'], readonly Rule[]>>> = {
  document: [only(since31, oneOf('paths', 'components', 'webhooks'))],
  license: [only(since31, exclusive('identifier', 'url'))],
  'server variable': [serverVariable],
  'path item': [additionalOperations, parameterListRules],
  operation: [parameterListRules],
  parameter: parameterRules,
  header: [exclusive('example', 'examples'), exclusive('schema', 'content'), oneOf('schema', 'content'), headerName],
  'media type': [exclusive('example', 'examples'), ...encodings],
  encoding: encodings,
  example: [
    exclusive('value', 'externalValue'),
    exclusive('value', 'dataValue'),
    exclusive('value', 'serializedValue'),
    exclusive('serializedValue', 'externalValue'),
  ],
  link: [exclusive('operationRef', 'operationId'), oneOf('operationRef', 'operationId')],
  'security scheme': [securityScheme],
  schema: [keywordValues, only(since31, nullable)],
  XML: [only(since32, exclusive('attribute', 'nodeType')), only(since32, exclusive('wrapped', 'nodeType'))],
};
