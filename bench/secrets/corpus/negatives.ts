/** What must not be reported as a secret, each under the name it has on the wire. */
import type { Random } from './random.ts';
import { jwt } from './random.ts';
import { checked62, routable } from './shapes.ts';

export interface Negative {
  readonly kind: string;
  readonly names: readonly string[];
  /** Where it may be: cookies are in headers only. */
  readonly place?: 'cookie' | 'header' | 'page';
  /** Some scanners report these on purpose; the results are also given without them. */
  readonly disputed?: boolean;
  make(random: Random): string;
}

const B64 = (random: Random, bytes: number): string => random.bytes(bytes).toString('base64');
const B64U = (random: Random, bytes: number): string => random.bytes(bytes).toString('base64url');
const EPOCH = 1_780_000_000;
const time = (random: Random): number => EPOCH + random.below(9_000_000);
const laravel = (random: Random): string =>
  Buffer.from(JSON.stringify({ iv: B64(random, 16), value: B64(random, 96), mac: random.hex(64), tag: '' })).toString(
    'base64',
  );
const jwe = (random: Random): string =>
  [
    Buffer.from('{"alg":"dir","enc":"A256GCM"}').toString('base64url'),
    '',
    B64U(random, 12),
    B64U(random, 180),
    B64U(random, 16),
  ].join('.');
const django = (random: Random): string => `${B64U(random, 60)}:1${random.alnum(5)}:${B64U(random, 32)}`;
const iron = (random: Random): string =>
  `Fe26.2**${random.hex(64)}*${B64U(random, 16)}*${B64U(random, 120)}*${time(random)}000*${random.hex(64)}*${B64U(random, 32)}~2`;
const person = (random: Random): string =>
  jwt(random, { sub: random.uuid(), name: 'Ada L.', iat: time(random), exp: time(random) + 3600, jti: random.uuid() });
const wrong = (token: string): string => token.slice(0, -1) + (token.endsWith('a') ? 'b' : 'a');
const CAMEL = [
  'existing',
  'Subscription',
  'Handler',
  'With',
  'Retry',
  'Policy',
  'Factory',
  'Provider',
  'Context',
  'Selector',
  'Element',
  'Observer',
  'Request',
  'Validator',
  'Configuration',
  'Builder',
];
const words = (random: Random): string => random.shuffled(CAMEL).slice(0, random.between(3, 6)).join('');
const constant = (random: Random): string =>
  random
    .shuffled([
      'TOKEN',
      'SIGNATURE',
      'INVALID',
      'API',
      'KEY',
      'REQUIRED',
      'SECRET',
      'NOT',
      'CONFIGURED',
      'PASSWORD',
      'EXPIRED',
      'ACCESS',
      'DENIED',
    ])
    .slice(0, 4)
    .join('_');

const session: readonly Negative[] = [
  {
    kind: 'session-id',
    place: 'cookie',
    names: ['connect.sid'],
    make: (r) => `s%3A${B64U(r, 24)}.${encodeURIComponent(B64(r, 32).slice(0, 43))}`,
  },
  { kind: 'session-id', place: 'cookie', names: ['JSESSIONID'], make: (r) => r.from('0123456789ABCDEF', 32) },
  {
    kind: 'session-id',
    place: 'cookie',
    names: ['PHPSESSID', '_session_id', 'ASP.NET_SessionId', 'sessionid', 'sid', 'SESSION'],
    make: (r) => r.lower(r.pick([24, 26, 32])),
  },
  {
    kind: 'session-id',
    names: ['session_id', 'sessionId', 'sid', 'visitorId', 'browser_session'],
    make: (r) => r.pick([r.hex, r.alnum])(32),
  },
  {
    kind: 'session-id',
    place: 'cookie',
    names: ['__Secure-next-auth.session-token', '__Secure-authjs.session-token'],
    make: jwe,
  },
  { kind: 'session-jwt', place: 'cookie', disputed: true, names: ['token', 'session', 'auth'], make: person },
  { kind: 'session-jwt', disputed: true, names: ['id_token', 'idToken', 'jwt'], make: person },
];

