import { createSetupToken } from '../access/setup-token.ts';
import type { App } from '../service/app.ts';

/** The link that makes the first user, for the ready line; nothing once there is a user. The token is behind `#`, so that no log of a proxy has it. */
export async function setupLink(app: App, url: string): Promise<{ readonly setupUrl?: string }> {
  const token = await createSetupToken(app);
  return token === undefined ? {} : { setupUrl: `${app.config.publicUrl ?? url}/setup#token=${token}` };
}
