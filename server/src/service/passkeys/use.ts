import type {
  AuthenticationResponseJSON,
  AuthenticatorTransport,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/server';
import { keepChallenge, takeChallenge } from '../../access/challenges.ts';
import type { OpenedSession } from '../../access/sessions.ts';
import type { App } from '../app.ts';
import { Problem } from '../problem.ts';
import { startSession } from '../sessions/create.ts';
import { type Site, siteId } from './passkey.ts';

/** What the browser needs to log in with a passkey. It names no user, so that it does not show who has an account. */
export async function beginPasskeyLogIn(app: App, site: Site): Promise<PublicKeyCredentialRequestOptionsJSON> {
  const { generateAuthenticationOptions } = await import('@simplewebauthn/server');
  const options = await generateAuthenticationOptions({ rpID: siteId(site), userVerification: 'required' });
  await keepChallenge(app, { secret: options.challenge, purpose: 'passkey-use' });
  return options;
}

/** Logs in with a passkey. Throws `unauthenticated`, in the same words for all that can be wrong. */
export async function logInWithPasskey(
  app: App,
  site: Site,
  response: AuthenticationResponseJSON,
  before: string | undefined,
): Promise<OpenedSession> {
  const row = await app.db
    .selectFrom('passkeys')
    .selectAll()
    .where('credential_id', '=', response.id)
    .executeTakeFirst();
  if (row === undefined) throw notLoggedIn();
  const { verifyAuthenticationResponse } = await import('@simplewebauthn/server');
  const { verified, authenticationInfo } = await verifyAuthenticationResponse({
    response,
    expectedOrigin: site.origin,
    expectedRPID: siteId(site),
    expectedChallenge: async (challenge) => (await takeChallenge(app, challenge, 'passkey-use')) !== undefined,
    credential: {
      id: row.credential_id,
      publicKey: new Uint8Array(row.public_key),
      counter: Number(row.counter),
      transports: [...row.transports] as AuthenticatorTransport[],
    },
  }).catch(() => ({ verified: false, authenticationInfo: undefined }));
  if (!verified || authenticationInfo === undefined) throw notLoggedIn();
  await app.db
    .updateTable('passkeys')
    .set({ counter: authenticationInfo.newCounter })
    .where('id', '=', row.id)
    .execute();
  return startSession(app, row.user_id, before);
}

const notLoggedIn = (): Problem => new Problem('unauthenticated', 'The log-in with a passkey failed.');
