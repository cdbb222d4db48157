import type { Facts } from '../../model/check.ts';
import { isNotFound } from '../response/not-found.ts';
import { documentedOperations } from './documented.ts';

const FEWEST = 2;

/**
 * Whether nearly all documented operations that were requested get the response of a path that does not exist: then the document does
 * not describe what lies here, and its statuses and types say nothing about it. One finding reports it, `operation-missing`.
 */
export function isDocumentElsewhere(facts: Facts<'document' | 'surface' | 'exchanges'>): boolean {
  const all = documentedOperations(facts).filter(({ exchanges }) => exchanges.length > 0);
  const { requested, absent } = distinctiveOf(
    all,
    ({ operation }) => operation.path,
    ({ exchanges }) => exchanges.every((exchange) => isNotFound(exchange, facts.surface)),
  );
  return isNearlyAll(requested.length, absent.length);
}

/** Operations that show whether a document describes what lies here, and those of them that are absent. Below an id a 404 may mean the id. */
export function distinctiveOf<T>(
  all: readonly T[],
  pathOf: (each: T) => string,
  isAbsent: (each: T) => boolean,
): { readonly requested: readonly T[]; readonly absent: readonly T[] } {
  const plain = all.filter((each) => !pathOf(each).includes('{'));
  const isEnough = plain.length >= FEWEST || plain.some((each) => !isAbsent(each));
  const requested = isEnough ? plain : all;
  return { requested, absent: requested.filter(isAbsent) };
}

/** Some may be there by chance. */
export const isNearlyAll = (sent: number, absent: number): boolean => sent >= FEWEST && absent >= sent * 0.8;
