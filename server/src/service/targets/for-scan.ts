import { type DocumentChoice, fixedSession, type ScanSettings } from 'openbrick';
import type { App } from '../app.ts';
import { notFound } from '../problem.ts';
import { type Credentials, openCredentials } from './credentials.ts';
import { parseRecipe } from './recipe.ts';
import { isVerified, type TargetRow } from './target.ts';

/** What a scan needs to know of its target, with the credentials in full: plain data that fits through a channel between processes, and belongs nowhere else. */
export interface ScanTarget
  extends Credentials,
    Pick<TargetRow, 'id' | 'url' | 'host' | 'spec' | 'context' | 'pace' | 'policy'> {
  readonly projectId: string;
  /** Whether the host and port are proved to be the project's own. */
  readonly isVerified: boolean;
}

/** Reads a target with its decrypted credentials for the worker; authorizes nobody. Throws `not-found`, and whatever the vault throws where no key fits. */
export async function targetForScan(app: App, id: string): Promise<ScanTarget> {
  const row = await app.db.selectFrom('targets').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw notFound('target');
  const { url, host, spec, context, pace, policy, project_id: projectId } = row;
  const credentials = openCredentials(app.vault, row.identities);
  return { id, projectId, url, host, spec, context, pace, policy, isVerified: isVerified(row), ...credentials };
}

/** The target's settings as the scanner takes them. Throws UsageError where a recipe is not one. */
export const scanSettings = (target: ScanTarget): ScanSettings => ({
  document: documentOf(target.spec),
  limits: {
    rate: target.pace.rate,
    concurrency: target.pace.concurrency,
    maxRequests: target.policy.maxRequests,
    maxTimeMs: target.policy.maxTimeSeconds * 1000,
  },
  allowWrites: target.policy.allowWrites,
  ...(target.context !== null && { context: target.context }),
  identities: target.identities.map(({ name, headers }) => ({
    name,
    groups: [],
    session: fixedSession(Object.entries(headers)),
  })),
  logIns: target.recipes.map(({ name, recipe }) => parseRecipe(name, recipe)),
});

const documentOf = (spec: string): DocumentChoice =>
  spec === 'auto' || spec === 'none' ? { kind: spec } : { kind: 'url', url: spec };
