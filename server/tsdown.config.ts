import { fileURLToPath } from 'node:url';
import { defineConfig, type UserConfig } from 'tsdown';
import { root } from './scripts/places.ts';
import { scannerInBundle } from './scripts/scanner-in-bundle.ts';

const common: UserConfig = {
  cwd: fileURLToPath(new URL('.', import.meta.url)),
  platform: 'node',
  target: 'node20',
  dts: false,
  tsconfig: false,
};

export default defineConfig([
  {
    // Programs of their own, since each runs in a process of its own. Packages stay outside, the scanner among them.
    ...common,
    entry: {
      main: 'src/main.ts',
      'scan-child': 'src/worker/start-scan-child.ts',
      database: 'src/operation/embedded/child.ts',
      'password-thread': 'src/access/password-thread.ts',
    },
    format: 'esm',
    outExtensions: () => ({ js: '.js' }),
    inputOptions: { checks: { pluginTimings: false } },
  },
  {
    // Started for every scan: in one file, with everything that it loads.
    ...common,
    entry: { program: 'src/worker/scan-child.ts' },
    outDir: 'dist/scan',
    format: 'cjs',
    outExtensions: () => ({ js: '.cjs' }),
    deps: { alwaysBundle: [/./] },
    plugins: [scannerInBundle(root)],
    // The parser of source code evaluates code of its own making.
    inputOptions: { checks: { pluginTimings: false, eval: false }, tsconfig: false },
    outputOptions: { codeSplitting: false },
  },
]);
