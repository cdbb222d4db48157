/** IDs found in an identity's own responses: those in its lists, and its own. */
import type { Surface } from '../../model/evidence.ts';
import type { Exchange } from '../../model/exchange.ts';
import type { ApiDocument, DocumentedOperation, Parameter } from '../../openapi/document.ts';
import { type Answered, type ListedValues, listedValues } from '../../openapi/request/known-values.ts';
import { isRecord } from '../../parse/record.ts';
import { operationOf } from '../document/documented.ts';
import { exactJson } from '../response/exact-json.ts';
import { contentOf } from '../response/success.ts';
import { valuesInPath } from './path-values.ts';

/** What is read of a model of the API. */
interface Model {
  readonly model: ApiDocument;
  readonly surface: Surface;
}

/** Levels of lists below lists that are followed. */
const DEPTH = 3;

/**
 * The values of path parameters in the own responses of an identity, whose exchanges these are. A list below an ID counts only where the ID is its own:
 * what it reads of others gives it nothing.
 */
export function ownValues(exchanges: readonly Exchange[], { model, surface }: Model): ListedValues {
  const read = exchanges.flatMap((exchange) => {
    const operation =
      exchange.request.method === 'GET' ? operationOf(exchange, { document: model, surface }) : undefined;
    return operation !== undefined && contentOf(exchange, surface) === 'content' ? [{ operation, exchange }] : [];
  });
  const plain = read.filter(({ operation }) => !operation.path.includes('{')).map(answered);
  let known = [...plain, ...selfAnswers(model, plain)];
  let values = listedValues(model, known);
  for (let level = 1; level <= DEPTH; level += 1) {
    const below = read.filter(({ operation, exchange }) => {
      if (parametersOf(operation).length !== level) return false;
      const inPath = valuesInPath(exchange.request.url, operation, { model, surface });
      return inPath?.every(({ parameter, value }) => values(parameter, operation).includes(value)) === true;
    });
    if (below.length === 0) continue;
    known = [...known, ...below.map(answered)];
    values = listedValues(model, known);
  }
  return remembered(values);
}

const answered = ({ operation, exchange }: { operation: DocumentedOperation; exchange: Exchange }): Answered => ({
  operation,
  value: exactJson(exchange),
});

const parametersOf = ({ path }: DocumentedOperation): readonly string[] => path.match(/\{[^{}]{1,200}\}/g) ?? [];

/** The same question is asked for each object of an operation. */
function remembered(values: ListedValues): ListedValues {
  const known = new Map<DocumentedOperation, Map<string, readonly string[]>>();
  return (parameter, operation) => {
    const ofOperation = known.get(operation) ?? new Map<string, readonly string[]>();
    known.set(operation, ofOperation);
    const found = ofOperation.get(parameter.name) ?? values(parameter, operation);
    ofOperation.set(parameter.name, found);
    return found;
  };
}

/** Last words of paths that return whoever asks. */
const SELF = /\/(?:me|self|whoami|profile|account|current|current[-_]?user|user|userinfo|session)\/?$/i;

export const isSelf = ({ path }: Pick<DocumentedOperation, 'path'>): boolean => SELF.test(path);

/** `{userId}`, and `{id}` below `/users`. */
const PERSON = /^(?:user|account|member|customer|profile|person|people|employee|patient|student|client|owner)/i;

/** Whoever asks is an item of its own in the collections of persons. */
function selfAnswers(model: ApiDocument, plain: readonly Answered[]): Answered[] {
  const selves = plain.filter(({ operation }) => isSelf(operation)).flatMap(({ value }) => personIn(value));
  if (selves.length === 0) return [];
  return model.operations.flatMap((operation) =>
    operation.parameters
      .filter((parameter) => parameter.in === 'path')
      .flatMap((parameter): Answered[] => {
        const path = collectionOf(operation, parameter);
        return path === undefined ? [] : [{ operation: { ...operation, path }, value: selves }];
      }),
  );
}

/** The path before the parameter, if the parameter identifies a person. */
function collectionOf({ path }: DocumentedOperation, { name }: Parameter): string | undefined {
  const before = path.slice(0, Math.max(0, path.indexOf(`{${name}}`))).replace(/\/$/, '');
  const last = before.slice(before.lastIndexOf('/') + 1);
  return before !== '' && (PERSON.test(last) || PERSON.test(name)) ? before : undefined;
}

/** The record of a person, also where it is put into another: `{ "data": … }`, `{ "user": … }`. */
export function personIn(value: unknown): readonly Record<string, unknown>[] {
  if (!isRecord(value)) return [];
  const inner = ['data', 'user', 'profile', 'account', 'result'].map((name) => value[name]).find(isRecord);
  return [inner ?? value];
}
