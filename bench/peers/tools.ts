import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cache, root } from '../../test/lab/toolchains.ts';

/** What a tool said, in the words of our checks where it has such a finding, else in its own. */
export interface Said {
  readonly check: string;
  readonly path?: string;
  /** A remark that costs nothing: it counts where it was planted, not against a fixed application. */
  readonly remark?: boolean;
}

export interface Tool {
  readonly name: string;
  /** Undefined where it can run; else why not. */
  readonly missing: string | undefined;
  command(url: string, output: string): readonly string[];
  read(output: string, stdout: string): readonly Said[];
}

interface OurFinding {
  readonly check: string;
  readonly severity: string;
  readonly location: { readonly path?: string };
  readonly related: readonly { readonly path?: string }[];
}

/** Wapiti's categories, and the plants that each names. One category may stand for several headers; its text tells which. */
const wapiti: readonly (readonly [category: RegExp, text: RegExp, check: string])[] = [
  [/Secure Flag cookie/, /./, 'cookie-without-secure'],
  [/HttpOnly Flag cookie/, /./, 'cookie-without-httponly'],
  [/Content Security Policy/, /./, 'header-csp-missing'],
  [/HTTP Secure Headers/, /X-Frame-Options/, 'header-frame-missing'],
  [/HTTP Secure Headers/, /X-Content-Type-Options/, 'header-nosniff-missing'],
  [/HTTP Secure Headers/, /Strict-Transport-Security/, 'hsts-missing'],
  [/Open Redirect/, /./, 'open-redirect'],
  [/Backup file|Potentially dangerous file/, /./, 'sensitive-file-exposed'],
];

/** MDN Observatory's tests, and the plant that each failed one names. */
const observatory: Record<string, string> = {
  'content-security-policy': 'header-csp-missing',
  cookies: 'cookie-without-secure',
  'cross-origin-resource-sharing': 'cors-reflects-origin',
  'x-content-type-options': 'header-nosniff-missing',
  'x-frame-options': 'header-frame-missing',
  'referrer-policy': 'header-referrer-policy-missing',
  'strict-transport-security': 'hsts-missing',
};

/** ApiHunter's findings, and the plants that they name. */
const apihunter: readonly (readonly [RegExp, string])[] = [
  [/^cors\/(?:reflected|regex)/, 'cors-reflects-origin'],
  [/^cors\/null/, 'cors-null-origin'],
  [/debug-endpoint-\.env/, 'sensitive-file-exposed'],
  [/^api_security\/secret-in-response/, 'api-key-in-body'],
  [/^api_security\/(?:server-header|version|tech)/, 'server-version-disclosed'],
  [/nosniff|x-content-type-options/, 'header-nosniff-missing'],
  [/x-frame-options|frame/, 'header-frame-missing'],
  [/^csp\/|content-security-policy/, 'header-csp-missing'],
  [/referrer-policy/, 'header-referrer-policy-missing'],
  [/error-disclosure|stack/, 'stack-trace-exposed'],
  [/^openapi|swagger/, 'api-docs-exposed'],
];

const found = (path: string): boolean => existsSync(path);
const apihunterProgram = join(cache, 'bench/cargo/bin/apihunter');
const observatoryProgram = join(cache, 'bench/npm/node_modules/.bin/mdn-http-observatory-scan');

/** Its installation downloads two lists (preloaded HSTS hosts, top-level domains); empty ones do for hosts on loopback. */
for (const [list, empty] of [
  ['hsts-preload.json', '{}'],
  ['tld-list.json', '[]'],
] as const) {
  const file = join(cache, 'bench/npm/node_modules/@mdn/mdn-http-observatory/conf', list);
  if (found(observatoryProgram) && !found(file)) writeFileSync(file, empty);
}

export const tools: readonly Tool[] = [
  {
    name: 'openbrick',
    missing: found(join(root, 'dist/cli.js')) ? undefined : 'npm run build first',
    command: (url, output) => [
      process.execPath,
      join(root, 'bin/openbrick.js'),
      'scan',
      url,
      '--rate',
      'unlimited',
      '--quiet',
      '--report',
      `json=${output}`,
    ],
    read: (output) => {
      const { findings }: { findings: OurFinding[] } = JSON.parse(readFileSync(output, 'utf8'));
      return findings.flatMap(({ check, severity, location, related }) =>
        [location, ...related].map(({ path }) => ({
          check,
          remark: severity === 'info',
          ...(path !== undefined && { path }),
        })),
      );
    },
  },
  {
    name: 'Wapiti',
    missing: found('/usr/bin/wapiti') ? undefined : 'apt-get install wapiti',
    command: (url, output) => [
      'wapiti',
      '-u',
      url,
      '-m',
      'cookieflags,http_headers,csp,redirect,backup',
      '-f',
      'json',
      '-o',
      output,
      '--flush-session',
      '-v',
      '0',
      '--no-bugreport',
    ],
    read: (output) => {
      const { vulnerabilities }: { vulnerabilities: Record<string, { info: string; path: string }[]> } = JSON.parse(
        readFileSync(output, 'utf8'),
      );
      return Object.entries(vulnerabilities).flatMap(([category, entries]) =>
        entries.map(({ info, path }) => ({
          check: wapiti.find(([name, text]) => name.test(category) && text.test(info))?.[2] ?? category,
          path,
        })),
      );
    },
  },
  {
    name: 'MDN HTTP Observatory',
    missing: found(observatoryProgram) ? undefined : 'npm install --ignore-scripts @mdn/mdn-http-observatory',
    command: (url) => [observatoryProgram, new URL(url).host],
    read: (_, stdout) => {
      const { tests, error }: { tests?: Record<string, { pass: boolean }>; error?: string } = JSON.parse(stdout);
      if (tests === undefined) throw new Error(error ?? 'it gave no tests');
      return Object.entries(tests)
        .filter(([, { pass }]) => !pass)
        .map(([name]) => ({ check: observatory[name] ?? name }));
    },
  },
  {
    name: 'ApiHunter',
    missing: found(apihunterProgram)
      ? undefined
      : 'cargo install apihunter --root node_modules/.cache/openbrick/bench/cargo',
    command: (url, output) => {
      writeFileSync(`${output}.urls`, `${url}\n`);
      return [
        apihunterProgram,
        '-u',
        `${output}.urls`,
        '-f',
        'ndjson',
        '-o',
        output,
        '--no-auto-report',
        '-q',
        '--delay-ms',
        '0',
      ];
    },
    read: (output) =>
      readFileSync(output, 'utf8')
        .split('\n')
        .filter((line) => line.includes('"check"'))
        .map((line): { check: string; url: string; severity: string } => JSON.parse(line))
        .map(({ check, url, severity }) => ({
          check: apihunter.find(([name]) => name.test(check))?.[1] ?? check,
          path: new URL(url).pathname,
          remark: severity === 'INFO',
        })),
  },
];