const csrf: readonly Negative[] = [
  {
    kind: 'csrf',
    place: 'cookie',
    names: ['csrftoken', 'XSRF-TOKEN', '_xsrf', '_csrf', 'csrf-token'],
    make: (r) => r.pick([r.alnum, r.base64url])(r.pick([32, 43, 64])),
  },
  {
    kind: 'csrf',
    names: [
      'csrf_token',
      'csrfToken',
      'authenticity_token',
      '_csrf_token',
      'xsrfToken',
      'X-CSRF-Token',
      'csrfmiddlewaretoken',
    ],
    make: (r) => r.pick([r.alnum(64), B64(r, 64), r.hex(40)]),
  },
  { kind: 'csrf', place: 'page', names: ['__RequestVerificationToken'], make: (r) => `CfDJ8${B64U(r, 120)}` },
  {
    kind: 'view-state',
    place: 'page',
    names: ['__VIEWSTATE', 'javax.faces.ViewState'],
    make: (r) => `/wEP${B64(r, 200)}`,
  },
];

const identity: readonly Negative[] = [
  { kind: 'flask-login-id', names: ['_id'], make: (r) => r.hex(128) },
  {
    kind: 'uuid',
    names: [
      'id',
      'userId',
      'request_id',
      'tenant_id',
      'X-Request-Id',
      'tokenId',
      'key_id',
      'correlationId',
      'api_key_id',
    ],
    make: (r) => r.uuid(),
  },
  { kind: 'tagged-uuid', names: [' u', 'uuid'], make: (r) => r.hex(32) },
  {
    kind: 'object-id',
    names: ['_id', 'orderId', 'documentId', 'ref'],
    make: (r) => r.pick([r.hex(24), `01J${r.from('0123456789ABCDEFGHJKMNPQRSTVWXYZ', 23)}`, r.digits(18)]),
  },
  {
    kind: 'account-id',
    names: ['customer', 'paymentIntent', 'accountSid', 'subscription'],
    make: (r) =>
      r.pick([
        `cus_${r.alnum(14)}`,
        `sub_${r.alnum(24)}`,
        `AC${r.hex(32)}`,
        `acct_1${r.alnum(15)}`,
        `org-${r.alnum(24)}`,
      ]),
  },
  {
    kind: 'jti',
    names: ['jti', 'nonce', 'at_hash', 'c_hash', 'sub'],
    make: (r) => r.pick([B64U(r, 16), B64U(r, 32), r.hex(32)]),
  },
  {
    kind: 'oauth-state',
    names: ['state', 'code_challenge', 'code_verifier', 'oauth_state', 'pkceVerifier'],
    make: (r) => r.pick([B64U(r, 32), r.alnum(64), r.hex(40)]),
  },
  {
    kind: 'trace',
    names: ['traceparent', 'trace_id', 'X-B3-TraceId', 'spanId', 'x-amzn-trace-id'],
    make: (r) => r.pick([`00-${r.hex(32)}-${r.hex(16)}-01`, r.hex(32), `Root=1-${r.hex(8)}-${r.hex(24)}`]),
  },
  {
    kind: 'cursor',
    names: [
      'nextPageToken',
      'next_token',
      'continuationToken',
      'cursor',
      'pageToken',
      'sync_token',
      'NextToken',
      'startKey',
    ],
    make: (r) =>
      r.pick([B64U(r, 60), B64(r, 48), Buffer.from(`{"id":${r.digits(8)},"at":"2026-09-12"}`).toString('base64')]),
  },
  {
    kind: 'map-key',
    names: [
      'key',
      'sortKey',
      'cacheKey',
      'partition_key',
      'idempotency_key',
      'Idempotency-Key',
      'rowKey',
      'keyId',
      'dedupe_key',
      'primaryKey',
    ],
    make: (r) => r.pick([r.hex(32), r.alnum(24), B64U(r, 24)]),
  },
  {
    kind: 'push-token',
    names: ['deviceToken', 'push_token', 'fcmToken'],
    make: (r) => `${r.base64url(22)}:APA91b${r.base64url(134)}`,
  },
];

