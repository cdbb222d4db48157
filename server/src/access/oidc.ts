import * as oauth from 'oauth4webapi';
import type { OidcSettings } from '../config/config.ts';

/** Who the provider says has logged in. */
export interface OidcIdentity {
  readonly issuer: string;
  readonly subject: string;
  /** Only where the provider has verified it. */
  readonly email: string | undefined;
}

/** What the end of a log-in needs of its beginning. */
export interface OidcBeginning {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  readonly redirectUri: string;
}

const TIMEOUT_MS = 10_000;
const SCOPE = 'openid email';

/** A log-in with the provider (authorization code with PKCE, state and nonce), and the address to send the browser to. */
export async function beginOidc(
  settings: OidcSettings,
  redirectUri: string,
): Promise<{ readonly url: string; readonly beginning: OidcBeginning }> {
  const server = await discover(settings);
  if (server.authorization_endpoint === undefined) throw new Error('the provider has no authorization endpoint');
  const beginning = {
    state: oauth.generateRandomState(),
    nonce: oauth.generateRandomNonce(),
    verifier: oauth.generateRandomCodeVerifier(),
    redirectUri,
  };
  const url = new URL(server.authorization_endpoint);
  const parameters = {
    response_type: 'code',
    client_id: settings.clientId,
    redirect_uri: redirectUri,
    scope: SCOPE,
    state: beginning.state,
    nonce: beginning.nonce,
    code_challenge: await oauth.calculatePKCECodeChallenge(beginning.verifier),
    code_challenge_method: 'S256',
  };
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  return { url: url.href, beginning };
}

/** Exchanges the code that came back and verifies the ID token, its signature too. Throws where anything does not fit. */
export async function finishOidc(
  settings: OidcSettings,
  { state, nonce, verifier, redirectUri }: OidcBeginning,
  parameters: URLSearchParams,
): Promise<OidcIdentity> {
  const server = await discover(settings);
  const client = { client_id: settings.clientId };
  const valid = oauth.validateAuthResponse(server, client, parameters, state);
  const secret = settings.clientSecret;
  const authentication = secret === undefined ? oauth.None() : oauth.ClientSecretBasic(secret);
  const options = optionsOf(settings);
  const response = await oauth.authorizationCodeGrantRequest(
    server,
    client,
    authentication,
    valid,
    redirectUri,
    verifier,
    options,
  );
  const result = await oauth.processAuthorizationCodeResponse(server, client, response, {
    expectedNonce: nonce,
    requireIdToken: true,
  });
  await oauth.validateApplicationLevelSignature(server, response, options);
  const claims = oauth.getValidatedIdTokenClaims(result);
  if (claims === undefined) throw new Error('the provider gave no ID token');
  const { email, email_verified: verified } = claims;
  return {
    issuer: claims.iss,
    subject: claims.sub,
    email: typeof email === 'string' && verified === true ? email : undefined,
  };
}

async function discover(settings: OidcSettings): Promise<oauth.AuthorizationServer> {
  const issuer = new URL(settings.issuer);
  const response = await oauth.discoveryRequest(issuer, { algorithm: 'oidc', ...optionsOf(settings) });
  return oauth.processDiscoveryResponse(issuer, response);
}

/** Plain HTTP only for a provider on this machine: the configuration refuses any other. */
const optionsOf = ({ issuer }: OidcSettings) => ({
  signal: () => AbortSignal.timeout(TIMEOUT_MS),
  [oauth.allowInsecureRequests]: issuer.startsWith('http:'),
});
