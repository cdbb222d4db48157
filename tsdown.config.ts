import { defineConfig } from 'tsdown';
import { printedRules } from './scripts/printed-rules.ts';

export default defineConfig({
  entry: { cli: 'src/cli/main.ts', index: 'src/library/index.ts', 'search-worker': 'src/files/search-worker.ts' },
  format: 'esm',
  platform: 'node',
  target: 'node20',
  dts: true,
  outExtensions: () => ({ js: '.js', dts: '.d.ts' }),
  plugins: [printedRules],
  // How long each plugin takes is nothing that a user of the demo must know.
  inputOptions: { checks: { pluginTimings: false } },
});
