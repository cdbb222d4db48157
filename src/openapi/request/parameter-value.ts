import type { ApiDocument, DocumentedOperation, Parameter } from '../document.ts';
import { facetsOf } from '../schema/facets.ts';
import { isEqual } from '../schema/json-equal.ts';
import { mismatches } from '../schema/validate.ts';
import { harmlessLike, isCommand, isCommandLike, withoutCommands } from './harmless.ts';
import { isIdParameter } from './id-parameter.ts';
import { sample } from './sample.ts';

export type ValueFrom = 'given' | 'harmless' | 'known' | 'example' | 'default' | 'enum' | 'sample';

export interface RequestValue {
  readonly parameter: Parameter;
  /** JSON, before its style is applied. */
  readonly value: unknown;
  readonly from: ValueFrom;
}

export interface ValueOptions {
  /** A value that an earlier response gave for a parameter which chooses an object; see `knownValues`. */
  readonly known?: (parameter: Parameter, operation: DocumentedOperation) => string | undefined;
  /** A value to be sent for one parameter whatever its schema says. */
  readonly given?: { readonly parameter: Parameter; readonly value: unknown };
}

interface Subject {
  readonly operation: DocumentedOperation;
  readonly parameter: Parameter;
}

/** What to send for a parameter; undefined when nothing fits its schema. Parameters that name a command or target get a constant, whatever the document gives for them; what the server itself lists as the names of its things is asked for by them. */
export function valueFor(
  document: ApiDocument,
  { operation, parameter }: Subject,
  options: ValueOptions,
): RequestValue | undefined {
  const { given, known } = options;
  if (given !== undefined && isSameParameter(given.parameter, parameter))
    return { parameter, value: given.value, from: 'given' };
  const mayBeKnown = isIdParameter(parameter) && !isCommand(parameter.name);
  const earlier = mayBeKnown ? known?.(parameter, operation) : undefined;
  if (earlier !== undefined) return { parameter, value: earlier, from: 'known' };
  if (isCommandLike(parameter.name)) return { parameter, value: harmlessFor(document, parameter), from: 'harmless' };
  const { schema, examples } = parameter;
  const example = examples
    .slice(0, MOST_EXAMPLES)
    .find((each) => schema === undefined || isMet(document, parameter, each));
  if (example !== undefined) return { parameter, value: withoutCommands(example), from: 'example' };
  if (schema === undefined) return { parameter, value: 'a', from: 'sample' };
  const value = sample(document, schema, { direction: 'request' });
  if (value === undefined) return undefined;
  return { parameter, value: withoutCommands(value), from: originOf(document, parameter, value) };
}

const MOST_EXAMPLES = 5;

const isSameParameter = (one: Parameter, other: Parameter): boolean => one.name === other.name && one.in === other.in;

function isMet(document: ApiDocument, { schema }: Parameter, value: unknown): boolean {
  return schema !== undefined && mismatches(document, schema, value, 'request').length === 0;
}

/** The constant has the type that is asked for: a server that wants a number refuses a letter before it comes to anything. */
function harmlessFor(document: ApiDocument, { schema }: Parameter): unknown {
  const value = schema && sample(document, schema, { direction: 'request' });
  return value === undefined || value === null ? harmlessLike('') : harmlessLike(value);
}

/** Which of the document's own words a sample of its schema is. */
function originOf(document: ApiDocument, { schema }: Parameter, value: unknown): ValueFrom {
  const nodes = schema === undefined ? [] : facetsOf(document, schema).all.map(({ node }) => node);
  const says = (...keywords: string[]): boolean =>
    nodes.some((node) => keywords.some((keyword) => [node[keyword]].flat().some((each) => isEqual(each, value))));
  if (says('example', 'examples')) return 'example';
  if (says('default')) return 'default';
  return says('enum', 'const') ? 'enum' : 'sample';
}
