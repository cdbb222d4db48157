/**
 * Shapes of providers' tokens, from the providers' documentation and not from the rules of `src/secrets`: a shape that no rule knows is
 * a miss. `name` is what such a value is called where it is configured; a shape marked `bare` has no mark of its own and is always
 * under its name.
 */
import { crc32 } from 'node:zlib';
import type { Random } from './random.ts';
import { jwt } from './random.ts';

export interface Shape {
  readonly kind: string;
  readonly name: string;
  readonly bare?: boolean;
  make(random: Random): string;
}

const BASE62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** CRC-32 of the body in base 62, six characters, as GitHub has described it; Vercel and npm do the same. */
export const checked62 = (body: string): string => {
  let rest = crc32(body);
  let digits = '';
  for (; digits.length < 6; rest = Math.floor(rest / 62)) digits = BASE62.charAt(rest % 62) + digits;
  return body + digits;
};

/** GitLab's routable form: routing data, its length in base 36, CRC-32 in base 36. */
export const routable = (prefix: string, random: Random): string => {
  const routing = `o:${random.below(99) + 1}\nu:${random.below(9999) + 1}\n`;
  const payload = Buffer.concat([Buffer.from(routing), random.bytes(16), Buffer.from([16])]).toString('base64url');
  const head = `${prefix}${payload}.01.${payload.length.toString(36).padStart(2, '0')}`;
  return head + crc32(head).toString(36).padStart(7, '0');
};

/** Key ids of the present generation: base 32, the account in the first bytes. */
const awsKeyId = (random: Random): string =>
  `AKIA${random.from('ABCDEFGHIJKLMNOP', 1)}${random.base32(3)}${random.from('QRSTUVWXYZ234567', 1)}${random.base32(11)}`;

const pem = (label: string, body: string): string =>
  [`-----BEGIN ${label}-----`, ...(body.match(/.{1,64}/g) ?? []), `-----END ${label}-----`, ''].join('\n');

const prefixed = (kind: string, name: string, prefix: string, body: (random: Random) => string): Shape => ({
  kind,
  name,
  make: (random) => prefix + body(random),
});

const bare = (kind: string, name: string, make: (random: Random) => string): Shape => ({
  kind,
  name,
  make,
  bare: true,
});

const alnum = (length: number) => (random: Random) => random.alnum(length);
const hex = (length: number) => (random: Random) => random.hex(length);
const url = (length: number) => (random: Random) => random.base64url(length);
const lower = (length: number) => (random: Random) => random.lower(length);
const upper = (length: number) => (random: Random) => random.upper(length);
const uuid = (random: Random) => random.uuid();

const HOSTS = [
  'db.prod.internal',
  '10.2.14.7',
  'cluster0.k3v9q.mongodb.net',
  'cache.eu-west-1.aws.acme.io',
  'pg-7.acme.io',
];
const login = (scheme: string, tail: string) => (random: Random) =>
  `${scheme}://${random.pick(['app', 'svc_orders', 'admin', 'api'])}:${random.alnum(random.between(12, 24))}@${random.pick(HOSTS)}${tail}`;

