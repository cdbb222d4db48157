import { markOfProperty } from '../../derive/document/against-document.ts';
import { namesOf, placeInDocument } from '../../derive/document/documented.ts';
import { type DescribedResponse, describedResponses } from '../../derive/document/promised.ts';
import { jsonOf } from '../../derive/page.ts';
import { placeIn } from '../../derive/place.ts';
import { pointerTo } from '../../derive/response/pointer-to.ts';
import { isErrorObject } from '../../derive/response/refusal.ts';
import { secretsInBody } from '../../derive/secrets/secrets-seen.ts';
import { sensitiveName } from '../../derive/secrets/sensitive-names.ts';
import { defineCheck, type Facts, notApplicable, type Observation } from '../../model/check.ts';
import { count, own, quote, say } from '../../model/said.ts';
import { type Undocumented, undocumentedIn } from '../../openapi/schema/undocumented.ts';

export default defineCheck({
  id: 'property-undocumented',
  category: 'property-authorization',
  severity: 'medium',
  title: 'Undocumented property in response',
  why: 'The property was probably exposed by accident, with the whole object. It is missing from reviews, tests and clients, but present in every response.',
  fix: 'Build the response from the documented schema and omit the rest; if the property is intended, document it.',
  fixes: {
    fastapi:
      'Declare `response_model`: FastAPI then omits all other fields. A handler that returns a `Response` itself bypasses it.',
    django:
      "Name the serializer's `fields`; a `SerializerMethodField` or a `to_representation` that adds members bypasses the schema.",
    flask:
      'APIFlask: `@app.output(Schema)` dumps the named fields only; returning a `Response` or a `dict` from a plain view bypasses it.',
    actix: 'Serialise the struct that `ToSchema` describes, without `#[serde(flatten)]` of a map.',
    express: 'Pick the fields by name before `res.json`.',
  },
  notes:
    'Medium where the name says that it is a secret, a password hash or an internal flag, high where a key was found in it. All other undocumented properties of a document together are one finding, info. Objects that the document leaves free-form, or whose schema allows more, are not reported; where the schema forbids others, a plain one is `response-schema-mismatch`.',
  cwe: [213, 915],
  owasp: ['API3:2023'],
  references: ['https://json-schema.org/draft/2020-12/json-schema-core#name-additionalproperties'],
  needs: ['document', 'surface', 'exchanges'],
  judge(facts) {
    const results = meantResponses(facts);
    if (results.length === 0) return notApplicable(own('no response was seen whose properties the document names'));
    return results.flatMap((response) =>
      undocumentedIn(facts.document, response.schema, jsonOf(response.exchange))
        .filter(({ others }) => others !== 'allowed')
        .flatMap((property) => observe(facts, response, property)),
    );
  },
});

/** Errors have a form of their own. */
const meantResponses = (facts: Facts<'document' | 'surface' | 'exchanges'>): DescribedResponse[] =>
  describedResponses(facts).filter(({ exchange }) => exchange.response.status < 400);

function observe(
  { document }: Facts<'document'>,
  { operation, exchange }: DescribedResponse,
  property: Undocumented,
): Observation[] {
  const { name, concrete } = property;
  const at = { ...placeIn(exchange, { part: 'body', pointer: concrete, name }), ...namesOf(operation) };
  const related = [placeInDocument(document, property.at, namesOf(operation))];
  const proof = { exchange: exchange.id };
  const holds = secretsInBody(exchange).filter(
    ({ kind, token }) => kind === 'secret' && isWithin(pointerTo(token, exchange), concrete),
  );
  const what = sensitiveName(name);
  const sentence = say`The response to ${quote(operation.key, 100)} has the property ${quote(name)} at ${quote(property.pointer, 80)}, which the document does not`;
  if (holds.length === 0 && what === undefined) {
    // An error has a form of its own, whatever its status.
    if (property.others === 'forbidden' || isErrorObject(jsonOf(exchange))) return [];
    return [
      {
        // Without its name: all of them are one finding with their places.
        at: { ...placeIn(exchange, { part: 'body', pointer: concrete }), ...namesOf(operation) },
        message: say`${sentence}.`,
        severity: 'info',
        title: own('Undocumented properties in responses'),
        related,
        proof,
        mark: 'plain properties',
      },
    ];
  }
  return [
    {
      at,
      message:
        holds.length > 0
          ? say`${sentence}; it contains ${count(holds.length, 'key')}.`
          : say`${sentence}; by its name it is ${own(what ?? '')}.`,
      ...(holds.length > 0 ? { severity: 'high' as const } : {}),
      related,
      proof,
      mark: markOfProperty(operation, property),
      cause: name,
    },
  ];
}

const isWithin = (pointer: string | undefined, at: string): boolean =>
  pointer === at || pointer?.startsWith(`${at}/`) === true;
