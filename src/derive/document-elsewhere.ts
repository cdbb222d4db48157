import type { Facts } from '../model/check.ts';
import { documentedOperations } from './documented.ts';
import { isNobody } from './nobody.ts';

const FEWEST = 2;

/**
 * Whether nearly all documented operations that were asked are answered as where nothing is: then the document does
 * not describe what lies here, and its statuses and types say nothing about it. One finding tells it, `operation-missing`.
 */
export function isDocumentElsewhere(facts: Facts<'document' | 'surface' | 'exchanges'>): boolean {
  const all = documentedOperations(facts).filter(({ exchanges }) => exchanges.length > 0);
  // Below an id a 404 may mean the id: those count only where there is too little else.
  const plain = all.filter(({ operation }) => !operation.path.includes('{'));
  const asked = plain.length >= FEWEST ? plain : all;
  const absent = asked.filter(({ exchanges }) => exchanges.every((exchange) => isNobody(exchange, facts.surface)));
  return asked.length >= FEWEST && absent.length >= asked.length * 0.8;
}
