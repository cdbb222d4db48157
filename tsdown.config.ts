import { defineConfig } from 'tsdown';
import { printedRules } from './scripts/printed-rules.ts';

export default defineConfig({
  entry: {
    cli: 'src/cli/main.ts',
    index: 'src/library/index.ts',
    'search-worker': 'src/files/search-worker.ts',
    'guess-worker': 'src/threads/guess-worker.ts',
    'key-worker': 'src/threads/key-worker.ts',
  },
  format: 'esm',
  platform: 'node',
  target: 'node20',
  dts: true,
  outExtensions: () => ({ js: '.js', dts: '.d.ts' }),
  plugins: [printedRules],
  // The parsers of source code: they are loaded when the first file of their language is read.
  copy: ['python', 'rust', 'javascript', 'typescript', 'tsx'].map((name) => ({
    from: `node_modules/tree-sitter-${name === 'tsx' ? 'typescript' : name}/tree-sitter-${name}.wasm`,
    to: 'dist/grammars',
  })),
  // How long each plugin takes is nothing that a user of the demo must know.
  inputOptions: { checks: { pluginTimings: false } },
});