const sealed: readonly Negative[] = [
  {
    kind: 'ciphertext',
    names: ['payload', 'sealed', 'encrypted_data', 'ciphertext', 'encryptedPassword', 'blob'],
    make: (r) => r.pick([`gAAAAABl${B64U(r, 104)}`, jwe(r), B64(r, 96), `AQICAH${B64(r, 140)}`]),
  },
  {
    kind: 'ciphertext',
    place: 'cookie',
    names: ['laravel_session', 'remember_web', 'XSRF-TOKEN'],
    make: (r) => encodeURIComponent(laravel(r)),
  },
  { kind: 'ciphertext', place: 'cookie', names: ['session', 'iron-session', 'sid'], make: iron },
  {
    kind: 'mac',
    place: 'cookie',
    names: ['_app_session', 'remember_token', 'user_id'],
    make: (r) => `${B64(r, 80)}--${r.hex(r.pick([40, 64]))}`,
  },
  {
    kind: 'mac',
    place: 'cookie',
    names: ['session', 'messages'],
    make: (r) => r.pick([django(r), `eyJfcGVybWFuZW50Ijp0cnVlfQ.${r.base64url(6)}.${B64U(r, 20)}`]),
  },
  {
    kind: 'mac',
    names: ['signature', 'sig', 'hmac', 'X-Hub-Signature-256', 'mac'],
    make: (r) => r.pick([`sha256=${r.hex(64)}`, B64(r, 32), r.hex(64)]),
  },
];

const infrastructure: readonly Negative[] = [
  { kind: 'load-balancer', place: 'cookie', names: ['AWSALB', 'AWSALBCORS'], make: (r) => B64(r, 96) },
  { kind: 'load-balancer', place: 'cookie', names: ['ARRAffinity', 'ARRAffinitySameSite'], make: (r) => r.hex(64) },
  {
    kind: 'load-balancer',
    place: 'cookie',
    names: ['BIGipServerpool_prod'],
    make: (r) => `${r.digits(10)}.20480.0000`,
  },
  {
    kind: 'load-balancer',
    place: 'cookie',
    names: ['__cf_bm', 'cf_clearance', '_cfuvid'],
    make: (r) => `${B64U(r, 32)}-${time(r)}-1.0.1.1-${B64U(r, 90)}`,
  },
  { kind: 'analytics', place: 'cookie', names: ['_ga'], make: (r) => `GA1.2.${r.digits(10)}.${time(r)}` },
  {
    kind: 'analytics',
    place: 'cookie',
    names: ['__stripe_mid', 'ajs_anonymous_id', '_gcl_au', 'intercom-id-k3x9', 'mp_token_mixpanel'],
    make: (r) => `${r.uuid()}${r.hex(6)}`,
  },
  {
    kind: 'consent',
    place: 'cookie',
    names: ['OptanonConsent', 'CookieConsent'],
    make: (r) => `isGpcEnabled=0&datestamp=Sat+Nov+21+2026&consentId=${r.uuid()}&groups=C0001%3A1%2CC0002%3A0`,
  },
  {
    kind: 'etag',
    place: 'header',
    names: ['ETag', 'If-None-Match'],
    make: (r) => r.pick([`"${r.hex(32)}"`, `W/"${r.hex(3)}-${B64(r, 20).slice(0, 27)}"`, `"${r.hex(13)}"`]),
  },
  {
    kind: 'request-id',
    place: 'header',
    names: ['x-amz-request-id', 'X-Request-ID', 'CF-RAY', 'x-amz-id-2', 'x-vercel-id'],
    make: (r) =>
      r.pick([r.upper(16), `${r.hex(16)}-FRA`, B64(r, 56), `fra1::${r.lower(5)}-${time(r)}000-${r.hex(12)}`]),
  },
  {
    kind: 'csp-nonce',
    place: 'header',
    names: ['Content-Security-Policy'],
    make: (r) => `script-src 'self' 'nonce-${B64(r, 16)}' 'sha256-${B64(r, 32)}'`,
  },
  {
    kind: 'report-token',
    place: 'header',
    names: ['Report-To'],
    make: (r) =>
      `{"endpoints":[{"url":"https://a.nel.cloudflare.com/report/v4?s=${encodeURIComponent(B64(r, 90))}"}],"group":"cf-nel","max_age":604800}`,
  },
  {
    kind: 'digest',
    place: 'header',
    names: ['Content-Digest', 'Repr-Digest', 'Content-MD5'],
    make: (r) => r.pick([`sha-256=:${B64(r, 32)}:`, B64(r, 16)]),
  },
  { kind: 'websocket', place: 'header', names: ['Sec-WebSocket-Accept', 'Sec-WebSocket-Key'], make: (r) => B64(r, 20) },
];

