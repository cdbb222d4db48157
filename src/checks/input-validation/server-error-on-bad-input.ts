import { namesOf, placeInDocument } from '../../derive/document/documented.ts';
import { isSuccess } from '../../derive/page.ts';
import { placeIn } from '../../derive/place.ts';
import { defineCheck, notApplicable, type Observation } from '../../model/check.ts';
import type { RequestProbe } from '../../model/probe.ts';
import { own, quote, say } from '../../model/said.ts';
import { type BadInput, badInputs, badWords } from './_bad-inputs.ts';

export default defineCheck({
  id: 'server-error-on-bad-input',
  category: 'input-validation',
  severity: 'medium',
  title: 'Invalid input causes a server error',
  why: 'The value reached code that did not expect it. Code that crashes on a word instead of a number is a target for injection, the errors fill the logs, and their pages reveal internals.',
  fix: 'Reject the value with 400 or 422 before the handler uses it.',
  fixes: {
    fastapi: 'Declare the parameter with its type instead of converting `request.query_params` by hand.',
    django: 'Convert inside `try` and raise `ValidationError`; use a path converter (`<int:pk>`).',
    flask:
      '`request.args.get("page", type=int)` returns None for an invalid value; `int(request.args["page"])` raises.',
    actix: 'Extract `web::Query<T>` with typed fields: it responds with 400. `.unwrap()` on `parse()` ends in 500.',
    express: 'Check before the query is built, and pass errors on with a status.',
  },
  notes:
    'The valid value works each time, and the invalid one gets a 500 twice, on separate connections. Plain words and numbers only; gateway errors (502, 503, 504) do not count.',
  cwe: [20, 755],
  owasp: ['API8:2023'],
  references: [
    'RFC 9110 section 15.6.1',
    'https://cheatsheetseries.owasp.org/cheatsheets/Error_Handling_Cheat_Sheet.html',
    'Web Fuzzing Commons F100',
  ],
  needs: ['document', 'surface', 'exchanges'],
  plan: (facts) => [
    ...badInputs(facts).flatMap((input) => [input.probe, againOf(input)]),
    ...goodProbes(badInputs(facts)),
  ],
  judge(facts, answers) {
    const inputs = badInputs(facts);
    if (inputs.length === 0)
      return notApplicable(own('no working read operation has a parameter whose values the document limits'));
    return inputs.flatMap((input): Observation[] => {
      const { operation, parameter, probe } = input;
      const both = [answers.exchange(probe.id), answers.exchange(againOf(input).id)];
      const [first] = both;
      if (first === undefined || !both.every((each) => each !== undefined && isBroken(each.response.status))) return [];
      const good = goodProbes([input]).map(({ id }) => answers.exchange(id));
      if (!good.every((each) => each !== undefined && isSuccess(each))) return [];
      return [
        {
          at: { ...placeIn(first, { part: 'url', name: parameter.name }), ...namesOf(operation) },
          message: say`${quote(operation.key, 100)} returns ${first.response.status} for ${badWords(input)}, twice; the valid value works.`,
          related: [
            placeInDocument(facts.document, parameter.at, namesOf(operation)),
            placeIn(input.good, { part: 'url' }),
          ],
          mark: `${operation.key} ${parameter.name}`,
          cause: parameter.name,
          proof: { exchange: first.id },
        },
      ];
    });
  },
});

const againOf = ({ probe }: BadInput): RequestProbe => ({ ...probe, id: `again ${probe.id}`, fresh: true });

/** The right value once more, after the survey: a server that breaks now and then breaks on it too. */
const goodProbes = (inputs: readonly BadInput[]): RequestProbe[] =>
  [...new Set(inputs.map(({ good }) => good))].flatMap(({ request: { url } }) =>
    ['first', 'again'].map((time): RequestProbe => {
      const request = { method: 'GET', url };
      return { kind: 'request', id: `good ${time} ${url}`, risk: 'read', fresh: true, request };
    }),
  );

const isBroken = (status: number): boolean => status >= 500 && ![501, 502, 503, 504].includes(status);
