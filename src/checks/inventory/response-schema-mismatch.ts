import { namesOf, placeInDocument } from '../../derive/document/documented.ts';
import {
  type DescribedResponse,
  type DescribedStream,
  describedResponses,
  describedStreams,
} from '../../derive/document/promised.ts';
import { jsonOf } from '../../derive/page.ts';
import { placeIn } from '../../derive/place.ts';
import { isSecretMember } from '../../derive/secrets/sensitive-names.ts';
import { defineCheck, type Facts, notApplicable, type Observation } from '../../model/check.ts';
import { count, own, quote, say } from '../../model/said.ts';
import type { ApiDocument, SchemaRef } from '../../openapi/document.ts';
import type { Mismatch } from '../../openapi/schema/mismatch.ts';
import { mismatches } from '../../openapi/schema/validate.ts';
import { writeOnlyMembers } from '../../openapi/schema/write-only.ts';

export default defineCheck({
  id: 'response-schema-mismatch',
  category: 'inventory',
  severity: 'low',
  title: 'Response does not match the documented schema',
  why: 'Clients generated from the document fail on it or drop what they do not expect, and a gateway that validates responses blocks it. It is also the first sign of a handler that bypasses the serializer.',
  fix: 'Correct the document or the handler, and validate responses in the tests.',
  fixes: {
    fastapi: 'Declare `response_model`: responses are then validated, and a mismatch is a 500 in the tests.',
    django: '`extend_schema(responses=…)` with the serializer that the view really uses.',
    flask: 'APIFlask: `@app.output(Schema)` on the view.',
    actix: 'Respond with the struct that `ToSchema` describes, not with `serde_json::json!`.',
  },
  notes:
    'One finding per operation. A format that does not match, and more than one matching branch of `oneOf`, are not reported: validators differ on them. Undocumented properties are `property-undocumented`, except where the schema forbids them. Responses that were truncated at the size limit are not judged. Streams with an `itemSchema` (JSON Lines, JSON text sequences, server-sent events) are validated item by item. A `writeOnly` property in a response counts too; where it looks like a secret it is `property-sensitive`.',
  cwe: [1059, 684],
  owasp: ['API9:2023'],
  references: ['https://json-schema.org/draft/2020-12/json-schema-validation', 'Web Fuzzing Commons F200'],
  needs: ['document', 'surface', 'exchanges'],
  judge(facts) {
    const results = meantResponses(facts);
    const streams = describedStreams(facts);
    if (results.length + streams.length === 0)
      return notApplicable(own('no JSON response and no stream was seen that the document describes'));
    return [
      ...results.flatMap((received) => observe(facts, received, differencesIn(facts, received))),
      ...streams.flatMap((stream) => observe(facts, stream, streamDifferences(facts, stream))),
    ];
  },
});

/** `default` is for errors, and often written without regard to which. */
const meantResponses = (facts: Facts<'document' | 'surface' | 'exchanges'>): DescribedResponse[] =>
  describedResponses(facts).filter(
    ({ response, exchange }) => response.status !== 'default' || exchange.response.status < 300,
  );

const differencesIn = ({ document }: Facts<'document'>, { exchange, schema }: DescribedResponse): Mismatch[] => [
  ...mismatches(document, schema, jsonOf(exchange), 'response').filter(({ weak }) => !weak),
  ...cameBack(document, schema, jsonOf(exchange)),
];

/** What may be sent and should not be received (OpenAPI 3.0.4, 4.7.24.1); secrets among it are those of property-sensitive. */
const cameBack = (document: ApiDocument, schema: SchemaRef, value: unknown): Mismatch[] =>
  writeOnlyMembers(document, schema, value)
    .filter((member) => !isSecretMember(member))
    .map(({ name, pointer, schema: { at } }) => ({
      pointer,
      at,
      keyword: 'writeOnly',
      message: 'the document marks this property writeOnly, but the response contains it',
      name,
      weak: false,
    }));

/** Each item by itself; pointers begin with its number, as if the stream were a list. */
const streamDifferences = ({ document }: Facts<'document'>, { items, schema }: DescribedStream): Mismatch[] =>
  items.flatMap((item, index): Mismatch[] => {
    if (!item.ok)
      return [
        { pointer: `/${index}`, at: schema.at, keyword: 'itemSchema', message: 'this item is not JSON', weak: false },
      ];
    return mismatches(document, schema, item.value, 'response')
      .filter(({ weak }) => !weak)
      .map((found) => ({ ...found, pointer: `/${index}${found.pointer}` }));
  });

function observe(
  { document }: Facts<'document'>,
  { operation, exchange }: DescribedResponse,
  found: readonly Mismatch[],
): Observation[] {
  const [first] = found;
  if (first === undefined) return [];
  const more =
    found.length > 1
      ? say` ${count(found.length - 1, 'more place')} of this response ${own(found.length === 2 ? 'differs' : 'differ')}.`
      : own('');
  return [
    {
      at: { ...placeIn(exchange, { part: 'body', pointer: first.pointer }), ...namesOf(operation) },
      message: say`The response ${exchange.response.status} to ${quote(operation.key, 100)} differs at ${quote(first.pointer === '' ? '/' : first.pointer, 80)}${about(first)}: ${own(first.message)}.${more}`,
      related: [placeInDocument(document, first.at, namesOf(operation))],
      mark: `${operation.key} ${exchange.response.status}`,
      cause: causeOf(first),
      proof: { exchange: exchange.id },
    },
  ];
}

/** One property of one schema, whichever operations use it; all responses in an envelope that the document does not have. */
const causeOf = ({ at, name, pointer, message }: Mismatch): string =>
  pointer === '' && !SHARED.test(at.pointer)
    ? `whole ${name ?? ''} ${message}`
    : `${at.file} ${at.pointer} ${name ?? ''} ${message}`;

const SHARED = /^\/(?:components|definitions)\//;

const about = ({ name, pointer }: Mismatch) =>
  name === undefined || pointer.endsWith(`/${name}`) ? own('') : say`, ${quote(name, 60)}`;
