/** IDs found in an identity's own responses: those in its lists, and its own. */
import type { Surface } from '../../model/evidence.ts';
import type { Exchange } from '../../model/exchange.ts';
import type { ApiDocument, DocumentedOperation } from '../../openapi/document.ts';
import { idParameters } from '../../openapi/request/id-parameter.ts';
import { type ListedValues, listedValues, type ReadOperation } from '../../openapi/request/known-values.ts';
import { operationOf } from '../document/documented.ts';
import { exactJson } from '../response/exact-json.ts';
import { contentOf } from '../response/success.ts';
import { idValues } from './id-values.ts';
import { ownerAskedFor } from './owner-filters.ts';
import { collectionFor, isOfPersons, isSelf, itemsOfSelf } from './selves.ts';

/** What is read of a model of the API. */
interface Model {
  readonly model: ApiDocument;
  readonly surface: Surface;
}

/** Levels of lists below lists that are followed. */
const DEPTH = 3;

/**
 * The values of ID parameters in the own responses of an identity: its reads, and what made an object. A list below an ID counts only where the ID is its own:
 * what it reads of others gives it nothing.
 */
export function ownValues(exchanges: readonly Exchange[], { model, surface }: Model): ListedValues {
  const read = exchanges.flatMap((exchange) => {
    const operation = operationOf(exchange, { document: model, surface });
    return operation !== undefined && contentOf(exchange, surface) === 'content' ? [{ operation, exchange }] : [];
  });
  const plain = read
    .filter((each) => idParameters(each.operation).length === 0 && !isNarrowed(each, read))
    .map(responding);
  let known = [...plain, ...selfResponses(model, plain)];
  let values = listedValues(model, known);
  for (let level = 1; level <= DEPTH; level += 1) {
    const below = read.filter(({ operation, exchange }) => {
      if (idParameters(operation).length !== level) return false;
      const ids = idValues(exchange.request, operation, { model, surface });
      return ids?.every(({ parameter, value }) => values(parameter, operation).includes(value)) === true;
    });
    if (below.length === 0) continue;
    known = [...known, ...below.map(responding)];
    values = listedValues(model, known);
  }
  return remembered(values);
}

interface Read {
  readonly operation: DocumentedOperation;
  readonly exchange: Exchange;
}

/** A list of a user whom a parameter names, beside the own one. */
const isNarrowed = ({ operation, exchange }: Read, all: readonly Read[]): boolean =>
  ownerAskedFor(exchange) !== undefined &&
  all.some((other) => other.operation === operation && ownerAskedFor(other.exchange) === undefined);

const responding = ({ operation, exchange }: Read): ReadOperation => ({ operation, value: exactJson(exchange) });

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

/** The caller is an item of its own in the collections of persons, and what their profile refers to is one of its collection. */
function selfResponses(model: ApiDocument, plain: readonly ReadOperation[]): ReadOperation[] {
  const selves = plain.filter(({ operation }) => isSelf(operation)).map(({ value }) => value);
  if (selves.length === 0) return [];
  return model.operations.flatMap((operation) =>
    idParameters(operation).flatMap((parameter): ReadOperation[] => {
      const collection = collectionFor(operation, parameter);
      if (collection === undefined) return [];
      const value = itemsOfSelf(selves, collection, { isPersonal: isOfPersons(operation, parameter) });
      return value.length === 0 ? [] : [{ operation: { ...operation, path: collection.path }, value }];
    }),
  );
}
