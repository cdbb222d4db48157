import { configDefaults, defineConfig } from 'vitest/config';

/**
 * The unit tests that take little: for every save and every commit. `npm test` runs them all. Left out is what starts the program, scans or servers,
 * what tries keys, archives or hostile input by the thousand, and what reads whole recordings or programs: a file that takes longer than a quarter of a second
 * belongs into one of these lists, and what changes one of their subjects runs its test by name.
 */
const programs = ['test/cli/**', 'src/cli/completion/**', 'src/cli/keys-file.test.ts', 'src/library/**', 'bench/**'];

const scans = [
  ...[
    'secrets-stay-in',
    'recorded-credentials',
    'report-sarif',
    'traps',
    'no-grade',
    'oas-examples',
    'verify',
    'security-promises',
  ],
  ...['access-once', 'access-report', 'what-is-sent', 'context', 'made-objects', 'public-url', 'documented-places'],
].map((name) => `test/${name}.test.ts`);

const servers = [
  'demo/{scan,server}.test.ts',
  ...['src/gather/{document,graphql,identities,llm,mcp,protocols,survey}/**', 'src/gather/gather.test.ts'],
  ...['src/gather/consent/acting-requests.test.ts', 'src/checks/data-exposure/request-echo-live.test.ts'],
  ...['streams', 'wire-hostile', 'wire-limits', 'wire-identity', 'wire', 'callback-listener'].map(
    (name) => `src/gather/wire/${name}.test.ts`,
  ),
  ...['src/login/{log-ins,follow,totp}.test.ts', 'src/scan/{offline,recorded,logged,time-limit,cookies/input}.test.ts'],
];

const files = [
  ...['files', 'git', 'archives', 'inputs', 'peel'].map((folder) => `src/${folder}/**`),
  ...[
    'src/source/routes/routes.test.ts',
    'src/recordings/formats.test.ts',
    'src/scan/clean-recording.test.ts',
    'src/logs/read-log.test.ts',
  ],
  'src/derive/{cookies/cookies-over-responses,recording/saved-exchange}.test.ts',
  'test/{recordings-of-tools,untrusted-files,source-guides,source-corpus,source-programs}.test.ts',
  'src/{source/program/applications,login/read-recipe,cli/json-file}.test.ts',
];

const keys = [
  ...['src/threads/**', 'src/derive/keys/**', 'src/cookies/{guess-search,keys,open,work-budget}.test.ts'],
  ...['src/cookies/human-keys/human-keys.test.ts', 'src/cookies/lanes/screen.test.ts'],
  'src/cookies/formats/{recorded,actix-session,rails-signed}.test.ts',
];

const texts = [
  'src/secrets/{literal-search,literal-guards,stream,pattern-steps,pseudonym,printed-table,base64-runs,escapes}.test.ts',
  'src/secrets/{rules,spelled/edits,named-values,structures/documents}.test.ts',
  'src/derive/{secrets/secrets-in-text,secrets/tokens-seen,secrets/key-mark,document/inferred-document}.test.ts',
  'src/checks/authentication/{cookie-rejected,session-id-predictable}.test.ts',
  'src/checks/{property-authorization/property-of-higher-role,object-authorization/object-*}.test.ts',
  ...[
    'src/openapi/read/**',
    'src/openapi/{request/sample,schema/validate,schema/undocumented}.test.ts',
    'src/judge/{shingles,join-logs}.test.ts',
  ],
  ...['src/parse/{pasted-headers,event-stream,json,har,html}.test.ts', 'src/derive/may-hold.test.ts'],
];

export default defineConfig({
  test: {
    isolate: false,
    include: ['src/**/*.test.ts', 'test/*.test.ts', 'test/quick/*.test.ts', 'demo/*.test.ts'],
    exclude: [...configDefaults.exclude, ...programs, ...scans, ...servers, ...files, ...keys, ...texts],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // What has not changed is not transformed again, and one thread loads the source once: loading is half of the processor time.
    experimental: { fsModuleCache: true },
    pool: 'threads',
    maxWorkers: 1,
  },
});
