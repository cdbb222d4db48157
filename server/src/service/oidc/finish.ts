import { takeChallenge } from '../../access/challenges.ts';
import type { OidcBeginning, OidcIdentity } from '../../access/oidc.ts';
import { hashSecret, sameSecret } from '../../access/secrets.ts';
import type { OpenedSession } from '../../access/sessions.ts';
import type { App } from '../app.ts';
import { Problem } from '../problem.ts';
import { startSession } from '../sessions/create.ts';
import { normalEmail } from '../users/user.ts';
import { oidcSettings } from './settings.ts';

export interface OidcReturn {
  readonly parameters: URLSearchParams;
  /** The secret of the browser that began. */
  readonly browser: string | undefined;
  readonly before: string | undefined;
}

/**
 * Ends a log-in with the identity provider. Throws `unauthenticated` where anything does not fit, and `forbidden` where the provider's user has
 * no account here: accounts are made by server administrators, and found by the verified email address the first time.
 */
export async function finishOidcLogIn(app: App, { parameters, browser, before }: OidcReturn): Promise<OpenedSession> {
  const settings = oidcSettings(app);
  const beginning = await takeBeginning(app, parameters.get('state') ?? '', browser ?? '');
  const { finishOidc } = await import('../../access/oidc.ts');
  const identity = await finishOidc(settings, beginning, parameters).catch((error: unknown) => {
    app.log.warn({ reason: error instanceof Error ? error.message : 'unknown' }, 'a log-in with the provider failed');
    throw notLoggedIn();
  });
  return startSession(app, await accountOf(app, identity), before);
}

async function takeBeginning(app: App, state: string, browser: string): Promise<OidcBeginning> {
  const taken = await takeChallenge(app, state, 'oidc');
  if (taken?.content === undefined) throw notLoggedIn();
  const beginning = JSON.parse(taken.content) as OidcBeginning & { readonly browser: string };
  if (!sameSecret(hashSecret(browser), beginning.browser)) throw notLoggedIn();
  return beginning;
}

async function accountOf(app: App, { issuer, subject, email }: OidcIdentity): Promise<string> {
  const known = await app.db
    .selectFrom('oidc_accounts')
    .select('user_id')
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .executeTakeFirst();
  if (known !== undefined) return known.user_id;
  const user = await app.db
    .selectFrom('users')
    .select('id')
    .where('email', '=', normalEmail(email ?? ''))
    .executeTakeFirst();
  if (user === undefined)
    throw new Problem('forbidden', 'You have no account here: ask a server administrator for one.');
  await app.db
    .insertInto('oidc_accounts')
    .values({ issuer, subject, user_id: user.id })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return user.id;
}

const notLoggedIn = (): Problem => new Problem('unauthenticated', 'The log-in with the identity provider failed.');
