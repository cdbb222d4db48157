import { join, sep } from 'node:path';
import type { Rolldown } from 'tsdown';

const URL_NAME = 'urlOfScanner';

/**
 * Takes the built scanner into a bundle. It looks for files that lie beside it (its threads, the guides, its manifest): in the bundle, it looks
 * where the package is.
 */
export function scannerInBundle(root: string): Rolldown.Plugin {
  const dist = join(root, 'dist');
  return {
    name: 'scanner-in-bundle',
    resolveId: (id) => (id === 'openbrick' ? join(dist, 'index.js') : undefined),
    transform: (code, id) => (id.startsWith(dist + sep) ? code.replaceAll('import.meta.url', URL_NAME) : undefined),
    banner: `const ${URL_NAME} = require('node:url').pathToFileURL(require.resolve('openbrick')).href;`,
  };
}