const content: readonly Negative[] = [
  {
    kind: 'integrity',
    names: ['integrity', 'sri', 'checksum', 'dist_integrity'],
    make: (r) => r.pick([`sha384-${B64(r, 48)}`, `sha512-${B64(r, 64)}`, `sha256-${B64(r, 32)}`]),
  },
  {
    kind: 'git-revision',
    names: ['commit', 'gitSha', 'revision', 'GIT_COMMIT', 'buildId'],
    make: (r) => r.pick([r.hex(40), r.hex(12), B64U(r, 15)]),
  },
  {
    kind: 'hash',
    names: ['sha256', 'md5', 'fileHash', 'content_hash', 'password_hash', 'tokenHash', 'secret_hash'],
    make: (r) => r.pick([r.hex(64), r.hex(32), `sha256:${r.hex(64)}`]),
  },
  {
    kind: 'asset',
    names: ['script', 'stylesheet', 'chunk', 'src', 'font'],
    make: (r) =>
      `/static/${r.pick(['js/main', 'css/app', 'js/vendors~auth-token'])}.${r.pick([r.hex(20), r.alnum(8)])}.${r.pick(['js', 'css', 'chunk.js'])}`,
  },
  {
    kind: 'image',
    names: ['avatar', 'thumbnail', 'icon', 'placeholderImage'],
    make: (r) =>
      r.pick([
        `data:image/png;base64,iVBORw0KGgo${B64(r, 240)}`,
        `https://www.gravatar.com/avatar/${r.hex(32)}?s=80`,
        `data:font/woff2;base64,d09GMgABAAAAA${B64(r, 300)}`,
      ]),
  },
  { kind: 'digest-reference', names: ['image', 'digest'], make: (r) => `registry.acme.io/api@sha256:${r.hex(64)}` },
  {
    kind: 'public-key',
    names: ['public_key', 'publicKey', 'ssh_key', 'vapidKey', 'jwk_n', 'verifyKey'],
    make: (r) =>
      r.pick([
        `ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABgQ${B64(r, 200)} ci@acme`,
        `-----BEGIN PUBLIC KEY-----\nMIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8A${B64(r, 180)}\n-----END PUBLIC KEY-----`,
        `B${B64U(r, 64)}`,
      ]),
  },
  {
    kind: 'certificate',
    names: ['certificate', 'x5c', 'caBundle'],
    make: (r) => `-----BEGIN CERTIFICATE-----\nMIIDdzCCAl+gAwIBAgIE${B64(r, 300)}\n-----END CERTIFICATE-----`,
  },
  {
    kind: 'chain',
    names: ['txHash', 'wallet', 'contract', 'tokenAddress'],
    make: (r) => r.pick([`0x${r.hex(64)}`, `0x${r.hex(40)}`]),
  },
  {
    kind: 'graph-id',
    names: ['id', 'node', 'globalId', 'opaque'],
    make: (r) => Buffer.from(`${r.pick(['User', 'ApiKey', 'AccessToken', 'Order'])}:${r.digits(9)}`).toString('base64'),
  },
  {
    kind: 'words',
    names: ['error', 'code', 'type', 'handler', 'token', 'apiKey', 'secretName', 'password'],
    make: (r) => r.pick([words(r), constant(r)]),
  },
  {
    kind: 'i18n',
    names: [
      'password.reset',
      'api_key.help',
      'token_expired',
      'secret.label',
      'client_secret_hint',
      'apiKeyTitle',
      'password',
    ],
    make: (r) =>
      r.pick([
        'Please enter your new password twice',
        'Kopieren Sie den geheimen Schlüssel jetzt',
        'Your-API-key-has-been-revoked',
        'Le jeton a expiré, reconnectez-vous',
        'パスワードを入力してください',
        'Generate a new client secret',
        'Passwort-vergessen?',
      ]),
  },
  {
    kind: 'settings',
    names: [
      'token_endpoint',
      'tokenUrl',
      'password_policy',
      'secretRef',
      'api_key_header',
      'tokenType',
      'keyPath',
      'secretManager',
      'credentialsFile',
    ],
    make: (r) =>
      r.pick([
        'https://login.acme.io/oauth2/v2.0/token',
        'bearer',
        '/etc/ssl/private/server.key',
        'X-Acme-Integration-Key',
        'projects/acme/secrets/db-password/versions/7',
        'arn:aws:secretsmanager:eu-west-1:123456789012:secret:prod/db-AbCdEf',
        'min-12-upper-lower-digit',
        `vault:secret/data/app#${r.lower(6)}`,
      ]),
  },
  {
    kind: 'reference',
    names: ['apiKey', 'client_secret', 'DB_PASSWORD', 'token', 'secret_key'],
    make: (r) =>
      r.pick([
        'process.env.API_KEY',
        '$' + '{DB_PASSWORD}',
        '{{ .Values.apiKey }}',
        '%(secret_key)s',
        'secrets.GITHUB_TOKEN',
        '<%= ENV["SECRET"] %>',
        'config.get("token")',
        '$' + '{{ secrets.DEPLOY_KEY }}',
        'valueFrom.secretKeyRef',
        `ENC[AES256_GCM,data:${B64(r, 30)}]`,
      ]),
  },
];

