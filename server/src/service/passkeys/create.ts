import type { PublicKeyCredentialCreationOptionsJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import type { Actor } from '../../access/actor.ts';
import { writeAudit } from '../../access/audit.ts';
import { keepChallenge, takeChallenge } from '../../access/challenges.ts';
import type { App } from '../app.ts';
import { newId } from '../ids.ts';
import { confirmUser } from '../me/confirm.ts';
import { invalid, Problem } from '../problem.ts';
import { type Passkey, type Site, siteId, toPasskey } from './passkey.ts';

const MOST = 20;

/** From where a passkey is asked for, and for which site. */
export interface PasskeyWish {
  readonly address: string;
  readonly site: Site;
  readonly currentPassword?: string | undefined;
}

/**
 * What the browser needs to make a passkey for the user. A passkey logs in for good, so it takes more than a session: a recent log-in or the
 * password. Throws `forbidden` where neither is there and for anybody who is no user, and as the check of the password does.
 */
export async function beginPasskey(
  app: App,
  actor: Actor,
  { site, currentPassword, address }: PasskeyWish,
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  requireUser(actor);
  await confirmUser(app, actor, address, currentPassword);
  const rows = await app.db.selectFrom('passkeys').selectAll().where('user_id', '=', actor.id).execute();
  if (rows.length >= MOST) throw new Problem('conflict', `A user has ${MOST} passkeys at most.`);
  const { generateRegistrationOptions } = await import('@simplewebauthn/server');
  const options = await generateRegistrationOptions({
    rpName: 'openbrick',
    rpID: siteId(site),
    userName: actor.label,
    userID: new TextEncoder().encode(actor.id),
    attestationType: 'none',
    excludeCredentials: rows.map(({ credential_id }) => ({ id: credential_id })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
  await keepChallenge(app, { secret: options.challenge, purpose: 'passkey-create', userId: actor.id });
  return options;
}

/** Stores the passkey that the browser made. Throws `validation-failed` where its response is none to our challenge. */
export async function createPasskey(
  app: App,
  actor: Actor,
  site: Site,
  { name, response }: { readonly name: string; readonly response: RegistrationResponseJSON },
): Promise<Passkey> {
  requireUser(actor);
  const { verifyRegistrationResponse } = await import('@simplewebauthn/server');
  const { registrationInfo } = await verifyRegistrationResponse({
    response,
    expectedOrigin: site.origin,
    expectedRPID: siteId(site),
    expectedChallenge: async (challenge) =>
      (await takeChallenge(app, challenge, 'passkey-create'))?.userId === actor.id,
  }).catch(() => ({ registrationInfo: undefined }));
  if (registrationInfo === undefined) throw invalid('/response', 'is not a passkey made for this request');
  const { id, publicKey, counter } = registrationInfo.credential;
  return storePasskey(app, actor, {
    name,
    id,
    publicKey: Buffer.from(publicKey),
    counter,
    transports: response.response.transports ?? [],
  });
}

interface NewPasskey {
  readonly name: string;
  readonly id: string;
  readonly publicKey: Buffer;
  readonly counter: number;
  readonly transports: readonly string[];
}

function storePasskey(app: App, actor: Actor, passkey: NewPasskey): Promise<Passkey> {
  const now = app.now();
  return app.db.transaction().execute(async (db) => {
    const row = await db
      .insertInto('passkeys')
      .values({
        id: newId('passkey', now),
        user_id: actor.id,
        credential_id: passkey.id,
        public_key: passkey.publicKey,
        counter: passkey.counter,
        transports: JSON.stringify(passkey.transports),
        name: passkey.name,
        created_at: now,
      })
      .onConflict((conflict) => conflict.column('credential_id').doNothing())
      .returningAll()
      .executeTakeFirst();
    if (row === undefined) throw new Problem('conflict', 'This passkey is known already.');
    await writeAudit(db, { actor, action: 'passkey.create', object: row.id, projectId: null, at: now });
    return toPasskey(row);
  });
}

function requireUser(actor: Actor): void {
  if (actor.kind !== 'user') throw new Problem('forbidden', 'Passkeys belong to users: log in first.');
}
