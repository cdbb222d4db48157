import { markOfProperty } from '../../derive/document/against-document.ts';
import { documentedOperations, namesOf, placeInDocument, placeOfOperation } from '../../derive/document/documented.ts';
import { isIssued } from '../../derive/document/issuing-operation.ts';
import { describedResponses } from '../../derive/document/promised.ts';
import { isAnonymousGraphql } from '../../derive/graphql/message.ts';
import { isSuccess, jsonOf } from '../../derive/page.ts';
import { placeIn } from '../../derive/place.ts';
import { isDescription } from '../../derive/response/description.ts';
import { isMasked, markOf, sensitiveMembers } from '../../derive/secrets/sensitive-members.ts';
import { isSecretMember, type Sensitive, sensitiveName } from '../../derive/secrets/sensitive-names.ts';
import { weighed } from '../../derive/secrets/sensitive-weight.ts';
import { defineCheck, type Facts, type Location, notApplicable, type Observation } from '../../model/check.ts';
import type { ApiDocument } from '../../model/document.ts';
import { own, quote, say } from '../../model/said.ts';
import type { DocumentedOperation, Place, SchemaRef } from '../../openapi/document.ts';
import { dereferenced } from '../../openapi/reference.ts';
import { itemSchemasOf, readProperties, typesOf } from '../../openapi/schema/schema.ts';
import { hasNoParts } from '../../openapi/schema/schema-node.ts';
import { writeOnlyMembers } from '../../openapi/schema/write-only.ts';
import { isRecord } from '../../parse/record.ts';

export default defineCheck({
  id: 'property-sensitive',
  category: 'property-authorization',
  severity: 'medium',
  title: 'Sensitive property in response',
  why: 'Password hashes can be cracked offline, reset tokens and one-time secrets allow account takeover, and internal flags show whom to attack and what to change.',
  fix: 'Remove the property from the response schema; mark it `writeOnly` where clients only send it.',
  fixes: {
    fastapi: 'A separate `response_model` for reading (`UserRead`) without the field, instead of the stored model.',
    django: '`extra_kwargs = {"password": {"write_only": True}}`, and named `fields`.',
    flask: 'marshmallow: `load_only=True` on the field, or a separate schema for responses.',
    actix: '`#[serde(skip_serializing)]` on the field, or a separate struct for responses.',
    express: 'Pick the fields by name before `res.json`; with Mongoose `select: false` on the path.',
  },
  notes:
    'High for a password or its hash in a response, critical where an unauthenticated request gets several, medium for secrets by name, low for internal flags. A property that is documented but was not seen in a response is low. Also medium for a property that the document marks `writeOnly`, where it is a secret by its name or format. Values that are empty, masked, null, a number or true/false are not reported, nor are validation messages (`{"errors": {"password": …}}`), the API document, and documented results of a POST that issues them (a new key, recovery codes). Recognised keys are `api-key-in-body`, personal data in bulk is `personal-data-exposed`, and what GraphQL returns without credentials is `graphql-field-exposed`.',
  cwe: [200, 213],
  owasp: ['API3:2023'],
  references: ['https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html'],
  needs: [],
  takes: ['document', 'surface', 'exchanges'],
  judge({ document, surface, exchanges = [] }) {
    const responses = exchanges.filter(
      (exchange) => isSuccess(exchange) && jsonOf(exchange) !== undefined && !isDescription(exchange),
    );
    if (document === undefined && responses.length === 0)
      return notApplicable(own('no JSON response and no document was seen'));
    const facts = document && surface && { document, surface, exchanges };
    const byName = responses
      .filter((exchange) => !isAnonymousGraphql(exchange))
      .flatMap((exchange) => weighed(sensitiveMembers(exchange), exchange.identity === 'anonymous'));
    const seen = [...byName, ...(facts === undefined ? [] : cameBack(facts, byName))];
    const reported = new Set(seen.map(({ at }) => at.name));
    const promised = document === undefined ? [] : promisedIn(document);
    const operations = operationsByExchange(facts);
    const placed = facts === undefined ? seen : seen.map((each) => inOperation(facts, each, operations));
    return [...placed, ...promised.filter(({ at }) => !reported.has(at.name))];
  },
});

type Documented = Facts<'document' | 'surface' | 'exchanges'>;

/** The operations of the document by the exchanges that are requests of them. */
const operationsByExchange = (facts: Documented | undefined): ReadonlyMap<string, DocumentedOperation> =>
  new Map(
    (facts === undefined ? [] : documentedOperations(facts)).flatMap(({ operation, exchanges }) =>
      exchanges.map(({ id }) => [id, operation] as const),
    ),
  );

