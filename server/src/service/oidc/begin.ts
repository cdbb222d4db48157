import { keepChallenge } from '../../access/challenges.ts';
import { hashSecret, newSecret } from '../../access/secrets.ts';
import type { App } from '../app.ts';
import { oidcSettings } from './settings.ts';

/** Where to send the browser, and the secret that only this browser gets: the log-in ends where it began. */
export async function beginOidcLogIn(
  app: App,
  redirectUri: string,
): Promise<{ readonly url: string; readonly browser: string }> {
  const { beginOidc } = await import('../../access/oidc.ts');
  const { url, beginning } = await beginOidc(oidcSettings(app), redirectUri);
  const browser = newSecret();
  const content = JSON.stringify({ ...beginning, browser: hashSecret(browser) });
  await keepChallenge(app, { secret: beginning.state, purpose: 'oidc', content });
  return { url, browser };
}
