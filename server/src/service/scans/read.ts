import { type Selectable, sql } from 'kysely';
import { type Actor, authorize, type Need } from '../../access/actor.ts';
import type { ScansTable } from '../../store/tables.ts';
import type { ScanState } from '../../store/values.ts';
import type { App } from '../app.ts';
import { newestOfRanges, textArray } from '../newest-of-ranges.ts';
import { type Page, type PageRequest, pageOfRows } from '../page.ts';
import { notFound } from '../problem.ts';
import { type ListFilter, projectsOfList } from '../projects/visible.ts';
import { type Scan, toScan } from './scan.ts';

export const readScans: Need = { role: 'viewer', scope: 'scans:read' };

export const writeScans: Need = { role: 'analyst', scope: 'scans:write' };

export interface ScanFilter extends ListFilter {
  readonly state?: ScanState | undefined;
}

/** Newest first. Throws `not-found` for a project or target that the actor has no part in. */
export async function listScans(app: App, actor: Actor, filter: ScanFilter, page: PageRequest): Promise<Page<Scan>> {
  const visible = await projectsOfList(app, actor, readScans, filter);
  const rows =
    visible === 'all' || filter.targetId !== undefined
      ? await filtered(app, visible, filter, page).execute()
      : (await newestOfProjects(visible, filter, page).execute(app.db)).rows;
  return pageOfRows(rows, page, toScan);
}

function filtered({ db }: App, visible: 'all' | readonly string[], { targetId, state }: ScanFilter, page: PageRequest) {
  let query = db
    .selectFrom('scans')
    .selectAll()
    .orderBy('id', 'desc')
    .limit(page.limit + 1);
  if (visible !== 'all') query = query.where('project_id', 'in', visible.length > 0 ? visible : ['']);
  if (targetId !== undefined) query = query.where('target_id', '=', targetId);
  if (state !== undefined) query = query.where('state', '=', state);
  return page.after === undefined ? query : query.where('id', '<', page.after);
}

const newestOfProjects = (projects: readonly string[], { state }: ScanFilter, page: PageRequest) =>
  newestOfRanges<Selectable<ScansTable>>(
    {
      table: 'scans',
      ranges: sql`${textArray(projects)} as owners (owner)`,
      conditions: [sql`project_id = owners.owner`, ...(state === undefined ? [] : [sql`state = ${state}`])],
    },
    page,
  );

export async function getScan(app: App, actor: Actor, id: string): Promise<Scan> {
  return toScan(await scanRow(app, actor, id, readScans));
}

/** The row of a scan. Throws `not-found` and `forbidden` as the need says. */
export async function scanRow(app: App, actor: Actor, id: string, need: Need): Promise<Selectable<ScansTable>> {
  const row = await app.db.selectFrom('scans').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw notFound('scan');
  authorize(actor, row.project_id, need, 'scan');
  return row;
}
