import type { ApiDocument, DocumentedOperation, ParameterIn, Place, SchemaRef } from '../../openapi/document.ts';
import { facetsOf } from '../../openapi/schema/facets.ts';
import { propertiesOf } from '../../openapi/schema/schema.ts';

/** Something that a caller can send: a parameter, or a member of a body. */
export interface Input {
  readonly name: string;
  readonly in: ParameterIn | 'body';
  readonly at: Place;
  readonly schema?: SchemaRef;
}

/** All that an operation takes, bodies one level deep; each name of a body once. */
export function inputsOf(document: ApiDocument, { parameters, body }: DocumentedOperation): readonly Input[] {
  const members = new Map<string, Input>();
  for (const { schema } of body?.contents ?? []) {
    if (schema === undefined) continue;
    for (const [name, property] of propertiesOf(document, schema).properties) {
      if (!members.has(name) && !property.readOnly) {
        members.set(name, { name, in: 'body', at: property.schema.at, schema: property.schema });
      }
    }
  }
  return [...parameters, ...members.values()];
}

/** What the first of a schema's parts that has the keyword says; undefined when none does. */
export const keywordOf = (document: ApiDocument, schema: SchemaRef | undefined, keyword: string): unknown =>
  schema && facetsOf(document, schema).all.find(({ node }) => Object.hasOwn(node, keyword))?.node[keyword];
