import type { App } from '../app.ts';
import { notFound } from '../problem.ts';
import { type Credentials, openCredentials } from './credentials.ts';
import { isVerified, type TargetRow } from './target.ts';

/** What a scan needs to know of its target, with the credentials in full: plain data that fits through a channel between processes, and belongs nowhere else. */
export interface ScanTarget
  extends Credentials,
    Pick<TargetRow, 'id' | 'url' | 'host' | 'spec' | 'context' | 'pace' | 'policy'> {
  readonly projectId: string;
  /** Whether the host and port are proved to be the project's own. */
  readonly isVerified: boolean;
}

/** Reads a target with its decrypted credentials for the worker; does no authorization. Throws `not-found`, and whatever the vault throws where no key fits. */
export async function targetForScan(app: App, id: string): Promise<ScanTarget> {
  const row = await app.db.selectFrom('targets').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw notFound('target');
  const { url, host, spec, context, pace, policy, project_id: projectId } = row;
  const credentials = openCredentials(app.vault, row.identities);
  return { id, projectId, url, host, spec, context, pace, policy, isVerified: isVerified(row), ...credentials };
}
