import { defineConfig } from 'vitest/config';

// `unit` needs nothing but Node; `lab` starts real frameworks and takes minutes.
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          isolate: false,
          include: ['src/**/*.test.ts', 'test/*.test.ts', 'test/cli/*.test.ts', 'demo/*.test.ts', 'bench/**/*.test.ts'],
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
