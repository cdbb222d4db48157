import { type RawBuilder, sql } from 'kysely';
import type { Severity } from 'openbrick';
import type { Actor, Need } from '../../access/actor.ts';
import { type FindingState, findingStates, severities } from '../../store/values.ts';
import type { App } from '../app.ts';
import { newestOfRanges, textArray } from '../newest-of-ranges.ts';
import { type Page, type PageRequest, pageOfRows } from '../page.ts';
import { type ListFilter, projectsOfList } from '../projects/visible.ts';
import { type Finding, type FindingRow, toFinding } from './finding.ts';

const read: Need = { role: 'viewer', scope: 'findings:read' };

export interface FindingFilter extends ListFilter {
  readonly state?: FindingState | undefined;
  readonly severity?: Severity | undefined;
  readonly check?: string | undefined;
}

/** Newest first. Throws `not-found` for a project or target that the actor has no part in. */
export async function listFindings(
  app: App,
  actor: Actor,
  page: PageRequest,
  filter: FindingFilter = {},
): Promise<Page<Finding>> {
  const projects = await projectsOfList(app, actor, read, filter);
  if (projects.length === 0) return { items: [], nextCursor: null };
  const { rows } = await pageQuery(projects, page, filter).execute(app.db);
  return pageOfRows(rows, page, toFinding);
}

const pageQuery = (projects: 'all' | readonly string[], page: PageRequest, filter: FindingFilter) =>
  projects === 'all' && isPlain(filter) ? newest(page) : newestMatching(projects, page, filter);

const newest = ({ limit, after }: PageRequest) => sql<FindingRow>`
  select * from openbrick.findings ${after === undefined ? sql`` : sql`where id < ${after}`}
  order by id desc limit ${limit + 1}`;

/** Every filter is a list of values, and each combination of values is one range. */
const newestMatching = (projects: 'all' | readonly string[], page: PageRequest, filter: FindingFilter) =>
  newestOfRanges<FindingRow>(
    {
      table: 'findings',
      ranges: sql`${owners(projects, filter)} as owners (owner) ${ranges(filter)}`,
      conditions: conditions(projects, filter),
    },
    page,
  );

/** One target, some projects, or a single place for all of them. */
function owners(projects: 'all' | readonly string[], { targetId }: FindingFilter): RawBuilder<unknown> {
  if (targetId !== undefined) return textArray([targetId]);
  return textArray(projects === 'all' ? ['all'] : projects);
}

/** No ranges where nothing is filtered: the index of the owner alone has the order. */
const ranges = (filter: FindingFilter): RawBuilder<unknown> =>
  isPlain(filter)
    ? sql``
    : sql`cross join ${textArray(filter.state === undefined ? findingStates : [filter.state])} as states (state)
      cross join ${textArray(filter.severity === undefined ? severities : [filter.severity])} as severities (severity)`;

/** All of them are columns of one index for each kind of owner: no row of the table is read to decide. */
function conditions(projects: 'all' | readonly string[], filter: FindingFilter): RawBuilder<unknown>[] {
  const { check, targetId } = filter;
  return [
    ...(targetId !== undefined ? [sql`target_id = owners.owner`] : []),
    ...(targetId === undefined && projects !== 'all' ? [sql`project_id = owners.owner`] : []),
    ...(isPlain(filter) ? [] : [sql`state = states.state and severity = severities.severity`]),
    ...(check === undefined ? [] : [sql`"check" = ${check}`]),
  ];
}

const isPlain = ({ state, severity, check, targetId }: FindingFilter): boolean =>
  [state, severity, check, targetId].every((value) => value === undefined);
