import { keepChallenge } from '../../access/challenges.ts';
import { hashSecret, newSecret } from '../../access/secrets.ts';
import type { App } from '../app.ts';
import { unavailable } from '../problem.ts';
import { oidcSettings } from './settings.ts';

/** Where to send the browser, and the secret that only this browser gets: the log-in ends where it began. Throws `unavailable` where the provider does not respond. */
export async function beginOidcLogIn(
  app: App,
  redirectUri: string,
): Promise<{ readonly url: string; readonly browser: string }> {
  const { beginOidc } = await import('../../access/oidc.ts');
  const { url, beginning } = await beginOidc(oidcSettings(app), redirectUri).catch((error: unknown) => {
    app.log.warn(
      { reason: error instanceof Error ? error.message : 'unknown' },
      'the identity provider gives no valid response',
    );
    throw unavailable('The identity provider gives no valid response at the moment.');
  });
  const browser = newSecret();
  const content = JSON.stringify({ ...beginning, browser: hashSecret(browser) });
  await keepChallenge(app, { secret: beginning.state, purpose: 'oidc', content });
  return { url, browser };
}
