import type { Selectable } from 'kysely';
import type { ProjectsTable } from '../../store/tables.ts';

export interface Project {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly createdAt: string;
  readonly updatedAt: string;
}

export const toProject = (row: Selectable<ProjectsTable>): Project => ({
  id: row.id,
  name: row.name,
  version: row.version,
  createdAt: row.created_at.toISOString(),
  updatedAt: row.updated_at.toISOString(),
});
