import type { Exchange } from '../../model/exchange.ts';
import { own, type Said } from '../../model/said.ts';
import type { Harm, Severity } from '../../model/terms.ts';
import { oncePer } from '../../parse/once-per.ts';
import { isRecord } from '../../parse/record.ts';
import { isEnvironmentDump } from '../debug/environment-dump.ts';
import { isPage, isSuccess, jsonOf } from '../page.ts';
import { pathOf } from '../place.ts';
import { secretsInBody } from './secrets-seen.ts';

/** A file that is served by mistake, and what in its content proves that it is this file. */
export interface SensitiveFile {
  readonly path: string;
  readonly words: Said;
  /** Where it contains no key; a key makes it critical. */
  readonly severity: Severity;
  readonly proves: (exchange: Exchange) => boolean;
  /** Where it is another harm than the environment or the code of the server. */
  readonly harm?: Harm;
  /** Only the beginning is needed. */
  readonly isLarge?: boolean;
}

type Proof = SensitiveFile['proves'];

const head = ({ response }: Exchange): string => response.body.slice(0, 64 * 1024);

/** Every pattern occurs, and it is no page. */
const text =
  (...patterns: readonly RegExp[]): Proof =>
  (exchange) =>
    !isPage(exchange) &&
    !/^\s{0,64}<(?!\?php)/.test(head(exchange)) &&
    patterns.every((each) => each.test(head(exchange)));

/** `NAME=value` lines and nothing else, with at least two, or one whose name is enough. */
const isEnvironment: Proof = (exchange) => {
  if (!text()(exchange)) return false;
  const lines = head(exchange)
    .split('\n', 200)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
  const settings = lines.filter((line) => /^(?:export )?[A-Za-z_]\w{1,80} ?=/.test(line));
  const isDistinctive = settings.some((line) =>
    /KEY|SECRET|PASS|TOKEN|DATABASE|_URL|DEBUG/.test(line.split('=', 1)[0] ?? ''),
  );
  // A value may go over several lines: a private key in quotes.
  return (
    settings.length >= Math.max(1, lines.length * 0.3) &&
    /^(?:export )?[A-Za-z_]\w{1,80} ?=/.test(lines[0] ?? '') &&
    (settings.length > 1 || isDistinctive)
  );
};

const holdsSecret: Proof = (exchange) => secretsInBody(exchange).some(({ kind }) => kind === 'secret');

const json =
  (holds: (value: Readonly<Record<string, unknown>>) => boolean): Proof =>
  (exchange) => {
    const value = jsonOf(exchange);
    return isRecord(value) && holds(value);
  };

const both =
  (...proofs: readonly Proof[]): Proof =>
  (exchange) =>
    proofs.every((proof) => proof(exchange));

