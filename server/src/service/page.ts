import { Problem } from './problem.ts';

export interface Page<T> {
  readonly items: T[];
  readonly nextCursor: string | null;
}

/** How much of a list, and after which id. Services read one row more than `limit`, newest first. */
export interface PageRequest {
  readonly limit: number;
  readonly after?: string;
}

/** Reads `limit` and `cursor`. A cursor is the last id of the page before, in base64url. */
export function pageRequest({ limit, cursor }: { limit: number; cursor?: string | undefined }): PageRequest {
  if (cursor === undefined) return { limit };
  const after = Buffer.from(cursor, 'base64url').toString('latin1');
  if (/^[a-z0-9_]{1,60}$/.test(after)) return { limit, after };
  const detail = 'is not a cursor of this list';
  throw new Problem('validation-failed', `cursor: ${detail}`, { errors: [{ parameter: 'cursor', detail }] });
}

/** The cursor of the page that begins after this id. */
export const cursorAfter = (id: string): string => Buffer.from(id, 'latin1').toString('base64url');

/** A page of rows of which one more than `limit` was read. */
export function pageOfRows<Row extends { id: string }, T>(
  rows: readonly Row[],
  { limit }: PageRequest,
  toItem: (row: Row) => T,
): Page<T> {
  const items = rows.slice(0, limit);
  const last = rows.length > limit ? items.at(-1) : undefined;
  return {
    items: items.map(toItem),
    nextCursor: last === undefined ? null : cursorAfter(last.id),
  };
}
