/** Values that only their name says to be secret: names as applications write them, and what a generator of theirs would make. */
import type { Random } from './random.ts';

export interface Named {
  readonly kind: string;
  readonly names: readonly string[];
  make(random: Random): string;
}

/** A password as password managers make them: letters, digits and a few signs that need no quoting. */
const password = (random: Random): string =>
  random.alnum(random.between(8, 14)) + random.from('!@#%*_-', 1) + random.alnum(random.between(3, 8));

const any = (random: Random): string =>
  random.pick([
    () => random.alnum(random.pick([24, 32, 40, 48, 64])),
    () => random.hex(random.pick([32, 40, 64])),
    () => random.base64url(random.pick([32, 43, 64])),
    () => random.bytes(random.pick([24, 32, 48])).toString('base64'),
  ])();

const ascii = (random: Random): string => random.from('abcdefghijklmnopqrstuvwxyz0123456789!@#%^*(-_=+)', 50);

export const NAMED: readonly Named[] = [
  {
    kind: 'named-api-key',
    make: any,
    names: [
      'api_key',
      'apiKey',
      'API_KEY',
      'apikey',
      'x-api-key',
      'X-Api-Key',
      'backendApiKey',
      'internal_api_key',
      'PAYMENTS_API_KEY',
      'serviceApiKey',
      'api-key',
      'partnerApiKey',
    ],
  },
  {
    kind: 'named-client-secret',
    make: any,
    names: [
      'client_secret',
      'clientSecret',
      'CLIENT_SECRET',
      'oauth_client_secret',
      'OIDC_CLIENT_SECRET',
      'app_secret',
      'appSecret',
      'consumerSecret',
      'consumer_secret',
    ],
  },
  {
    kind: 'named-secret',
    make: any,
    names: [
      'secret',
      'secretKey',
      'secret_key',
      'SECRET_KEY',
      'jwt_secret',
      'JWT_SECRET',
      'signingSecret',
      'webhook_secret',
      'SESSION_SECRET',
      'cookieSecret',
      'APP_SECRET',
      'hmacSecret',
      'sharedSecret',
    ],
  },
  {
    kind: 'named-key',
    make: any,
    names: [
      'encryption_key',
      'ENCRYPTION_KEY',
      'signing_key',
      'private_key',
      'privateKey',
      'access_key',
      'accessKey',
      'masterKey',
      'jwtKey',
      'cookieKey',
      'secret_key_base',
      'storageAccountKey',
    ],
  },
  {
    kind: 'named-token',
    make: any,
    names: [
      'auth_token',
      'authToken',
      'AUTH_TOKEN',
      'apiToken',
      'api_token',
      'API_TOKEN',
      'admin_token',
      'bearer_token',
      'refresh_token',
      'upstream_access_token',
      'deployToken',
      'service_token',
      'bot_token',
      'registry_token',
    ],
  },
  {
    kind: 'named-password',
    make: password,
    names: [
      'DB_PASSWORD',
      'db_password',
      'password',
      'dbPassword',
      'SMTP_PASSWORD',
      'smtpPass',
      'REDIS_PASSWORD',
      'admin_password',
      'MYSQL_ROOT_PASSWORD',
      'keystorePassword',
      'ldap_password',
    ],
  },
  { kind: 'named-django-key', make: ascii, names: ['SECRET_KEY'] },
];
