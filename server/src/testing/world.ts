import { type Role, type Scope, scopes } from '../access/actor.ts';
import { hashSecret } from '../access/secrets.ts';
import { newToken } from '../access/tokens.ts';
import { newId } from '../service/ids.ts';
import type { TestApp } from './app.ts';
import type { Ids } from './generate-requests.ts';
import { writeFinding, writeScan } from './history.ts';
import { make, makeTarget } from './things.ts';

/** A project with one thing of every kind. */
export interface World {
  /** By prefix. */
  readonly ids: Ids;
  token(fields: { role: Role; scopes?: readonly Scope[]; isExpired?: boolean }): Promise<string>;
  /** All rows of the project as text, to see whether anything changed. */
  contents(): Promise<string>;
}

let made = 0;

export async function makeWorld(server: TestApp, name: string): Promise<World> {
  made += 1;
  const { id: projectId } = await make(server, '/projects', { name });
  const user = await make(server, '/users', {
    email: `world${made}@example.com`,
    password: 'correct horse battery staple',
  });
  await server.request('PUT', `/api/v1/projects/${projectId}/members/${user.id}`, { body: { role: 'analyst' } });
  const target = await makeTarget(server, projectId, { name });
  const scanId = await writeScan(server.app.db, target, { score: 80 });
  const schedule = await make(server, '/schedules', { targetId: target.id, cron: '0 3 * * *', timeZone: 'UTC' });
  const webhook = await make(server, '/webhooks', { projectId, url: `http://127.0.0.1:9/${name}`, events: ['test'] });
  const delivery = await make(server, `/webhooks/${webhook.id}/test`, undefined);
  const token = await addToken(server, projectId, { role: 'viewer' });
  return {
    ids: {
      prj: projectId,
      usr: user.id,
      tgt: target.id,
      scn: scanId,
      fnd: await writeFinding(server.app.db, target, { title: name }),
      sch: schedule.id,
      whk: webhook.id,
      dlv: delivery.id,
      tok: token.id,
    },
    token: async (fields) => (await addToken(server, projectId, fields)).secret,
    contents: () => contentsOf(server, projectId),
  };
}

async function addToken(
  { app }: TestApp,
  projectId: string,
  fields: { role: Role; scopes?: readonly Scope[]; isExpired?: boolean },
): Promise<{ id: string; secret: string }> {
  const [id, secret] = [newId('token'), newToken()];
  await app.db
    .insertInto('tokens')
    .values({
      id,
      project_id: projectId,
      created_by: 'test',
      name: 'test',
      role: fields.role,
      scopes: JSON.stringify(fields.scopes ?? scopes),
      token_hash: hashSecret(secret),
      expires_at: fields.isExpired === true ? new Date(0) : null,
      created_at: app.now(),
    })
    .execute();
  return { id, secret };
}

const TABLES = [
  'targets',
  'scans',
  'schedules',
  'findings',
  'webhooks',
  'deliveries',
  'members',
  'tokens',
  'audit',
] as const;

async function contentsOf({ app }: TestApp, projectId: string): Promise<string> {
  const parts = [];
  for (const table of TABLES) {
    const rows = await app.db.selectFrom(table).selectAll().where('project_id', '=', projectId).execute();
    parts.push(rows.map((row) => JSON.stringify(row)).sort());
  }
  return JSON.stringify(parts);
}
