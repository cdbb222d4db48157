import { badInputs, badWords } from '../../derive/document/bad-inputs.ts';
import { namesOf, placeInDocument } from '../../derive/document/documented.ts';
import { type SeenInput, seenInputs } from '../../derive/document/seen-inputs.ts';
import { isSuccess } from '../../derive/page.ts';
import { pathOf, placeIn } from '../../derive/place.ts';
import { defineCheck, type Facts, type Location, notApplicable, type Observation } from '../../model/check.ts';
import type { Exchange } from '../../model/exchange.ts';
import type { ProbeResults, RequestProbe } from '../../model/probe.ts';
import { own, quote, type Said, say } from '../../model/said.ts';

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
    'For parameters whose values the document limits, optional ones too, and for numbers in the query of links and scripts. The valid value works each time, and the invalid one gets a 500 twice, on separate connections. Plain words and numbers only; gateway errors (502, 503, 504) do not count.',
  cwe: [20, 755],
  owasp: ['API8:2023'],
  references: [
    'RFC 9110 section 15.6.1',
    'https://cheatsheetseries.owasp.org/cheatsheets/Error_Handling_Cheat_Sheet.html',
    'Web Fuzzing Commons F100',
  ],
  needs: ['surface', 'exchanges'],
  takes: ['document'],
  plan: (facts) => {
    const inputs = inputsOf(facts);
    return [...inputs.flatMap((input) => [input.probe, againOf(input)]), ...goodProbes(inputs)];
  },
  judge(facts, results) {
    const inputs = inputsOf(facts);
    if (inputs.length === 0)
      return notApplicable(
        own('no working read has a number in its query, or a parameter whose values the document limits'),
      );
    return inputs.flatMap((input): Observation[] => {
      const broken = brokenBy(input, results);
      return broken === undefined ? [] : [observe(input, broken)];
    });
  },
});

type CheckFacts = Facts<'surface' | 'exchanges'> & Partial<Facts<'document'>>;

/** One invalid value, and what is said of it. */
interface Input {
  readonly probe: RequestProbe;
  readonly good: Exchange;
  readonly name: string;
  /** The operation as reports call it. */
  readonly key: string;
  readonly value: Said;
  readonly names: Partial<Location>;
  readonly documentedAt: readonly Location[];
}

const inputsOf = (facts: CheckFacts): readonly Input[] => [
  ...documentedInputs(facts),
  ...seenInputs(facts).map(ofSeen),
];

function documentedInputs({ document, ...facts }: CheckFacts): readonly Input[] {
  if (document === undefined) return [];
  return badInputs({ ...facts, document }).map((input) => {
    const { operation, parameter, probe, good } = input;
    const names = namesOf(operation);
    const documentedAt = [placeInDocument(document, parameter.at, names)];
    return { probe, good, name: parameter.name, key: operation.key, value: badWords(input), names, documentedAt };
  });
}

const ofSeen = ({ name, good, probe }: SeenInput): Input => ({
  probe,
  good,
  name,
  key: `GET ${pathOf(good)}`,
  value: say`a word in place of the number of ${quote(name, 60)}`,
  names: {},
  documentedAt: [],
});

/** The first error, where the invalid value got one twice and the valid one still works. */
function brokenBy(input: Input, results: ProbeResults): Exchange | undefined {
  const both = [results.exchange(input.probe.id), results.exchange(againOf(input).id)];
  if (!both.every((each) => each !== undefined && isBroken(each.response.status))) return undefined;
  const good = goodProbes([input]).map(({ id }) => results.exchange(id));
  return good.every((each) => each !== undefined && isSuccess(each)) ? both[0] : undefined;
}

const observe = ({ key, name, value, good, names, documentedAt }: Input, broken: Exchange): Observation => ({
  at: { ...placeIn(broken, { part: 'url', name }), ...names },
  message: say`${quote(key, 100)} returns ${broken.response.status} for ${value}, twice; the valid value works.`,
  related: [...documentedAt, placeIn(good, { part: 'url' })],
  mark: `${key} ${name}`,
  cause: name,
  proof: { exchange: broken.id },
});

const againOf = ({ probe }: Pick<Input, 'probe'>): RequestProbe => ({ ...probe, id: `again ${probe.id}`, fresh: true });

/** The right value once more, after the survey: a server that breaks now and then breaks on it too. */
const goodProbes = (inputs: readonly Pick<Input, 'good'>[]): RequestProbe[] =>
  [...new Set(inputs.map(({ good }) => good))].flatMap(({ request: { url } }) =>
    ['first', 'again'].map((time): RequestProbe => {
      const request = { method: 'GET', url };
      return { kind: 'request', id: `good ${time} ${url}`, risk: 'read', fresh: true, request };
    }),
  );

const isBroken = (status: number): boolean => status >= 500 && ![501, 502, 503, 504].includes(status);
