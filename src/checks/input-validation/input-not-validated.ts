import { type BadInput, badInputs, badWords, type InputFacts } from '../../derive/document/bad-inputs.ts';
import { namesOf, placeInDocument } from '../../derive/document/documented.ts';
import { jsonOf } from '../../derive/page.ts';
import { placeIn } from '../../derive/place.ts';
import { countOfItems, isPageSize, isPaging } from '../../derive/response/page-size.ts';
import { contentOf } from '../../derive/response/success.ts';
import { defineCheck, notApplicable, type Observation } from '../../model/check.ts';
import type { Exchange } from '../../model/exchange.ts';
import { own, quote, say } from '../../model/said.ts';

export default defineCheck({
  id: 'input-not-validated',
  category: 'input-validation',
  severity: 'low',
  title: 'Server accepts input that the API document forbids',
  why: 'Clients and reviewers rely on the limits in the document, but the server does not enforce them: values of any type and size reach the code and the database.',
  fix: 'Validate the request against the same schema that the document is made from, and respond with 400 or 422.',
  fixes: {
    fastapi:
      'Declare the parameter (`limit: Annotated[int, Query(le=100)]`); values read from `request.query_params` are not validated.',
    django: 'Validate `request.query_params` with a serializer or `django-filter`: `OpenApiParameter` only documents.',
    flask: 'APIFlask: `@app.input(Schema, location="query")`; values read from `request.args` are not validated.',
    actix:
      '`web::Query<T>` with a typed struct and `validator` or `garde` for the bounds: `IntoParams` only documents them.',
    express: '`express-openapi-validator`, or a schema in the route.',
  },
  notes:
    'One plain invalid value for a query or path parameter of a working read operation, and the response is a success by content. A page size that the server silently limits to its maximum is not reported, nor is paging that uses its default for a value that is not a number, as the paginators of frameworks do. One finding per parameter. Bodies are not tested.',
  cwe: [20, 1284],
  owasp: ['API8:2023', 'API4:2023'],
  references: [
    'https://spec.openapis.org/oas/latest.html#parameter-object',
    'https://cheatsheetseries.owasp.org/cheatsheets/Input_Validation_Cheat_Sheet.html',
    'Web Fuzzing Commons F206',
  ],
  needs: ['document', 'surface', 'exchanges'],
  plan: (facts) => badInputs(facts).map(({ probe }) => probe),
  judge(facts, results) {
    const inputs = badInputs(facts);
    if (inputs.length === 0)
      return notApplicable(own('no working read operation has a parameter whose values the document limits'));
    return inputs.flatMap((input) => {
      const exchange = results.exchange(input.probe.id);
      return exchange === undefined || !isTaken(exchange, input, facts) ? [] : [observe(input, exchange, facts)];
    });
  },
});

function isTaken(exchange: Exchange, { bad, parameter }: BadInput, { surface }: InputFacts): boolean {
  if (contentOf(exchange, surface) !== 'content') return false;
  if (bad.breaks === 'type' && isPaging(parameter.name)) return false;
  if (!isPageSize(parameter.name) || typeof bad.value !== 'number') return true;
  if (bad.breaks === 'minimum') return false;
  const items = countOfItems(jsonOf(exchange));
  return items === undefined || items >= bad.value;
}

const observe = (input: BadInput, exchange: Exchange, { document }: InputFacts): Observation => {
  const { operation, parameter } = input;
  return {
    at: { ...placeIn(exchange, { part: 'url', name: parameter.name }), ...namesOf(operation) },
    message: say`${quote(operation.key, 100)} returns ${exchange.response.status} with content for ${badWords(input)}.`,
    confidence: 'firm',
    related: [placeInDocument(document, parameter.at, namesOf(operation)), placeIn(input.good, { part: 'url' })],
    mark: operation.key,
    cause: `${parameter.name} ${input.bad.breaks}`,
    proof: { exchange: exchange.id },
  };
};