const isDump = text(
  /^\s{0,20}(?:--|\/\*|SET |CREATE |INSERT |DROP |BEGIN|PRAGMA |\\restrict)/,
  /^(?:CREATE TABLE|INSERT INTO|COPY [\w."]{1,120} ?\()/m,
);
const isPrivateKey = text(/^\s{0,8}-----BEGIN (?:[A-Z]{2,12} )?PRIVATE KEY-----/);
const isPhpInfo: Proof = (exchange) =>
  isPage(exchange) &&
  /<title>(?:PHP [\d.]{1,12} - )?phpinfo\(\)<\/title>/.test(head(exchange)) &&
  /PHP Version/.test(head(exchange));
const isWpConfig = text(/<\?php/, /define\(\s{0,4}['"]DB_PASSWORD['"]/);

const file = (path: string, words: string, severity: Severity, proves: Proof): SensitiveFile => ({
  path,
  words: own(words),
  severity,
  proves,
});
/** What holds the data of everybody, their passwords as a rule. */
const large = (path: string, words: string, proves: Proof): SensitiveFile => ({
  ...file(path, words, 'high', proves),
  isLarge: true,
  harm: 'passwords',
});
/** Not of the server's inside: its measurements. */
const mild = (each: SensitiveFile): SensitiveFile => ({ ...each, harm: 'posture' });

/** Requested at the root of the origin. Nothing that makes a server work: a heap dump is read off Actuator's own list. */
export const sensitiveFiles: readonly SensitiveFile[] = [
  file('/.env', 'an environment file', 'high', isEnvironment),
  file('/.env.local', 'an environment file', 'high', isEnvironment),
  file('/.env.production', 'an environment file', 'high', isEnvironment),
  file('/.env.bak', 'a copy of an environment file', 'high', isEnvironment),
  file('/.git/HEAD', 'the head of a Git repository', 'high', text(/^(?:ref: refs\/\S{1,200}|[0-9a-f]{40})\s{0,4}$/)),
  file(
    '/.git/config',
    'the configuration of a Git repository',
    'high',
    text(/^\s{0,8}\[core\]/m, /^\s{0,8}repositoryformatversion {0,4}=/m),
  ),
  file(
    '/.git-credentials',
    "Git's stored credentials",
    'critical',
    text(/^https?:\/\/[^\s:@/]{1,100}:[^\s@/]{1,200}@[\w.-]{3,200}/m),
  ),
  file(
    '/settings.py',
    "Django's settings",
    'high',
    text(
      /^(?:import|from) \w|^[A-Z_]{3,40} = /m,
      /^(?:SECRET_KEY|INSTALLED_APPS|DATABASES|MIDDLEWARE|SQLALCHEMY_DATABASE_URI) {0,4}=/m,
    ),
  ),
  file(
    '/config.py',
    'a configuration in Python',
    'high',
    text(/^(?:import|from|class) \w/m, /^\s{0,8}(?:SECRET_KEY|SQLALCHEMY_DATABASE_URI|API_KEY|DATABASE_URL) {0,4}=/m),
  ),
  file('/app.py', 'source code in Python', 'medium', text(/^(?:from|import) (?:flask|fastapi|django|starlette)\b/m)),
  file(
    '/config.json',
    'a configuration with a secret',
    'high',
    both(
      json(() => true),
      holdsSecret,
    ),
  ),
  file('/config.yml', 'a configuration with a secret', 'high', both(text(/^[\w-]{1,60}:/m), holdsSecret)),
  file(
    '/config/database.yml',
    "Rails's database configuration",
    'high',
    text(/^(?:production|development|default):/m, /^\s{1,8}adapter:/m),
  ),
  file(
    '/appsettings.json',
    "ASP.NET's settings",
    'high',
    json((value) => 'ConnectionStrings' in value),
  ),
  file('/docker-compose.yml', 'a Compose file', 'medium', text(/^services:\s{0,4}$/m, /^\s{1,12}(?:image|build):/m)),
  file('/wp-config.php.bak', "a copy of WordPress's configuration", 'critical', isWpConfig),
  file('/wp-config.php~', "a copy of WordPress's configuration", 'critical', isWpConfig),
  {
    ...file(
      '/.htpasswd',
      'a file of passwords',
      'high',
      text(/^[^\s:<>]{1,64}:(?:\$(?:apr1|2[aby]|[156])\$|\{SHA\}|[./0-9A-Za-z]{13}\s{0,2}$)/m),
    ),
    harm: 'passwords',
  },
  file('/.npmrc', "npm's credentials", 'high', text(/^(?:\/\/\S{3,200}:)?_(?:authToken|password|auth) {0,2}=/m)),
  file('/.pypirc', 'credentials for PyPI', 'high', text(/^\[(?:distutils|pypi|testpypi)\]/m, /^password {0,2}[:=]/m)),
  file(
    '/.aws/credentials',
    'credentials for AWS',
    'critical',
    text(/^\[[\w -]{1,64}\]\s{0,4}$/m, /^aws_(?:access_key_id|secret_access_key) {0,4}=/m),
  ),
  file(
    '/credentials.json',
    'a service account of Google Cloud',
    'critical',
    json((value) => value['type'] === 'service_account' && 'private_key' in value),
  ),
  file('/.ssh/id_rsa', 'a private key', 'critical', isPrivateKey),
  file('/id_rsa', 'a private key', 'critical', isPrivateKey),
  file('/server.key', 'a private key', 'critical', isPrivateKey),
  file('/phpinfo.php', 'the page of phpinfo()', 'medium', isPhpInfo),
  file('/actuator', 'the list of Spring Boot Actuator, environment or heap dump on it', 'high', json(offersDangerous)),
  file(
    '/actuator/env',
    'the environment in Spring Boot Actuator',
    'high',
    json((value) => Array.isArray(value['propertySources'])),
  ),
  file(
    '/actuator/configprops',
    'the configuration in Spring Boot Actuator',
    'high',
    json((value) => isRecord(value['contexts'])),
  ),
  large('/backup.sql', 'a database dump', isDump),
  large('/dump.sql', 'a database dump', isDump),
  large('/db.sqlite3', 'an SQLite database', ({ response }) => response.body.startsWith('SQLite format 3\0')),
  large('/backup.zip', 'a zip archive', ({ response }) => /^PK\u0003\u0004/.test(response.body)),
];

function offersDangerous({ _links: links }: Readonly<Record<string, unknown>>): boolean {
  return isRecord(links) && ['env', 'heapdump', 'configprops'].some((name) => isRecord(links[name]));
}

/** What developers leave open beside the operations of an API, requested at the root and below every base of the document. */
const endpoints: readonly SensitiveFile[] = [
  file('/env', 'the environment of the process', 'high', isEnvironmentDump),
  file('/debug', 'the environment of the process', 'high', isEnvironmentDump),
  file(
    '/debug/vars',
    "Go's published variables, command line among them",
    'medium',
    json((value) => 'cmdline' in value && 'memstats' in value),
  ),
  mild(
    file(
      '/metrics',
      'metrics of the service for Prometheus',
      'low',
      text(/^# HELP \w/m, /^# TYPE \w{1,200} (?:counter|gauge|histogram|summary|untyped)/m),
    ),
  ),
];

/** All that is looked for, at the root and below these bases (`/api/v1`). */
export const filesBelow = (bases: readonly string[]): readonly SensitiveFile[] => [
  ...sensitiveFiles,
  ...endpoints,
  ...bases.flatMap((base) =>
    [...endpoints, ...sensitiveFiles.filter(({ path }) => path.startsWith('/actuator'))].map((each) => ({
      ...each,
      path: base + each.path,
    })),
  ),
];

/** Whether a response to anyone is one of these files: what it holds is then sensitive-file-exposed's affair. */
export const isSensitiveFile = oncePer(
  (exchange: Exchange): boolean =>
    exchange.identity === 'anonymous' &&
    isSuccess(exchange) &&
    (isEnvironmentDump(exchange) ||
      FILES.some(({ path, proves }) => pathOf(exchange).endsWith(path) && proves(exchange))),
);

const FILES = filesBelow([]);
