import { type Actor, type Need, visibleProjects } from '../../access/actor.ts';
import type { App } from '../app.ts';
import { readTarget } from '../targets/read.ts';
import { requireProject } from './read.ts';

/** What a list is narrowed to by its query. */
export interface ListFilter {
  readonly projectId?: string | undefined;
  readonly targetId?: string | undefined;
}

/**
 * The projects whose things a list may show: all of them, or these. Throws `not-found` for a project or target that does not exist or that the
 * actor has no part in, whoever asks, and `forbidden` as `visibleProjects` does. None where the target is not in the project.
 */
export async function projectsOfList(
  { db }: Pick<App, 'db'>,
  actor: Actor,
  need: Need,
  { projectId, targetId }: ListFilter = {},
): Promise<'all' | readonly string[]> {
  const visible = visibleProjects(actor, need, projectId);
  if (projectId !== undefined) await requireProject(db, projectId);
  if (targetId === undefined) return visible;
  const target = await readTarget(db, actor, targetId, need);
  return projectId === undefined || projectId === target.project_id ? [target.project_id] : [];
}
