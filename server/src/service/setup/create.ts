import { writeAudit } from '../../access/audit.ts';
import { hashSecret } from '../../access/secrets.ts';
import { lockSetupTokens, voidSetupTokens } from '../../access/setup-token.ts';
import { readUserActor } from '../../access/user-actor.ts';
import type { App } from '../app.ts';
import { Problem } from '../problem.ts';
import { insertUser, newPasswordHash } from '../users/create.ts';
import type { User } from '../users/user.ts';

export interface SetUp {
  /** Of the link that the server printed. */
  readonly token: string;
  readonly email: string;
  readonly password: string;
}

/** Makes the first user, a server administrator. Throws `conflict` once there is a user, `unauthenticated` for a wrong token. */
export async function setUp(app: App, { token, ...user }: SetUp): Promise<User> {
  await checkToken(app.db, token);
  const hash = await newPasswordHash(user);
  return app.db.transaction().execute(async (db) => {
    await checkToken(db, token);
    const made = await insertUser(db, { ...user, serverAdmin: true }, hash, app.now());
    await voidSetupTokens(db);
    const actor = await readUserActor(db, made.id);
    if (actor !== undefined) {
      await writeAudit(db, { actor, action: 'server.setup', object: made.id, projectId: null, at: app.now() });
    }
    return made;
  });
}

async function checkToken(db: App['db'], token: string): Promise<void> {
  const hashes = await lockSetupTokens(db);
  if ((await db.selectFrom('users').select('id').limit(1).executeTakeFirst()) !== undefined) {
    throw new Problem('conflict', 'The server is set up already: log in.');
  }
  if (!hashes.includes(hashSecret(token))) {
    throw new Problem('unauthenticated', 'The token is not valid. Use the newest set-up link that the server printed.');
  }
}
