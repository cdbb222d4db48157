import { createSign, generateKeyPairSync, randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A small OpenID provider with real signatures, for tests. */
export interface OidcProvider {
  readonly issuer: string;
  /** Changes what the next ID token says, or how it is signed. */
  claims: Record<string, unknown>;
  forged: boolean;
  /** What a person does at the provider: agrees, and is sent back. Gives the address of the callback. */
  agree(authorizationUrl: string): string;
  close(): void;
}

export const oidcClient = { id: 'openbrick', secret: 'secret-of-the-client' };

interface Grant {
  readonly nonce: string;
  readonly challenge: string;
  readonly redirectUri: string;
}

export async function startOidcProvider(): Promise<OidcProvider> {
  const [keys, others] = [newKeys(), newKeys()];
  const grants = new Map<string, Grant>();
  const server = createServer((request, response) => void respond(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider: OidcProvider = {
    issuer,
    claims: {},
    forged: false,
    agree(authorizationUrl) {
      const asked = new URL(authorizationUrl).searchParams;
      const code = randomBytes(16).toString('hex');
      const redirectUri = asked.get('redirect_uri') ?? '';
      grants.set(code, { nonce: asked.get('nonce') ?? '', challenge: asked.get('code_challenge') ?? '', redirectUri });
      const back = new URL(redirectUri);
      back.search = new URLSearchParams({ code, state: asked.get('state') ?? '' }).toString();
      return back.href;
    },
    close: () => void server.close(),
  };

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url ?? '';
    response.setHeader('Content-Type', 'application/json');
    if (path === '/.well-known/openid-configuration') response.end(JSON.stringify(metadata(issuer)));
    else if (path === '/jwks')
      response.end(
        JSON.stringify({ keys: [{ ...keys.publicKey.export({ format: 'jwk' }), kid: 'k', alg: 'RS256', use: 'sig' }] }),
      );
    else response.end(await tokenFor(request, response));
  }

  async function tokenFor(request: IncomingMessage, response: ServerResponse): Promise<string> {
    const form = new URLSearchParams(await textOf(request));
    const grant = grants.get(form.get('code') ?? '');
    grants.delete(form.get('code') ?? '');
    const expected = `Basic ${Buffer.from(`${oidcClient.id}:${oidcClient.secret.replaceAll('-', '%2D')}`).toString('base64')}`;
    const verifier = await crypto.subtle.digest('SHA-256', Buffer.from(form.get('code_verifier') ?? ''));
    const fits =
      grant !== undefined &&
      [expected, expected.replaceAll('%2D', '-')].includes(request.headers.authorization ?? '') &&
      Buffer.from(verifier).toString('base64url') === grant.challenge &&
      form.get('redirect_uri') === grant.redirectUri;
    if (!fits) {
      response.statusCode = 400;
      return JSON.stringify({ error: 'invalid_grant' });
    }
    const now = Math.floor(Date.now() / 1000);
    const claims = { iss: issuer, aud: oidcClient.id, sub: 'subject-1', iat: now, exp: now + 60, nonce: grant.nonce };
    const { privateKey } = provider.forged ? others : keys;
    const token = sign({ ...claims, ...provider.claims }, privateKey);
    return JSON.stringify({ access_token: 'a', token_type: 'Bearer', expires_in: 60, id_token: token });
  }
  return provider;
}

const newKeys = () => generateKeyPairSync('rsa', { modulusLength: 2048 });

const metadata = (issuer: string) => ({
  issuer,
  authorization_endpoint: `${issuer}/authorize`,
  token_endpoint: `${issuer}/token`,
  jwks_uri: `${issuer}/jwks`,
  response_types_supported: ['code'],
  subject_types_supported: ['public'],
  id_token_signing_alg_values_supported: ['RS256'],
});

function sign(claims: object, key: ReturnType<typeof newKeys>['privateKey']): string {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const signed = `${part({ alg: 'RS256', kid: 'k', typ: 'JWT' })}.${part(claims)}`;
  return `${signed}.${createSign('sha256').update(signed).sign(key).toString('base64url')}`;
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const piece of request) text += String(piece);
  return text;
}
