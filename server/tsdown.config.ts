import { fileURLToPath } from 'node:url';
import { defineConfig } from 'tsdown';

// Programs of their own, since each runs in a process of its own. Packages stay outside, the scanner among them.
export default defineConfig({
  cwd: fileURLToPath(new URL('.', import.meta.url)),
  entry: {
    main: 'src/main.ts',
    'scan-child': 'src/worker/scan-child.ts',
    database: 'src/operation/embedded/child.ts',
  },
  format: 'esm',
  platform: 'node',
  target: 'node20',
  dts: false,
  tsconfig: false,
  outExtensions: () => ({ js: '.js' }),
  inputOptions: { checks: { pluginTimings: false } },
});
