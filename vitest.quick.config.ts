import { configDefaults, defineConfig } from 'vitest/config';

/**
 * The unit tests that take little: for every save and every commit. `npm test` runs them all. Left out is what starts the program, whole scans or
 * slow servers, and what tries keys or hostile input by the thousand.
 */
const slow = [
  ...['test/cli/**', 'test/secrets-stay-in.test.ts', 'test/report-sarif.test.ts', 'test/traps.test.ts'],
  ...['test/no-grade.test.ts', 'test/oas-examples.test.ts', 'test/verify.test.ts', 'bench/**'],
  ...['src/gather/wire/streams.test.ts', 'src/gather/wire/wire-hostile.test.ts', 'src/scan/offline.test.ts'],
  ...['src/files/search-thread.test.ts', 'src/threads/**', 'src/cookies/guess-search.test.ts'],
  ...['src/cookies/human-keys/human-keys.test.ts', 'src/cookies/open.test.ts', 'src/cookies/work-budget.test.ts'],
  ...['src/derive/keys/more-keys.test.ts', 'src/secrets/literal-search.test.ts', 'src/secrets/literal-guards.test.ts'],
  ...[
    'src/secrets/stream.test.ts',
    'src/openapi/read/yaml-document.test.ts',
    'src/cookies/formats/rails-signed.test.ts',
  ],
];

export default defineConfig({
  test: {
    isolate: false,
    include: ['src/**/*.test.ts', 'test/*.test.ts', 'demo/*.test.ts'],
    exclude: [...configDefaults.exclude, ...slow],
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
