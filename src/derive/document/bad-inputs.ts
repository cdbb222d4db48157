import type { Facts } from '../../model/check.ts';
import type { Exchange } from '../../model/exchange.ts';
import type { RequestProbe } from '../../model/probe.ts';
import { own, quote, type Said, say } from '../../model/said.ts';
import type { ApiDocument, DocumentedOperation, Parameter } from '../../openapi/document.ts';
import { type BadSample, badSamples } from '../../openapi/request/bad-samples.ts';
import { contentOf } from '../response/success.ts';
import { basePaths } from './document-paths.ts';
import { documentedOperations } from './documented.ts';

export type InputFacts = Facts<'document' | 'surface' | 'exchanges'>;

/** A read that worked, with one parameter set to what its schema rules out. */
export interface BadInput {
  readonly operation: DocumentedOperation;
  readonly parameter: Parameter;
  readonly bad: BadSample;
  /** The response to the right value. */
  readonly good: Exchange;
  readonly probe: RequestProbe;
}

const MOST_INPUTS = 40;
const MOST_OF_OPERATION = 4;
const MOST_OF_PARAMETER = 2;

const planned = new WeakMap<readonly Exchange[], readonly BadInput[]>();

/**
 * Plain words and numbers for query and path parameters of documented reads that returned content. The checks that read the responses
 * plan the same ones, so that each goes out once.
 */
export function badInputs(facts: InputFacts): readonly BadInput[] {
  const known = planned.get(facts.exchanges) ?? plan(facts);
  planned.set(facts.exchanges, known);
  return known;
}

function plan(facts: InputFacts): BadInput[] {
  const { document, surface } = facts;
  return documentedOperations(facts)
    .flatMap(({ operation, exchanges }) => {
      const good = exchanges.find(
        (exchange) => exchange.request.method === 'GET' && contentOf(exchange, surface) === 'content',
      );
      if (operation.method !== 'GET' || good === undefined) return [];
      return operation.parameters
        .flatMap((parameter) => badInputsOf(document, { operation, parameter, good }, surface.origin))
        .slice(0, MOST_OF_OPERATION);
    })
    .slice(0, MOST_INPUTS);
}

const badInputsOf = (
  document: ApiDocument,
  subject: Pick<BadInput, 'operation' | 'parameter' | 'good'>,
  origin: string,
): BadInput[] =>
  firstOfEach(badSamples(document, subject.parameter))
    .slice(0, MOST_OF_PARAMETER)
    .flatMap((bad) => {
      const url = withValue(subject, { document, origin, value: [bad.value].flat().map(String).join(',') });
      if (url === undefined) return [];
      const id = `bad ${subject.operation.key} ${subject.parameter.in} ${subject.parameter.name} ${bad.breaks}`;
      return [{ ...subject, bad, probe: { kind: 'request', id, risk: 'read', request: { method: 'GET', url } } }];
    });

/** One value for each thing that the schema says. */
const firstOfEach = (bad: readonly BadSample[]): BadSample[] =>
  [...new Map(bad.toReversed().map((each) => [each.breaks, each])).values()].toReversed();

interface Value {
  readonly document: ApiDocument;
  readonly origin: string;
  readonly value: string;
}

/** The URL that worked, with this one value in the query or in its segment of the path; undefined for other places. */
function withValue(
  { operation, parameter, good }: Pick<BadInput, 'operation' | 'parameter' | 'good'>,
  { document, origin, value }: Value,
): string | undefined {
  const url = new URL(good.request.url);
  if (parameter.in === 'query') {
    url.searchParams.set(parameter.name, value);
    return url.href;
  }
  if (parameter.in !== 'path') return undefined;
  const segments = url.pathname.split('/');
  for (const base of basePaths(document, operation, origin)) {
    const template = (base + operation.path).split('/');
    const at = template.indexOf(`{${parameter.name}}`);
    if (at < 0 || template.length !== segments.length) continue;
    url.pathname = segments.with(at, encodeURIComponent(value)).join('/');
    return url.href;
  }
  return undefined;
}

const BROKEN: Readonly<Record<BadSample['breaks'], string>> = {
  type: 'has a different type than',
  enum: 'is not among the values of',
  minimum: 'is under the minimum of',
  maximum: 'is over the maximum of',
  minLength: 'is shorter than',
  maxLength: 'is longer than',
  pattern: 'does not match the pattern of',
  format: 'does not have the format of',
};

/** `the value `word`, which has a different type than the document's `page``. */
export const badWords = ({ bad, parameter }: BadInput): Said =>
  say`${quote(String(bad.value), 30)}, which ${own(BROKEN[bad.breaks])} the documented parameter ${quote(parameter.name, 60)}`;
