import { randomBytes } from 'node:crypto';
import { type Actor, authorize } from '../../access/actor.ts';
import { writeAudit } from '../../access/audit.ts';
import type { App } from '../app.ts';
import { requireOwnership } from '../guards/ownership.ts';
import { newId } from '../ids.ts';
import { holdProject } from '../projects/read.ts';
import { guardAddresses } from './address.ts';
import { namesOf, noCredentials } from './credentials.ts';
import { type NewTarget, standardPace, standardPolicy } from './input.ts';
import { changeSettings, ownedAs, type Settings, settingsColumns } from './settings.ts';
import { type Target, toTarget } from './target.ts';

/** Throws `validation-failed`, `target-not-allowed` for an address that the server must not contact, and `ownership-required`. */
export async function createTarget(app: App, actor: Actor, input: NewTarget): Promise<Target> {
  const { projectId } = input;
  authorize(actor, projectId, { role: 'analyst', scope: 'targets:write' }, 'project');
  await guardAddresses(app, input);
  const now = app.now();
  const changed = await changeSettings(app, blank(input), input);
  requireOwnership(app, ownedAs(changed, null));
  return app.db.transaction().execute(async (db) => {
    await holdProject(db, projectId);
    const row = await db
      .insertInto('targets')
      .values({
        ...settingsColumns(changed.settings),
        ownership_token: randomBytes(24).toString('base64url'),
        id: newId('target', now),
        project_id: projectId,
        created_at: now,
        updated_at: now,
      })
      .returningAll()
      .executeTakeFirstOrThrow();
    await writeAudit(db, { actor, action: 'target.create', object: row.id, projectId, at: now });
    return toTarget(row);
  });
}

const blank = ({ name, url }: NewTarget): Settings => ({
  name,
  url,
  spec: 'auto',
  context: null,
  pace: standardPace,
  policy: standardPolicy,
  identities: null,
  identity_names: namesOf(noCredentials),
  owner: null,
  badge_public: false,
});
