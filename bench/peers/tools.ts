import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from '../../test/lab/toolchains.ts';
import { fromCargo, fromDebian, fromGo, fromNpm, fromPython, type Installed } from '../install.ts';
import type { Said } from './score.ts';

export interface Tool {
  readonly name: string;
  /** Its part of the mapping. */
  readonly id: string;
  readonly install: () => Installed;
  /** `output` is a file that it may write; a `.urls` beside it holds the URL. */
  command(program: string, url: string, output: string): readonly string[];
  read(output: string, stdout: string): readonly Said[];
}

interface OurFinding {
  readonly check: string;
  readonly severity: string;
  readonly location: OurPlace;
  readonly related: readonly OurPlace[];
}

interface OurPlace {
  readonly path?: string;
  readonly part?: string;
  readonly name?: string;
}

interface WapitiEntry {
  readonly info: string;
  readonly path: string;
}

const json = (file: string) => JSON.parse(readFileSync(file, 'utf8'));

const wapitiCommand =
  (modules: string): Tool['command'] =>
  (program, url, output) => [
    ...[program, '-u', url, '-m', modules, '-f', 'json', '-o', output],
    ...['--flush-session', '-v', '0', '--no-bugreport'],
  ];

const readWapiti: Tool['read'] = (output) => {
  const { vulnerabilities }: { vulnerabilities: Record<string, readonly WapitiEntry[]> } = json(output);
  return Object.entries(vulnerabilities).flatMap(([category, entries]) =>
    entries.map(({ info, path }) => {
      const cookie = /cookie ?: ?(\S+)|[Cc]ookie (\S+)/.exec(/Flag cookie/.test(category) ? info : '');
      const name = cookie?.[1] ?? cookie?.[2];
      const own = category === 'HTTP Secure Headers' ? `${category}: ${info}` : category;
      return { own, path, ...(name !== undefined && { cookie: name }) };
    }),
  );
};

/** Its installation would download two lists (preloaded hosts, top-level domains); nothing is run here, and empty ones do on loopback. */
function observatory(): Installed {
  const installed = fromNpm('@mdn/mdn-http-observatory', 'mdn-http-observatory-scan');
  if (installed.program === undefined) return installed;
  const conf = join(dirname(installed.program), '../@mdn/mdn-http-observatory/conf');
  for (const [list, empty] of [
    ['hsts-preload.json', '{}'],
    ['tld-list.json', '[]'],
  ] as const) {
    if (!existsSync(join(conf, list))) writeFileSync(join(conf, list), empty);
  }
  return installed;
}

const built = join(root, 'dist/cli.js');

export const tools: readonly Tool[] = [
  {
    name: 'openbrick',
    id: 'openbrick',
    install: () =>
      existsSync(built) ? { program: join(root, 'bin/openbrick.js') } : { missing: 'npm run build comes first' },
    command: (program, url, output) => [
      ...[process.execPath, program, 'scan', url],
      ...['--rate', 'unlimited', '--quiet', '--report', `json=${output}`],
    ],
    read: (output) => {
      const { findings }: { findings: readonly OurFinding[] } = json(output);
      return findings.flatMap(({ check, severity, location, related }) =>
        [location, ...related].map(({ path, part, name }) => ({
          own: check,
          remark: severity === 'info',
          ...(path !== undefined && { path }),
          ...(part === 'cookie' && name !== undefined && { cookie: name }),
        })),
      );
    },
  },
  {
    name: 'Wapiti, Debian package',
    id: 'wapiti',
    install: () => fromDebian('wapiti'),
    command: wapitiCommand('cookieflags,http_headers,csp,redirect,backup,crlf,csrf'),
    read: readWapiti,
  },
  {
    name: 'Wapiti, PyPI',
    id: 'wapiti',
    install: () => fromPython('wapiti', ['wapiti3'], 'python3.12'),
    command: wapitiCommand('passive,redirect,backup,crlf,csrf'),
    read: readWapiti,
  },
  {
    name: 'MDN HTTP Observatory',
    id: 'observatory',
    install: observatory,
    command: (program, url) => [program, new URL(url).host],
    read: (_, stdout) => {
      const { tests, error }: { tests?: Record<string, { pass: boolean }>; error?: string } = JSON.parse(stdout);
      if (tests === undefined) throw new Error(error ?? 'it gave no tests');
      return Object.entries(tests)
        .filter(([, { pass }]) => !pass)
        .map(([own]) => ({ own }));
    },
  },
  {
    name: 'ApiHunter',
    id: 'apihunter',
    install: () => fromCargo('apihunter'),
    command: (program, _, output) => [
      ...[program, '-u', `${output}.urls`, '-f', 'ndjson', '-o', output],
      ...['--no-auto-report', '-q', '--delay-ms', '0'],
    ],
    read: (output) =>
      readFileSync(output, 'utf8')
        .split('\n')
        .filter((line) => line.includes('"check"'))
        .map((line): { check: string; url: string; severity: string } => JSON.parse(line))
        .map(({ check, url, severity }) => ({
          own: check,
          path: check.endsWith('debug-endpoint-.env') ? '/.env' : new URL(url).pathname,
          remark: severity === 'INFO',
        })),
  },
  {
    name: 'badsecrets',
    id: 'badsecrets',
    install: () => fromPython('badsecrets', ['badsecrets', 'django']),
    command: (program, url) => [
      join(dirname(program), 'python'),
      fileURLToPath(new URL('./badsecrets-pages.py', import.meta.url)),
      url,
    ],
    read: (_, stdout) => {
      const results: readonly { type: string; path: string; cookie: string | null }[] = JSON.parse(stdout);
      return results.map(({ type, path, cookie }) => ({
        own: type,
        path,
        remark: type !== 'SecretFound',
        ...(cookie !== null && { cookie }),
      }));
    },
  },
  {
    name: 'VulnAPI',
    id: 'vulnapi',
    install: () => fromGo('github.com/cerberauth/vulnapi@latest'),
    command: (program, url, output) => [
      ...[program, 'scan', 'curl', url, '--sqa-opt-out'],
      ...['--report-format', 'json', '--report-file', output],
    ],
    // Written from its documentation: the names of failed issues, wherever they are in the report.
    read: (output) => namesOfFailed(json(output)),
  },
];

function namesOfFailed(value: unknown): readonly Said[] {
  if (Array.isArray(value)) return value.flatMap(namesOfFailed);
  if (typeof value !== 'object' || value === null) return [];
  const name = 'name' in value && 'status' in value && value.status === 'failed' ? [{ own: String(value.name) }] : [];
  return [...name, ...Object.values(value).flatMap(namesOfFailed)];
}
