/**
 * Checks everything that is generated in one process, as `--check` of each script does: starting seven takes longer than checking. With
 * `--without-server` it leaves out the one file that is made from the server, whose source would have to be loaded for it.
 */
import { fileURLToPath } from 'node:url';

const SCRIPTS = [
  'generate-check-index',
  'generate-formats',
  'generate-secret-rules',
  'generate',
  'generate-format-pages',
  'generate-secure-session-keys',
  'include-guide-code',
  ...(process.argv.includes('--without-server') ? [] : ['generate-server-api']),
];

process.argv.push('--check');
for (const name of SCRIPTS) {
  const script = new URL(`./${name}.ts`, import.meta.url);
  // Each runs where it is the script that was started.
  process.argv[1] = fileURLToPath(script);
  await import(script.href);
}