/** With the operation of the response, where the document has it; that the property is not documented is then reported here. */
function inOperation(
  { document }: Documented,
  observation: Observation,
  operations: ReadonlyMap<string, DocumentedOperation>,
): Observation {
  const operation = operations.get(observation.proof?.exchange ?? '');
  return operation === undefined
    ? observation
    : {
        ...observation,
        at: { ...observation.at, ...namesOf(operation) },
        related: [placeOfOperation(document, operation)],
        covers: [{ check: 'property-undocumented', mark: markOfProperty(operation, shapeOf(observation.at)) }],
      };
}

/** Secrets that the document marks `writeOnly`, and that responses hold all the same. */
function cameBack(facts: Documented, known: readonly Observation[]): Observation[] {
  const reported = new Set(known.map(({ at, proof }) => `${proof?.exchange} ${at.pointer}`));
  return describedResponses(facts)
    .filter(({ exchange }) => isSuccess(exchange))
    .flatMap(({ exchange, schema }) =>
      writeOnlyMembers(facts.document, schema, jsonOf(exchange))
        .filter((member) => isSecretMember(member) && !isMasked(String(member.value)))
        .filter(({ pointer }) => !reported.has(`${exchange.id} ${pointer}`))
        .map(({ name, pointer }) => ({
          at: placeIn(exchange, { part: 'body', pointer, name }),
          message: say`The response has the property ${quote(name)} at ${quote(pointer, 80)}, which the document marks writeOnly.`,
          severity: 'medium' as const,
          confidence: 'firm' as const,
          proof: { exchange: exchange.id },
          mark: markOf(exchange, name),
          cause: `writeOnly ${name}`,
        })),
    );
}

/** The place of a property as `property-undocumented` writes it. */
const shapeOf = ({ pointer = '' }: Location) => ({ pointer: pointer.replace(/\/\d{1,9}(?=\/|$)/g, '/*') });

/** Every schema of the document once, however many operations return it: reported at the first. */
function promisedIn(document: ApiDocument): Observation[] {
  const seen: Seen = new Map();
  return document.operations.flatMap((operation) => promisedBy(document, operation, seen));
}

/** Properties of documented success responses, a few levels deep, that are not for writing only. */
const promisedBy = (document: ApiDocument, operation: DocumentedOperation, seen: Seen): Observation[] =>
  operation.responses
    .filter(({ status }) => /^2|^default$/.test(status))
    .flatMap(({ contents }) =>
      contents.flatMap(({ schema }) => (schema === undefined ? [] : namesIn(document, schema, seen))),
    )
    .flatMap(({ name, at, schema }) => {
      const what = sensitiveName(name);
      // Internal flags are often meant for the client that sees them; only a response shows that they are given to others.
      if (what === undefined || what === 'an internal flag') return [];
      if ((what === 'a key' || what === 'a secret') && isIssued(operation)) return [];
      if (!mayHold(what, typesOf(document, schema))) return [];
      return [
        {
          at: { ...placeInDocument(document, at, namesOf(operation)), name },
          message: say`The document declares the property ${quote(name)} in the response to ${quote(operation.key, 100)}: ${own(what)}.`,
          severity: 'low' as const,
          confidence: 'firm' as const,
          mark: `document ${at.file} ${at.pointer}`,
          cause: `document ${name}`,
        },
      ];
    });

/** A number of passwords and a switch are no secrets. */
const mayHold = (what: Sensitive, types: ReturnType<typeof typesOf>): boolean =>
  types === undefined || types.includes('string') || (what === 'an identity number' && types.includes('integer'));

/** Below the items of a page of a list. */
const MAX_DEPTH = 3;

interface Property {
  readonly name: string;
  readonly at: Place;
  readonly schema: SchemaRef;
}

/** Schemas by the least depth at which they were read: from there all was found that would be found from below. */
type Seen = Map<unknown, number>;

function namesIn(document: ApiDocument, root: SchemaRef, seen: Seen): Property[] {
  const found: Property[] = [];
  const open = [{ schema: dereferenced(document, root), depth: 0 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { schema, depth } = next;
    if (depth > MAX_DEPTH || depth >= (seen.get(schema.node) ?? MAX_DEPTH + 1)) continue;
    if (isRecord(schema.node) && hasNoParts(schema.node)) continue;
    seen.set(schema.node, depth);
    const below = (member: SchemaRef) => open.push({ schema: dereferenced(document, member), depth: depth + 1 });
    itemSchemasOf(document, schema).forEach(below);
    for (const [name, property] of readProperties(document, schema).properties) {
      if (property.writeOnly) continue;
      found.push({ name, at: property.schema.at, schema: property.schema });
      below(property.schema);
    }
  }
  return found;
}
