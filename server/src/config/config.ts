import { homedir } from 'node:os';
import { join } from 'node:path';
import { fieldsOf } from './fields.ts';
import { readOidc } from './oidc.ts';

/** A wrong setting: names the variable and never its value. The process ends with exit code 2. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** How long a scan, a request or a queue may take, and what the server listens on. Made from the environment alone. */
export interface Config {
  /** A PostgreSQL connection URL; undefined: the embedded database. */
  readonly databaseUrl: string | undefined;
  readonly dataDir: string;
  readonly host: string;
  /** 0: any free port. */
  readonly port: number;
  /** Origin under which a reverse proxy publishes the server. */
  readonly publicUrl: string | undefined;
  readonly adminToken: string | undefined;
  /** Keys as they were given, unread: `access/vault` reads them. */
  readonly encryption: {
    readonly key: string | undefined;
    readonly keyFile: string | undefined;
    readonly previous: string | undefined;
  };
  readonly logLevel: LogLevel;
  /** CIDRs of networks that are not public and may be contacted all the same; `all` on a loopback listener where nothing is set. */
  readonly allowedNetworks: 'all' | readonly string[];
  readonly requireOwnership: boolean;
  /** Where mail is handed in, and whom it is from; undefined: this server sends no mail. */
  readonly smtp: { readonly url: string; readonly from: string } | undefined;
  /** The identity provider; undefined: users log in with passwords and passkeys only. */
  readonly oidc: OidcSettings | undefined;
  readonly workerConcurrency: number;
  /** Requests a minute and token. */
  readonly rateLimit: number;
  /** How long reports and uploads of scans are kept; 0: always. */
  readonly retentionDays: number;
}

export interface OidcSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string | undefined;
}

export const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

/** Reads the environment (docs/server.md lists the variables). Throws ConfigError for the first value that is not valid. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const field = fieldsOf(env);
  const host = field.text('OPENBRICK_HOST') ?? '127.0.0.1';
  const publicUrl = field.origin('OPENBRICK_PUBLIC_URL');
  return {
    databaseUrl: field.databaseUrl('DATABASE_URL'),
    dataDir: field.text('OPENBRICK_DATA_DIR') ?? join(homedir(), '.local', 'share', 'openbrick'),
    host,
    port: field.integer('OPENBRICK_PORT', 8780, 0, 65_535),
    publicUrl,
    adminToken: field.longText('OPENBRICK_ADMIN_TOKEN', 32),
    encryption: {
      key: field.text('OPENBRICK_ENCRYPTION_KEY'),
      keyFile: field.text('OPENBRICK_ENCRYPTION_KEY_FILE'),
      previous: field.text('OPENBRICK_ENCRYPTION_KEY_PREVIOUS'),
    },
    logLevel: field.oneOf('OPENBRICK_LOG_LEVEL', logLevels) ?? 'info',
    allowedNetworks: field.networks('OPENBRICK_ALLOWED_NETWORKS') ?? (isLocal(host, publicUrl) ? 'all' : []),
    requireOwnership: field.oneOf('OPENBRICK_REQUIRE_OWNERSHIP', ['on', 'off']) === 'on',
    smtp: readSmtp(field),
    oidc: readOidc(field),
    workerConcurrency: field.integer('OPENBRICK_WORKER_CONCURRENCY', 2, 1, 64),
    rateLimit: field.integer('OPENBRICK_RATE_LIMIT', 600, 1, 1_000_000),
    retentionDays: field.integer('OPENBRICK_RETENTION_DAYS', 365, 0, 36_500),
  };
}

/** Mail needs both variables or none. */
function readSmtp(field: ReturnType<typeof fieldsOf>): Config['smtp'] {
  const url = field.smtpUrl('OPENBRICK_SMTP_URL');
  const from = field.mailAddress('OPENBRICK_SMTP_FROM');
  if (url === undefined && from === undefined) return undefined;
  if (url === undefined) throw new ConfigError('OPENBRICK_SMTP_FROM needs OPENBRICK_SMTP_URL');
  if (from === undefined) throw new ConfigError('OPENBRICK_SMTP_URL needs OPENBRICK_SMTP_FROM');
  return { url, from };
}

/** Behind a reverse proxy a loopback listener serves others all the same. */
const isLocal = (host: string, publicUrl: string | undefined): boolean =>
  publicUrl === undefined && isLoopbackHost(host);

/** Whether a host name or address is that of this machine. */
export const isLoopbackHost = (host: string): boolean =>
  /^(?:127\.\d{1,3}\.\d{1,3}\.\d{1,3}|localhost|::1|\[::1\])$/.test(host);
