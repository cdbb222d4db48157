/** Checks everything that is generated in one process, as `--check` of each script does: starting six takes longer than checking. */
import { fileURLToPath } from 'node:url';

const SCRIPTS = [
  'generate-check-index',
  'generate-formats',
  'generate-secret-rules',
  'generate',
  'generate-format-pages',
  'generate-secure-session-keys',
  'include-guide-code',
];

process.argv.push('--check');
for (const name of SCRIPTS) {
  const script = new URL(`./${name}.ts`, import.meta.url);
  // Each runs where it is the script that was started.
  process.argv[1] = fileURLToPath(script);
  await import(script.href);
}
