import type { Authorization, AuthorizationRow } from '../model/report.ts';

/** Objects that others than their owner could read, then rows that somebody could read and somebody else could not. */
export const distinctiveRows = ({ rows }: Authorization): readonly AuthorizationRow[] => [
  ...rows.filter(isReadByOthers),
  ...rows.filter((row) => !isReadByOthers(row) && isDivided(row)),
];

const isReadByOthers = ({ results, owner }: AuthorizationRow): boolean =>
  owner !== undefined &&
  Object.entries(results).some(([name, result]) => name !== owner && (result === 'read' || result === 'part'));

const isDivided = ({ results }: AuthorizationRow): boolean =>
  new Set(Object.values(results).map((result) => result === 'read')).size > 1;

/** `GET /orders/{id} 17 of alice`. */
export const rowWords = ({ operation, object, owner }: AuthorizationRow): string =>
  `${operation}${object === undefined ? '' : ` ${object}`}${owner === undefined ? '' : ` of ${owner}`}`;

/** `read: alice, bob; refused: unauthenticated`. */
export function resultWords({ results }: AuthorizationRow): string {
  const names = new Map<string, string[]>();
  for (const [name, result] of Object.entries(results)) names.set(result, [...(names.get(result) ?? []), name]);
  return [...names].map(([result, who]) => `${result.replace('-', ' ')}: ${who.join(', ')}`).join('; ');
}
