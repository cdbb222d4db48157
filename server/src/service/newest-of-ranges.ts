import { type RawBuilder, sql } from 'kysely';
import type { PageRequest } from './page.ts';

interface Ranges {
  readonly table: 'findings' | 'scans';
  /** What follows `from`: one row for each range, with the values that its condition names. */
  readonly ranges: RawBuilder<unknown>;
  /** Of a row that is in the range. */
  readonly conditions: readonly RawBuilder<unknown>[];
}

/**
 * The newest rows of several ranges, one more than the page has. Each range is one of an index in which ids are already in order: the newest of each
 * range, merged, are the newest of all. So a rare value among a million rows costs as little as a frequent one, and a member who sees few projects
 * does not read past the rows of the others. The collation keeps the planner from walking the primary key, which has another: it expects a rare value
 * to be as frequent as any, and reads hundreds of thousands of rows to find few.
 */
export function newestOfRanges<Row>({ table, ranges, conditions }: Ranges, { limit, after }: PageRequest) {
  const name = sql.table(`openbrick.${table}`);
  const within = sql.join(
    [...conditions, ...(after === undefined ? [] : [sql`id collate "C" < ${after}`])],
    sql` and `,
  );
  return sql<Row>`
  select rows.* from (
    select newest.id from ${ranges}
    cross join lateral (select id from ${name} where ${within} order by id collate "C" desc limit ${limit + 1}) newest
    order by newest.id desc limit ${limit + 1}
  ) page
  join ${name} as rows on rows.id = page.id
  order by rows.id desc`;
}

/** A column of these values. */
export const textArray = (values: readonly string[]): RawBuilder<unknown> => sql`unnest(${[...values]}::text[])`;
