import type { OidcSettings } from '../../config/config.ts';
import type { App } from '../app.ts';
import { notFound } from '../problem.ts';

/** Throws `not-found` where the operator has named no provider. */
export function oidcSettings({ config }: Pick<App, 'config'>): OidcSettings {
  if (config.oidc === undefined) throw notFound('identity provider');
  return config.oidc;
}
