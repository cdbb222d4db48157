import { type ProviderConfiguration, providerConfigurations } from '../../derive/keys/token-keys.ts';
import { placeIn } from '../../derive/place.ts';
import { defineCheck, notApplicable, type Observation } from '../../model/check.ts';
import { own, quote, type Said, say } from '../../model/said.ts';
import { isLoopbackHost, parseHttpUrl } from '../../parse/uri.ts';

/** Addresses that clients send codes, secrets and tokens to, or take keys from. */
const ENDPOINTS = [
  'issuer',
  'authorization_endpoint',
  'token_endpoint',
  'jwks_uri',
  'userinfo_endpoint',
  'introspection_endpoint',
  'registration_endpoint',
] as const;

/** Lists of algorithms that sign what is trusted. */
const ALGORITHMS = [
  'id_token_signing_alg_values_supported',
  'token_endpoint_auth_signing_alg_values_supported',
] as const;

export default defineCheck({
  id: 'openid-configuration-insecure',
  category: 'authentication',
  severity: 'medium',
  title: 'OpenID configuration is insecure',
  why: 'Clients follow the configuration: over plain HTTP their codes and tokens can be read and the keys replaced, and where unsigned tokens are offered a client may accept a forged one.',
  fix: 'Name https endpoints only, remove `none` from the signing algorithms, and offer `S256` for PKCE.',
  fixes: {
    django:
      'django-oauth-toolkit: set `OIDC_ISS_ENDPOINT` to the https URL, and `SECURE_PROXY_SSL_HEADER` behind a TLS proxy; `PKCE_REQUIRED = True`.',
    flask: 'Authlib: build the metadata from a configured https issuer; `ProxyFix` behind a TLS proxy.',
    fastapi: 'Build the metadata from a configured https issuer; `uvicorn --proxy-headers` behind a TLS proxy.',
    express: 'oidc-provider: `provider.proxy = true` behind a TLS proxy, and `none` in no `enabledJWA` list.',
  },
  notes:
    'Endpoints over plain HTTP (not those on loopback), `none` as algorithm of ID tokens or of client assertions; low: PKCE with `plain` only. `none` for request objects, which are signed by clients, is not reported.',
  cwe: [319, 347, 757],
  owasp: ['API2:2023', 'API8:2023'],
  references: [
    'https://openid.net/specs/openid-connect-discovery-1_0.html',
    'RFC 8414 section 2',
    'RFC 9700 section 2.1.1',
  ],
  needs: ['exchanges'],
  judge({ exchanges }) {
    const found = providerConfigurations(exchanges);
    if (found.length === 0) return notApplicable(own('no response is an OpenID configuration'));
    return found.flatMap((each) => [...inClear(each), ...unsigned(each), ...plainOnly(each)]);
  },
});

const observe = (
  { exchange }: ProviderConfiguration,
  member: string,
  message: Said,
): Observation & { readonly mark: string } => ({
  at: placeIn(exchange, { part: 'body', name: member, pointer: `/${member}` }),
  message,
  mark: member,
  proof: { exchange: exchange.id },
});

function inClear(configuration: ProviderConfiguration): Observation[] {
  const clear = ENDPOINTS.flatMap((name) => {
    const value = configuration.members[name];
    const url = typeof value === 'string' ? parseHttpUrl(value) : undefined;
    return url?.protocol === 'http:' && !isLoopbackHost(url.hostname) ? [{ name, url }] : [];
  });
  const [first, ...more] = clear;
  if (first === undefined) return [];
  const others = more.length === 0 ? own('') : say` (and ${more.length} more)`;
  const message = say`${own(`\`${first.name}\``)} is ${quote(first.url.href, 100)}${others}: plain HTTP.`;
  return [{ ...observe(configuration, first.name, message), mark: 'plain http' }];
}

const unsigned = (configuration: ProviderConfiguration): Observation[] =>
  ALGORITHMS.filter((name) => listOf(configuration, name).includes('none')).map((name) =>
    observe(configuration, name, say`${own(`\`${name}\``)} contains ${own('`none`')}: tokens without a signature.`),
  );

function plainOnly(configuration: ProviderConfiguration): Observation[] {
  const name = 'code_challenge_methods_supported';
  const methods = listOf(configuration, name);
  if (!methods.includes('plain') || methods.includes('s256')) return [];
  return [
    {
      ...observe(
        configuration,
        name,
        own('PKCE is offered with `plain` only, which protects no code that is read on its way.'),
      ),
      severity: 'low',
    },
  ];
}

function listOf({ members }: ProviderConfiguration, name: string): readonly string[] {
  const value = members[name];
  return Array.isArray(value) ? value.slice(0, 50).map((each) => String(each).toLowerCase()) : [];
}