export const SHAPES: readonly Shape[] = [
  prefixed('stripe', 'STRIPE_SECRET_KEY', 'sk_live_', alnum(24)),
  prefixed('stripe', 'stripeSecretKey', 'sk_live_51', alnum(97)),
  prefixed('stripe-restricted', 'stripe_key', 'rk_live_51', alnum(97)),
  prefixed('stripe-webhook', 'webhookSecret', 'whsec_', alnum(32)),
  { kind: 'github', name: 'GITHUB_TOKEN', make: (random) => `ghp_${checked62(random.alnum(30))}` },
  { kind: 'github-oauth', name: 'github_token', make: (random) => `gho_${checked62(random.alnum(30))}` },
  { kind: 'github-app', name: 'token', make: (random) => `ghs_${checked62(random.alnum(30))}` },
  {
    kind: 'github-fine-grained',
    name: 'ghToken',
    make: (random) => `github_pat_11${random.upper(7)}0${random.alnum(12)}_${random.alnum(59)}`,
  },
  prefixed('gitlab', 'GITLAB_TOKEN', 'glpat-', url(20)),
  { kind: 'gitlab-routable', name: 'gitlab', make: (random) => routable('glpat-', random) },
  prefixed('gitlab-deploy', 'deploy', 'gldt-', url(20)),
  prefixed('gitlab-runner', 'runner', 'glrt-', url(20)),
  { kind: 'npm', name: 'NPM_TOKEN', make: (random) => `npm_${checked62(random.alnum(30))}` },
  { kind: 'vercel', name: 'VERCEL_TOKEN', make: (random) => `vcp_${checked62(random.alnum(50))}` },
  {
    kind: 'zuplo',
    name: 'zuplo',
    make: (random) => {
      const body = random.alnum(32);
      return `zpka_${body}_${crc32(body).toString(16).padStart(8, '0')}`;
    },
  },
  prefixed('pypi', 'TWINE_PASSWORD', 'pypi-AgEIcHlwaS5vcmcC', url(140)),
  prefixed('rubygems', 'GEM_HOST_API_KEY', 'rubygems_', hex(48)),
  prefixed('nuget', 'NUGET_KEY', 'oy2', lower(43)),
  prefixed('docker', 'DOCKER_PASSWORD', 'dckr_pat_', url(27)),
  { kind: 'aws-key-id', name: 'accessKeyId', make: awsKeyId },
  bare('aws-secret', 'AWS_SECRET_ACCESS_KEY', (random) => random.base64(40)),
  bare('aws-secret', 'secretAccessKey', (random) => random.base64(40)),
  prefixed('google-oauth-secret', 'client_secret', 'GOCSPX-', url(28)),
  prefixed('google-access-token', 'accessToken', 'ya29.a0', url(200)),
  prefixed('google-refresh-token', 'refresh', '1//0g', url(98)),
  { kind: 'google-service-account', name: 'credentials', make: (random) => serviceAccount(random) },
  {
    kind: 'azure-storage',
    name: 'AzureWebJobsStorage',
    make: (random) =>
      `DefaultEndpointsProtocol=https;AccountName=acme${random.lower(6)};AccountKey=${random.bytes(64).toString('base64')};EndpointSuffix=core.windows.net`,
  },
  { kind: 'azure-entra-secret', name: 'clientSecret', make: (random) => `${random.alnum(3)}8Q~${random.alnum(34)}` },
  {
    kind: 'azure-service-bus',
    name: 'connectionString',
    make: (random) =>
      `Endpoint=sb://acme.servicebus.windows.net/;SharedAccessKeyName=Root;SharedAccessKey=${random.bytes(32).toString('base64')}`,
  },
  prefixed(
    'openai',
    'OPENAI_API_KEY',
    'sk-proj-',
    (random) => `${random.base64url(74)}T3BlbkFJ${random.base64url(74)}`,
  ),
  prefixed('openai-legacy', 'openaiKey', 'sk-', (random) => `${random.alnum(20)}T3BlbkFJ${random.alnum(20)}`),
  prefixed('anthropic', 'ANTHROPIC_API_KEY', 'sk-ant-api03-', (random) => `${random.base64url(93)}AA`),
  prefixed('huggingface', 'HF_TOKEN', 'hf_', (random) =>
    random.from('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ', 34),
  ),
  prefixed('groq', 'groqKey', 'gsk_', alnum(52)),
  prefixed('perplexity', 'pplx', 'pplx-', alnum(48)),
  prefixed('xai', 'XAI_API_KEY', 'xai-', alnum(80)),
  prefixed('replicate', 'replicate', 'r8_', alnum(37)),
  prefixed('openrouter', 'OPENROUTER_API_KEY', 'sk-or-v1-', hex(64)),
  prefixed('nvidia', 'nvidia', 'nvapi-', url(64)),
  {
    kind: 'slack-bot',
    name: 'SLACK_BOT_TOKEN',
    make: (random) => `xoxb-${random.digits(12)}-${random.digits(13)}-${random.alnum(24)}`,
  },
  {
    kind: 'slack-user',
    name: 'slackToken',
    make: (random) => `xoxp-${random.digits(12)}-${random.digits(12)}-${random.digits(13)}-${random.hex(32)}`,
  },
  {
    kind: 'slack-app',
    name: 'appToken',
    make: (random) => `xapp-1-A${random.upper(10)}-${random.digits(13)}-${random.hex(64)}`,
  },
  {
    kind: 'slack-webhook',
    name: 'url',
    make: (random) => `https://hooks.slack.com/services/T${random.upper(10)}/B${random.upper(10)}/${random.alnum(24)}`,
  },
  {
    kind: 'discord-bot',
    bare: true,
    name: 'DISCORD_TOKEN',
    make: (random) =>
      `${Buffer.from(random.digits(18)).toString('base64url')}.${random.base64url(6)}.${random.base64url(38)}`,
  },
  {
    kind: 'discord-webhook',
    name: 'hook',
    make: (random) => `https://discord.com/api/webhooks/${random.digits(18)}/${random.base64url(68)}`,
  },
  { kind: 'telegram', name: 'botToken', make: (random) => `${random.digits(10)}:AA${random.base64url(33)}` },
  prefixed('sendgrid', 'SENDGRID_API_KEY', 'SG.', (random) => `${random.base64url(22)}.${random.base64url(43)}`),
  bare('mailgun', 'MAILGUN_API_KEY', (random) => `${random.hex(32)}-${random.hex(8)}-${random.hex(8)}`),
  { kind: 'mailchimp', name: 'mailchimpApiKey', make: (random) => `${random.hex(32)}-us${random.between(1, 21)}` },
  prefixed('brevo', 'sib', 'xkeysib-', (random) => `${random.hex(64)}-${random.alnum(16)}`),
  prefixed('resend', 'RESEND_API_KEY', 're_', (random) => `${random.alnum(8)}_${random.alnum(24)}`),
  bare('twilio', 'TWILIO_AUTH_TOKEN', hex(32)),
  prefixed('shopify', 'shopifyToken', 'shpat_', hex(32)),
  prefixed('shopify-secret', 'SHOPIFY_API_SECRET', 'shpss_', hex(32)),
  prefixed('square', 'squareAccessToken', 'EAAAE', url(59)),
  prefixed('square-secret', 'square', 'sq0csp-', url(43)),
  bare('plaid', 'PLAID_SECRET', hex(30)),
  prefixed(
    'paypal-braintree',
    'braintree',
    'access_token$production$',
    (random) => `${random.lower(16)}$${random.hex(32)}`,
  ),
  bare('razorpay', 'RAZORPAY_KEY_SECRET', alnum(24)),
  prefixed('flutterwave', 'FLW_SECRET_KEY', 'FLWSECK-', (random) => `${random.hex(32)}-X`),
  prefixed('paystack', 'paystack', 'sk_live_', hex(40)),
  prefixed('digitalocean', 'DIGITALOCEAN_TOKEN', 'dop_v1_', hex(64)),
  bare('cloudflare', 'CLOUDFLARE_API_TOKEN', url(40)),
  bare('fastly', 'FASTLY_API_TOKEN', url(32)),
  bare('linode', 'LINODE_TOKEN', hex(64)),
  bare('heroku', 'HEROKU_API_KEY', uuid),
  prefixed('heroku', 'heroku', 'HRKU-AA', url(58)),
  prefixed('fly', 'FLY_API_TOKEN', 'fm2_', (random) => random.bytes(300).toString('base64')),
  prefixed('netlify', 'NETLIFY_AUTH_TOKEN', 'nfp_', alnum(36)),
  prefixed('planetscale', 'pscale', 'pscale_tkn_', url(43)),
  prefixed('neon', 'neonKey', 'napi_', lower(64)),
  {
    kind: 'supabase-service-role',
    name: 'serviceRoleKey',
    make: (random) =>
      jwt(random, {
        iss: 'supabase',
        ref: random.from('abcdefghijklmnopqrstuvwxyz', 20),
        role: 'service_role',
        iat: 1_700_000_000,
        exp: 2_015_000_000,
      }),
  },
  prefixed(
    'supabase-secret',
    'SUPABASE_SECRET_KEY',
    'sb_secret_',
    (random) => `${random.base64url(22)}_${random.alnum(8)}`,
  ),
  prefixed('databricks', 'DATABRICKS_TOKEN', 'dapi', hex(32)),
  prefixed('doppler', 'DOPPLER_TOKEN', 'dp.st.prd.', alnum(43)),
  prefixed('vault', 'VAULT_TOKEN', 'hvs.', url(95)),
  {
    kind: 'terraform-cloud',
    name: 'TFE_TOKEN',
    make: (random) => `${random.alnum(14)}.atlasv1.${random.base64url(67)}`,
  },
  prefixed('pulumi', 'PULUMI_ACCESS_TOKEN', 'pul-', hex(40)),
  prefixed('1password', 'OP_SERVICE_ACCOUNT_TOKEN', 'ops_eyJ', (random) => random.base64(400)),
  prefixed('grafana', 'grafanaToken', 'glsa_', (random) => `${random.alnum(32)}_${random.hex(8)}`),
  bare('datadog', 'DD_API_KEY', hex(32)),
  bare('datadog-app', 'DATADOG_APP_KEY', hex(40)),
  prefixed('newrelic', 'NEW_RELIC_API_KEY', 'NRAK-', upper(27)),
  { kind: 'newrelic-license', name: 'licenseKey', make: (random) => `${random.hex(36)}NRAL` },
  prefixed('sentry', 'SENTRY_AUTH_TOKEN', 'sntryu_', hex(64)),
  bare('pagerduty', 'PAGERDUTY_API_KEY', alnum(20)),
  prefixed('dynatrace', 'dt', 'dt0c01.', (random) => `${random.base32(24)}.${random.base32(64)}`),
  prefixed('linear', 'linear', 'lin_api_', alnum(40)),
  prefixed('notion', 'NOTION_TOKEN', 'ntn_', (random) => `${random.digits(11)}${random.alnum(35)}`),
  { kind: 'airtable', name: 'airtable', make: (random) => `pat${random.alnum(14)}.${random.hex(64)}` },
  prefixed('figma', 'FIGMA_TOKEN', 'figd_', url(40)),
  prefixed('postman', 'postman', 'PMAK-', (random) => `${random.hex(24)}-${random.hex(34)}`),
  prefixed('hubspot', 'hubspot', 'pat-na1-', uuid),
  prefixed(
    'atlassian',
    'JIRA_API_TOKEN',
    'ATATT3xFfGF0',
    (random) => `${random.base64url(171)}=${random.from('0123456789ABCDEF', 8)}`,
  ),
  prefixed('contentful', 'CONTENTFUL_MANAGEMENT_TOKEN', 'CFPAT-', url(43)),
  bare('algolia-admin', 'ALGOLIA_ADMIN_KEY', hex(32)),
  bare('okta', 'OKTA_API_TOKEN', (random) => `00${random.base64url(40)}`),
  bare('auth0', 'AUTH0_CLIENT_SECRET', url(64)),
  prefixed('facebook', 'FB_ACCESS_TOKEN', 'EAAC', alnum(180)),
  {
    kind: 'twitter-bearer',
    name: 'twitterBearer',
    make: (random) =>
      `${'A'.repeat(21)}${random.alnum(5)}AAAAAAA${random.alnum(24)}%2B${random.alnum(8)}%3D${random.alnum(50)}`,
  },
  prefixed('linkedin', 'LINKEDIN_CLIENT_SECRET', 'WPL_AP1.', (random) => `${random.alnum(16)}.${random.alnum(6)}==`),
  prefixed('tailscale', 'TS_AUTHKEY', 'tskey-auth-', (random) => `${random.alnum(11)}CNTRL-${random.alnum(32)}`),
  prefixed('age', 'age', 'AGE-SECRET-KEY-1', (random) => random.from('023456789ACDEFGHJKLMNPQRSTUVWXYZ', 58)),
  { kind: 'database-url', name: 'DATABASE_URL', make: login('postgres', ':5432/orders') },
  { kind: 'database-url', name: 'url', make: login('mysql', ':3306/shop') },
  { kind: 'database-url', name: 'MONGO_URI', make: login('mongodb+srv', '/app?retryWrites=true') },
  { kind: 'database-url', name: 'REDIS_URL', make: login('redis', ':6379/0') },
  { kind: 'broker-url', name: 'broker', make: login('amqps', ':5671/jobs') },
  {
    kind: 'private-key',
    name: 'tls',
    make: (random) => pem('RSA PRIVATE KEY', `MIIEpAIBAAKCAQEA${random.base64(1592)}`),
  },
  {
    kind: 'private-key',
    name: 'signingKey',
    make: (random) => pem('PRIVATE KEY', `MIIEvQIBADANBgkqhkiG9w0BAQEFAASC${random.base64(1600)}`),
  },
  { kind: 'private-key', name: 'ec', make: (random) => pem('EC PRIVATE KEY', `MHcCAQEEI${random.base64(155)}`) },
  {
    kind: 'private-key',
    name: 'deployKey',
    make: (random) => pem('OPENSSH PRIVATE KEY', `b3BlbnNzaC1rZXktdjEAAAAABG5vbmU${random.base64(320)}`),
  },
];

const serviceAccount = (random: Random): string =>
  JSON.stringify({
    type: 'service_account',
    project_id: `acme-${random.digits(5)}`,
    private_key_id: random.hex(40),
    private_key: pem('PRIVATE KEY', `MIIEvQIBADANBgkqhkiG9w0BAQEFAASC${random.base64(1600)}`),
    client_email: `svc@acme-${random.digits(5)}.iam.gserviceaccount.com`,
    token_uri: 'https://oauth2.googleapis.com/token',
  });
