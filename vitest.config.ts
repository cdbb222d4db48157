import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// `unit` needs nothing but Node; `lab` starts real frameworks and takes minutes.
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          isolate: false,
          // A busy machine makes nothing fail: a test that hangs is found all the same.
          testTimeout: 120_000,
          hookTimeout: 120_000,
          include: ['src/**/*.test.ts', 'test/*.test.ts', 'test/cli/*.test.ts', 'demo/*.test.ts', 'bench/**/*.test.ts'],
        },
      },
      {
        // The server over a real PostgreSQL, which `globalSetup` starts.
        resolve: { alias: { openbrick: fileURLToPath(new URL('src/library/index.ts', import.meta.url)) } },
        test: {
          name: 'server',
          testTimeout: 120_000,
          hookTimeout: 120_000,
          globalSetup: 'server/src/testing/global-setup.ts',
          include: ['server/src/**/*.test.ts'],
        },
      },
      {
        test: {
          name: 'lab',
          include: ['test/lab/*.test.ts'],
          testTimeout: 900_000,
          hookTimeout: 900_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
