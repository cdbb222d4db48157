import type { Authorization, AuthorizationRow } from '../model/report.ts';

/** Rows that somebody could read and somebody else could not, and objects that others than their owner could read. */
export const tellingRows = ({ rows }: Authorization): readonly AuthorizationRow[] =>
  rows.filter(({ results, owner }) => {
    const read = Object.entries(results).filter(([, result]) => result === 'read' || result === 'part');
    const isOfOthers = owner !== undefined && read.some(([name]) => name !== owner);
    return isOfOthers || new Set(Object.values(results).map((result) => result === 'read')).size > 1;
  });

/** `GET /orders/{id} 17 of alice`. */
export const rowWords = ({ operation, object, owner }: AuthorizationRow): string =>
  `${operation}${object === undefined ? '' : ` ${object}`}${owner === undefined ? '' : ` of ${owner}`}`;

/** `read: alice, bob; refused: unauthenticated`. */
export function resultWords({ results }: AuthorizationRow): string {
  const names = new Map<string, string[]>();
  for (const [name, result] of Object.entries(results)) names.set(result, [...(names.get(result) ?? []), name]);
  return [...names].map(([result, who]) => `${result.replace('-', ' ')}: ${who.join(', ')}`).join('; ');
}
