import { isEnvironmentDump } from '../../derive/debug/environment-dump.ts';
import { basePaths } from '../../derive/document/document-paths.ts';
import { isSuccess } from '../../derive/page.ts';
import { pathOf, placeIn } from '../../derive/place.ts';
import { nonexistentIn } from '../../derive/response/nonexistent.ts';
import { isNotFound } from '../../derive/response/not-found.ts';
import { shapeOf } from '../../derive/response/shape.ts';
import { keyWords, secretProof } from '../../derive/secrets/key-words.ts';
import { secretsInBody } from '../../derive/secrets/secrets-seen.ts';
import { filesBelow, type SensitiveFile } from '../../derive/secrets/sensitive-files.ts';
import { defineCheck, type Facts, type Observation } from '../../model/check.ts';
import type { Exchange } from '../../model/exchange.ts';
import type { ProbeResults, RequestProbe } from '../../model/probe.ts';
import { count, list, own, quote, type Said, say } from '../../model/said.ts';
import type { SecretMatch } from '../../secrets/rule.ts';

const BEGINNING = ['Range', 'bytes=0-65535'] as const;
const MOST_NAMED = 3;

export default defineCheck({
  id: 'sensitive-file-exposed',
  category: 'security-misconfiguration',
  severity: 'high',
  title: 'Sensitive file is publicly readable',
  why: 'Bots request these files from every host all day. Their content is stolen within hours of publication: keys, passwords, source code.',
  fix: 'Serve one folder made for static files, never the project folder; block names that begin with a dot at the proxy. Remove the file, and revoke every key in it.',
  fixes: {
    django:
      'Let `STATIC_ROOT` and `MEDIA_ROOT` be folders of their own outside of `BASE_DIR`; nginx: `location ~ /\\. { return 404; }`.',
    flask:
      "`Flask(__name__, static_folder='static')`, never `static_folder='.'`, and no `send_from_directory('.', name)`.",
    fastapi:
      "`app.mount('/static', StaticFiles(directory='static'))`, never `directory='.'` or a mount at `/` of the project folder.",
    starlette: "`Mount('/static', StaticFiles(directory='static'))`, never `directory='.'`.",
    actix:
      'Point `actix_files::Files::new("/static", "./static")` at a separate folder; hidden files stay off unless `.use_hidden_files()` is called.',
    express: "`express.static('public', { dotfiles: 'ignore' })`, never `express.static('.')`.",
  },
  notes:
    'Proved by the content of each file, never by a status: a page for every path is not reported, nor is a folder where a nonexistent name gets the same response. Critical when it contains a key. A `config.json` without a secret is not reported. `/env`, `/debug`, `/metrics` and Actuator are requested below every base of the document too; an environment of a process (PATH beside HOME and the like) counts wherever it is shown.',
  guide: 'api-key-exposure',
  cwe: [538, 552, 527],
  owasp: ['API8:2023', 'API9:2023'],
  references: [
    'https://owasp.org/www-project-web-security-testing-guide/latest/4-Web_Application_Security_Testing/02-Configuration_and_Deployment_Management_Testing/04-Review_Old_Backup_and_Unreferenced_Files_for_Sensitive_Information',
  ],
  needs: ['surface'],
  takes: ['document', 'exchanges'],
  plan(facts) {
    const files = filesOf(facts);
    return [
      ...files.map((file) => probe(file.path, facts.surface.origin, file.isLarge)),
      ...foldersOf(files).map((folder) => probe(nonexistentIn(folder, 'hidden'), facts.surface.origin)),
    ];
  },
  judge(facts, results) {
    const found = filesOf(facts).flatMap((file) => {
      const exchange = results.exchange(file.path);
      if (exchange === undefined || !isSuccess(exchange) || !file.proves(exchange)) return [];
      if (isNotFound(exchange, facts.surface) || siblingRespondsAlike(file, exchange, results)) return [];
      return [observe(file, exchange)];
    });
    const reported = new Set(found.map(({ at }) => at.path));
    const dumps = (facts.exchanges ?? []).filter(
      (exchange) => exchange.identity === 'anonymous' && isEnvironmentDump(exchange) && !reported.has(pathOf(exchange)),
    );
    return [...found, ...dumps.map((exchange) => observe(dumpAt(pathOf(exchange)), exchange))];
  },
});

const MOST_BASES = 3;

/** Below the bases of the document too: `/api/v1/env`. */
function filesOf({ surface, document }: Facts<'surface'> & Partial<Facts<'document'>>): readonly SensitiveFile[] {
  const bases = document?.operations.flatMap((operation) => basePaths(document, operation, surface.origin)) ?? [];
  return filesBelow([...new Set(bases)].filter((base) => base !== '').slice(0, MOST_BASES));
}

/** An operation of the API that shows it. */
const dumpAt = (path: string): SensitiveFile => ({
  path,
  words: own('the environment of the process'),
  severity: 'high',
  proves: isEnvironmentDump,
});

const probe = (path: string, origin: string, isLarge = false): RequestProbe => ({
  kind: 'request',
  id: path,
  risk: 'read',
  anonymous: true,
  request: { method: 'GET', url: origin + path, ...(isLarge && { headers: [BEGINNING] }) },
});

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);

const foldersOf = (files: readonly SensitiveFile[]): string[] => [...new Set(files.map(({ path }) => folderOf(path)))];

function siblingRespondsAlike(file: SensitiveFile, exchange: Exchange, results: ProbeResults): boolean {
  const sibling = results.exchange(nonexistentIn(folderOf(file.path), 'hidden'));
  return (
    sibling !== undefined && isSuccess(sibling) && (file.proves(sibling) || shapeOf(sibling) === shapeOf(exchange))
  );
}

function observe(file: SensitiveFile, exchange: Exchange): Observation {
  const secrets = secretsInBody(exchange).filter(({ kind }) => kind === 'secret');
  const isKey = secrets.some(({ confidence }) => confidence !== 'tentative');
  const first = secrets.find(({ confidence }) => confidence !== 'tentative') ?? secrets[0];
  return {
    at: placeIn(exchange, { part: 'body' }),
    message: say`${quote(file.path)} is publicly readable: ${file.words}.${held(secrets)}`,
    severity: isKey ? 'critical' : file.severity,
    ...(file.harm !== undefined && { harm: file.harm }),
    mark: file.path,
    proof: { exchange: exchange.id, ...(first !== undefined && { secret: secretProof(first) }) },
  };
}

function held(secrets: readonly SecretMatch[]): Said {
  if (secrets.length === 0) return own('');
  const named = list([...new Set(secrets.map(keyWords))].slice(0, MOST_NAMED));
  return secrets.length > MOST_NAMED
    ? say` It contains ${count(secrets.length, 'secret')}, among them ${named}.`
    : say` It contains ${named}.`;
}
