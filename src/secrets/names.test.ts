import { describe, expect, it } from 'vitest';
import { fake } from './fake.ts';
import { roleOf, wordsOf } from './name-words.ts';
import { namedSecret } from './names.ts';
import { randomness } from './randomness.ts';

const HEX = fake.hex(32);
const KEY = fake.alnum(32);

describe('wordsOf', () => {
  it.each([
    ['awsSecretAccessKey', 'aws secret access key'],
    ['AWSSecretAccessKey', 'aws secret access key'],
    ['X-Api-Key', 'x api key'],
    ['APIKEY', 'api key'],
    ['clientsecret', 'client secret'],
    ['spring.datasource.password', 'spring datasource password'],
    ['', ''],
  ])('%s', (name, words) => {
    expect(wordsOf(name).join(' ')).toBe(words);
  });
});

describe('namedSecret', () => {
  it.each([
    'api_key',
    'apiKey',
    'apikey',
    'API_KEY',
    'x-api-key',
    'X-Api-Key',
    'openai_api_key',
    'REACT_APP_API_KEY',
    'api-key-2',
    'apiKeyProd',
    'API_KEY_SANDBOX_EU',
    'AWS_BEARER_TOKEN_BEDROCK',
    'STRIPE_SECRET_KEY_EU',
    'client_secret',
    'clientSecret',
    'consumerSecret',
    'app_secret',
    'SECRET_KEY',
    'secret',
    'secretKey',
    'SECRET_KEY_BASE',
    'jwtSecret',
    'JWT_SECRET_KEY',
    'webhook_secret',
    'signing_key',
    'encryptionKey',
    'private_key',
    'masterKey',
    'sessionSecret',
    'cookieKey',
    'recaptcha_secret',
    'access_token',
    'accessToken',
    'refresh_token',
    'auth_token',
    'authToken',
    'x-auth-token',
    'bearer_token',
    'github_token',
    'SLACK_BOT_TOKEN',
    'npmToken',
    'password',
    'db_password',
    'DB_PASSWORD',
    'smtpPassword',
    'passwd',
    'pwd',
    'MYSQL_PWD',
    'db_pass',
    'passphrase',
    'authorization',
    'subscription-key',
    'SEARCH_API_KEY',
    'analytics_api_key',
    'LABEL_STUDIO_API_KEY',
    'message_api_key',
    'PUSH_API_KEY',
    'pageSecret',
  ])('%s with a random value', (name) => {
    expect(namedSecret(name, KEY)?.confidence).toBe('firm');
    expect(namedSecret(name, HEX)?.token).toBe(HEX);
  });

  it.each([
    'csrf_token',
    'csrfToken',
    'csrfmiddlewaretoken',
    'XSRF-TOKEN',
    '_xsrf',
    'authenticity_token',
    'nonce',
    'nonce_key',
    'state',
    'oauth_state_token',
    'code_verifier',
    'code_challenge',
    'session_token',
    'sessionToken',
    'session_id',
    'sessionKey_id',
    'JSESSIONID',
    'PHPSESSID',
    'connect.sid',
    'ASP.NET_SessionId',
    'laravel_session',
    'sid',
    'sessionid',
    'jti',
    'trace_id',
    'traceKey',
    'spanKey',
    'request_key',
    'correlationKey',
    'hash',
    'password_hash',
    'hashed_password',
    'token_hash',
    'at_hash',
    'integrity',
    'etag',
    'fingerprint_key',
    'avatar',
    'public_key',
    'publicKey',
    'publishable_key',
    'publishableApiKey',
    'anon_key',
    'site_key',
    'siteKey',
    'recaptcha_site_key',
    'vapid_public_key',
    'algolia_search_api_key',
    'search_key',
    'client_id',
    'clientId',
    'oauth_client_id',
    'api_key_id',
    'apiKeyId',
    'access_key_id',
    'secret_id',
    'secret_name',
    'token_type',
    'token_url',
    'token_endpoint',
    'password_policy',
    'password_reset_url',
    'api_key_header',
    'passwordField',
    'passwordLabel',
    'password_hint',
    'forgot_password',
    'reset_password_token',
    'confirm_password',
    'new_password',
    'passwordMessage',
    'missing_api_key',
    'invalid_token_error',
    'key',
    'token',
    'cache_key',
    'cacheKey',
    'sort_key',
    'partitionKey',
    'primary_key',
    'foreign_key',
    'object_key',
    's3_key',
    'next_page_token',
    'nextToken',
    'continuationToken',
    'pageToken',
    'syncToken',
    'idempotency_key',
    'deviceToken',
    'push_token',
    'measurement_key',
    'instrumentation_key',
    'i18n_key',
    'translationKey',
    'keyboard',
    'monkey',
    'secretary',
    'tokenizer',
    'bypass',
    'compass',
    '_id',
    '_ga',
    'ajs_anonymous_id',
    '__stripe_mid',
    'AWSALB',
  ])('%s is no name of a secret', (name) => {
    expect(namedSecret(name, KEY)).toBeUndefined();
    expect(namedSecret(name, HEX)).toBeUndefined();
  });

  it.each([
    ['UUID', '3f2b8c1e-9a4d-4f60-8b1c-7d5e2a9f0c34'],
    ['nil UUID', '00000000-0000-0000-0000-000000000000'],
    ['masked by Django', '********************'],
    ['masked middle', 'sk_live_****************abcd'],
    ['masked end', `${fake.alnum(12)}...`],
    ['bullets', '••••••••••••••••'],
    ['crosses', 'xxxxxxxxxxxxxxxxxxxxxxxx'],
    ['documentation', 'your-api-key-goes-here-1234'],
    ['documentation', 'YOUR_API_KEY_HERE_12345678'],
    ['documentation', 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY'],
    ['counting', '0123456789abcdef0123456789abcdef'],
    ['counting', '12345678901234567890'],
    ['repeated', 'abababababababababab'],
    ['interface text', 'Please enter your API key to continue'],
    ['interface text', 'Passwort-vergessen-Hinweis'],
    ['translation', 'Contrase\u00f1a-Olvidada-123'],
    ['constant', 'TOKEN_SIGNATURE_INVALID'],
    ['constant', 'ERR_MISSING_API_KEY_HEADER'],
    ['identifier', 'existingSubscriptionIdentifier'],
    ['identifier', 'getAuthenticationTokenFromHeader'],
    ['kebab', 'my-development-secret-key'],
    ['reference', 'process.env.API_KEY_VALUE'],
    ['reference', `$\{SECRET_API_KEY_VALUE}`],
    ['reference', '{{ secrets.API_KEY_VALUE }}'],
    ['reference', '%(api_key_from_config)s'],
    ['reference', 'config.services.payment.key'],
    ['address', 'https://auth.service.test/oauth/token?x=1a2b3c4d'],
    ['path', '/run/secrets/a8f3k29d/api_key_7f3k'],
    ['name', 'MLKEM768X25519PublicKey'],
    ['file', 'assets/config-8f3a9c1d7e.js'],
    ['mail', 'u8f3k2h9s7d1@mail.test'],
    ['date', '2026-11-20T10:11:12.123Z'],
    ['number', '1732100000000'],
    ['version', '12.34.56-beta.7'],
    ['bcrypt', '$2b$12$KIXQ1r8fE0sZ3mVbYtGh2uJpLqW5nXcD7aRvTzHkSfMgBeNyUoP4i'],
    ['Django hash', 'pbkdf2_sha256$600000$q8Zt1vR4xK$7mB2nC5pL9sD3fG6hJ0kQ4wE8rT1yU='],
    ['integrity', 'sha384-oqVuAfXRKap7fdgcCY5uykM6+R9GqQ8K/uxy9rx7HNQlGYl1kPzQho1wx4JwY8wC'],
    ['session JWT', `eyJhbGciOiJIUzI1NiJ9.${fake.base64url(40)}.${fake.base64url(43)}`],
    ['Fernet', `gAAAAA${fake.base64url(94)}`],
    ['iron', `Fe26.2**${fake.hex(64)}*${fake.base64url(22)}`],
    ['Laravel', `eyJpdiI6${fake.base64(90)}`],
    ['publishable', `pk_live_${fake.alnum(24)}`],
    ['short', 'a8f3k29'],
    ['image', `data:image/png;base64,${fake.base64(200)}`],
  ])('api_key and password with %s %#', (_, value) => {
    expect(namedSecret('api_key', value)).toBeUndefined();
    expect(namedSecret('client_secret', value)).toBeUndefined();
    expect(namedSecret('access_token', value)).toBeUndefined();
    expect(namedSecret('password', value)).toBeUndefined();
  });

  it.each([
    'password',
    'Password1',
    'changeme',
    'letmein',
    'administrator',
    'required',
    'Enter-Password',
    'show_password',
    'input-password',
    'current-password',
    'minlength',
  ])('a password field that says %s', (value) => {
    expect(namedSecret('password', value)).toBeUndefined();
  });

  it.each(['S3cur3-P@ss9x', 'k7Gm2qX9', 'hT7!vQ2(zL5', '#9fKx2!mQ7'])('the password %s', (value) => {
    expect(namedSecret('DB_PASSWORD', value)?.rule.id).toBe('named-password');
  });

  it.each([
    ['api_key', 'my-weather-key-123', 'words', 'tentative'],
    ['api_key', ['sk', 'live', 'abc123xyz'].join('_'), 'words', 'tentative'],
    ['secret_key', 'dev-secret-not-safe', 'words', 'tentative'],
    ['client_secret', 'acme2026internal', undefined, undefined],
    ['SERVICE_TOKEN', 'turquoise-otter-77', 'words', 'tentative'],
    ['DB_PASSWORD', ['Sommer', '2026!Lager'].join(''), 'opaque', 'firm'],
    ['password', ['Hack3r@', 'pass#1234'].join(''), 'opaque', 'firm'],
    ['password', 'P@ssw0rd123!', 'words', 'tentative'],
    ['password', 'password123', undefined, undefined],
    ['api_key', 'changeme', undefined, undefined],
    ['api_key', 'api-key-2', undefined, undefined],
    ['api_key', 'test-api-key-1234', undefined, undefined],
    ['private_key', 'load_public_key', undefined, undefined],
    ['secret', 'OPENSSL_KEYTYPE_EC2', undefined, undefined],
    ['authorization', 'access-control-allow-credentials', undefined, undefined],
  ])('in a file: %s with %s', (name, value, look, confidence) => {
    const found = namedSecret(name, value);
    expect([found?.look, found?.confidence]).toEqual([look, confidence]);
  });

  it('is not sure of a token that may be a hash', () => {
    expect(namedSecret('access_token', fake.hex(64), 'session')?.confidence).toBe('tentative');
    expect(namedSecret('api_key', fake.hex(32), 'session')?.confidence).toBe('firm');
  });

  it('takes the scheme off an authorization', () => {
    expect(namedSecret('Authorization', `Bearer ${KEY}`)?.token).toBe(KEY);
  });
});

describe('roleOf', () => {
  it('gives the kind of secret', () => {
    expect(['apiKey', 'client_secret', 'refresh_token', 'db_password'].map(roleOf)).toEqual([
      'api-key',
      'secret',
      'token',
      'password',
    ]);
  });
});

describe('randomness', () => {
  /** A small generator: the same 500 texts on every run. */
  const texts = (alphabet: string, length: number): string[] => {
    let seed = length * 7919 + alphabet.length;
    const next = () => {
      seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
      return alphabet.charAt((seed >>> 9) % alphabet.length);
    };
    return Array.from({ length: 500 }, () => Array.from({ length }, next).join(''));
  };
  const LOWER = 'abcdefghijklmnopqrstuvwxyz';

  it.each([
    ['hex', '0123456789abcdef', 32],
    ['hex', '0123456789abcdef', 40],
    ['base32', `${LOWER.toUpperCase()}234567`, 20],
    ['base36', `${LOWER}0123456789`, 20],
    ['base62', `${LOWER}${LOWER.toUpperCase()}0123456789`, 20],
    ['base62', `${LOWER}${LOWER.toUpperCase()}0123456789`, 40],
    ['base64url', `${LOWER}${LOWER.toUpperCase()}0123456789-_`, 43],
  ])('takes random %s of %3$s characters for a key in 98 of 100', (_, alphabet, length) => {
    const found = texts(alphabet, length).filter((text) => namedSecret('api_key', text) !== undefined);
    expect(found.length).toBeGreaterThanOrEqual(490);
  });

  it('is negative for words and names, however joined', () => {
    for (const text of [
      'application/x-www-form-urlencoded',
      'existingSubscription',
      'TOKEN_SIGNATURE_INVALID',
      'user-registration-form',
      'AbstractSingletonProxyFactoryBean',
      'internal_server_error_handler',
      'accountPasswordConfirmation',
    ])
      expect(randomness(text)).toBeLessThan(0);
  });
});