const shown: readonly Negative[] = [
  {
    kind: 'placeholder',
    names: ['api_key', 'apiKey', 'client_secret', 'SECRET_KEY', 'token', 'password', 'access_token'],
    make: (r) =>
      r.pick([
        'your-api-key-here',
        'YOUR_API_KEY',
        '<your-token>',
        'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
        'changeme123456789',
        'REPLACE_ME_WITH_A_SECRET',
        'insert_secret_here_please',
        'abcdefghijklmnopqrstuvwxyz123456',
        '0123456789abcdef0123456789abcdef',
        'sk-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
        'dummy-token-for-tests-0001',
        '00000000000000000000000000000000',
        'example_secret_value_1234',
        'ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
        'TODO_ADD_REAL_KEY_LATER',
      ]),
  },
  {
    kind: 'documentation-key',
    names: ['aws_access_key_id', 'accessKeyId', 'key', 'jwt', 'secretAccessKey'],
    make: (r) =>
      r.pick([
        'AKIAIOSFODNN7EXAMPLE',
        'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
        'AKIAI44QH8DHBEXAMPLE',
        'sk_test_4eC39HqLyjWDarjtT1zdp7dc',
        'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9lIiwiaWF0IjoxNTE2MjM5MDIyfQ.SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c',
        'https://hooks.slack.com/services/T00000000/B00000000/XXXXXXXXXXXXXXXXXXXXXXXX',
        'postgres://user:password@localhost:5432/mydb',
        'mongodb://username:password@host:27017/db',
      ]),
  },
  {
    kind: 'masked',
    names: ['api_key', 'secret', 'last4', 'token', 'client_secret', 'password', 'card_key'],
    make: (r) =>
      r.pick([
        `sk_live_${'*'.repeat(20)}${r.alnum(4)}`,
        '********',
        `••••••••${r.alnum(4)}`,
        '[REDACTED]',
        `${r.alnum(4)}...${r.alnum(4)}`,
        `ghp_${r.alnum(4)}****************`,
        '[Filtered]',
        `xoxb-${r.digits(4)}-xxxx-xxxx`,
      ]),
  },
  {
    kind: 'publishable',
    disputed: true,
    names: ['publishableKey', 'stripeKey', 'pk', 'stripe_pk'],
    make: (r) => r.pick([`pk_live_${r.alnum(24)}`, `pk_live_51${r.alnum(97)}`, `pk_test_51${r.alnum(97)}`]),
  },
  {
    kind: 'publishable',
    disputed: true,
    names: ['apiKey', 'mapsKey', 'firebaseKey'],
    make: (r) => `AIzaSy${r.base64url(33)}`,
  },
  {
    kind: 'publishable',
    disputed: true,
    names: ['dsn', 'sentryDsn'],
    make: (r) => `https://${r.hex(32)}@o${r.digits(6)}.ingest.sentry.io/${r.digits(7)}`,
  },
  {
    kind: 'publishable',
    disputed: true,
    names: ['mapboxToken', 'mapToken'],
    make: (r) => `pk.${Buffer.from(`{"u":"acme","a":"cl${r.lower(23)}"}`).toString('base64url')}.${r.base64url(22)}`,
  },
  {
    kind: 'publishable',
    disputed: true,
    names: ['anonKey', 'supabaseAnonKey'],
    make: (r) =>
      jwt(r, {
        iss: 'supabase',
        ref: r.from('abcdefghijklmnopqrstuvwxyz', 20),
        role: 'anon',
        iat: 1_700_000_000,
        exp: 2_015_000_000,
      }),
  },
  {
    kind: 'publishable',
    disputed: true,
    names: ['posthogKey', 'supabaseKey', 'pubnub', 'clerkKey', 'publicKey', 'siteKey'],
    make: (r) =>
      r.pick([
        `phc_${r.alnum(43)}`,
        `sb_publishable_${r.base64url(22)}_${r.alnum(8)}`,
        `sub-c-${r.uuid()}`,
        `pk_live_${Buffer.from(`clerk.${r.lower(8)}.com$`).toString('base64')}`,
        `6Le${r.base64url(5)}AAAAA${r.base64url(27)}`,
        r.uuid(),
      ]),
  },
  {
    kind: 'publishable',
    disputed: true,
    names: ['clientId', 'client_id', 'googleClientId', 'appId'],
    make: (r) =>
      r.pick([
        `${r.digits(12)}-${r.lower(32)}.apps.googleusercontent.com`,
        r.hex(32),
        `1:${r.digits(12)}:web:${r.hex(22)}`,
      ]),
  },
  {
    kind: 'wrong-checksum',
    names: ['githubToken', 'GITHUB_TOKEN', 'token', 'NPM_TOKEN'],
    make: (r) =>
      r.pick([
        () => wrong(`ghp_${checked62(r.alnum(30))}`),
        () => wrong(`npm_${checked62(r.alnum(30))}`),
        () => wrong(`gho_${checked62(r.alnum(30))}`),
        () => wrong(`vcp_${checked62(r.alnum(50))}`),
        () => wrong(routable('glpat-', r)),
        () => `zpka_${r.alnum(32)}_${r.hex(8)}`,
      ])(),
  },
  {
    kind: 'impossible-shape',
    names: ['accessKeyId', 'value', 'ref'],
    make: (r) =>
      r.pick([
        `AKIA${r.letters(8)}0189${r.letters(4)}`,
        `SKU-AKIA${r.upper(16)}`,
        `task_ghp_${r.alnum(12)}`,
        `sk_live_${r.alnum(6)}`,
        `xoxb-${r.lower(8)}-button`,
        `AIza${r.alnum(12)}`,
        `sk-ant-colony-${r.lower(6)}`,
      ]),
  },
];

export const NEGATIVES: readonly Negative[] = [
  ...session,
  ...csrf,
  ...identity,
  ...sealed,
  ...infrastructure,
  ...content,
  ...shown,
];
