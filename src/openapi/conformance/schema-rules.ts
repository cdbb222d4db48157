import { JSON_TYPES } from '../schema/schema-types.ts';
import type { Breach, Subject } from './breach.ts';

type Test = readonly [expected: string, allows: (value: unknown) => boolean];

const isText = (value: unknown): value is string => typeof value === 'string';
const isNumber = (value: unknown): value is number => typeof value === 'number';
const isCount = (value: unknown): boolean => Number.isInteger(value) && Number(value) >= 0;
const isTypeName = (value: unknown): boolean => isText(value) && NAMES.has(value);

const NAMES: ReadonlySet<string> = new Set(JSON_TYPES);
const TEXT: Test = ['a text', isText];
const NUMBER: Test = ['a number', isNumber];
const BOOLEAN: Test = ['true or false', (value) => typeof value === 'boolean'];
const COUNT: Test = ['a whole number from 0 on', isCount];
const LIST: Test = ['a list', Array.isArray];
const NAME_LIST: Test = ['a list of names', (value) => Array.isArray(value) && value.every(isText)];

/** Values of the keywords that mean the same in OpenAPI 3.0 and in JSON Schema 2020-12 (Validation, sections 6 to 9). */
const KEYWORDS: Readonly<Record<string, Test>> = {
  title: TEXT,
  description: TEXT,
  format: TEXT,
  pattern: TEXT,
  maximum: NUMBER,
  minimum: NUMBER,
  multipleOf: ['a number above 0', (value) => isNumber(value) && value > 0],
  maxLength: COUNT,
  minLength: COUNT,
  maxItems: COUNT,
  minItems: COUNT,
  maxProperties: COUNT,
  minProperties: COUNT,
  uniqueItems: BOOLEAN,
  readOnly: BOOLEAN,
  writeOnly: BOOLEAN,
  deprecated: BOOLEAN,
  required: NAME_LIST,
  enum: LIST,
};

/** OpenAPI 3.0 has its own schemas: one type, no `null`, and limits that a flag makes exclusive. */
const KEYWORDS_30: Readonly<Record<string, Test>> = {
  ...KEYWORDS,
  type: ['the name of a type', (value) => isTypeName(value) && value !== 'null'],
  exclusiveMaximum: BOOLEAN,
  exclusiveMinimum: BOOLEAN,
  nullable: BOOLEAN,
};

const KEYWORDS_31: Readonly<Record<string, Test>> = {
  ...KEYWORDS,
  type: ['the name of a type or a list of them', (value) => isTypeName(value) || isTypeList(value)],
  exclusiveMaximum: NUMBER,
  exclusiveMinimum: NUMBER,
  maxContains: COUNT,
  minContains: COUNT,
  contentEncoding: TEXT,
  contentMediaType: TEXT,
  examples: LIST,
};

const isTypeList = (value: unknown): boolean => Array.isArray(value) && value.length > 0 && value.every(isTypeName);

/** Keywords of a schema that have a value which its version of OpenAPI does not allow there. In 3.0 what is written beside a reference is ignored. */
export function keywordValues({ node, dialect }: Subject): readonly Breach[] {
  if (dialect === '3.0' && Object.hasOwn(node, '$ref')) return [];
  const keywords = dialect === '3.0' ? KEYWORDS_30 : KEYWORDS_31;
  const breaches: Breach[] = [];
  for (const field of Object.keys(node)) {
    const test = Object.hasOwn(keywords, field) ? keywords[field] : undefined;
    if (test !== undefined && !test[1](node[field]))
      breaches.push({ kind: 'bad-value', field, message: `expected ${test[0]}` });
  }
  return breaches;
}
