import { ConfigError, isLoopbackHost, type OidcSettings } from './config.ts';
import type { fieldsOf } from './fields.ts';

/** The identity provider: its issuer and our client id, or neither. Without a secret, the client is a public one and relies on PKCE. */
export function readOidc(field: ReturnType<typeof fieldsOf>): OidcSettings | undefined {
  const issuer = field.text('OPENBRICK_OIDC_ISSUER');
  const clientId = field.text('OPENBRICK_OIDC_CLIENT_ID');
  const clientSecret = field.text('OPENBRICK_OIDC_CLIENT_SECRET');
  if (issuer === undefined && clientId === undefined && clientSecret === undefined) return undefined;
  if (issuer === undefined) throw new ConfigError('OPENBRICK_OIDC_CLIENT_ID needs OPENBRICK_OIDC_ISSUER');
  if (clientId === undefined) throw new ConfigError('OPENBRICK_OIDC_ISSUER needs OPENBRICK_OIDC_CLIENT_ID');
  if (!isIssuer(issuer)) throw new ConfigError('OPENBRICK_OIDC_ISSUER must be an https URL (http on loopback only)');
  return { issuer, clientId, clientSecret };
}

function isIssuer(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || url.username !== '' || url.search !== '' || url.hash !== '') return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopbackHost(url.hostname));
}
