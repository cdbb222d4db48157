import { existsSync } from 'node:fs';
import { type ScanFlags, scanFlags } from './scan-flags.ts';

const FOLDERS_OWN = '.openbrick.yml';

/**
 * The command line over the configuration file. A file named by `--config` may set everything. One that merely lies in the folder
 * comes with what is scanned: it sets preferences and what is left out, makes limits lower and the gate stricter, and nothing
 * else; one line on standard error says what was read of it and what was ignored. `taken` are the flags of the command.
 */
export async function withConfig(
  flags: ScanFlags,
  taken: readonly (keyof ScanFlags)[] = scanFlags.map(({ name }) => name),
): Promise<ScanFlags> {
  // Commander gives `true` for a `--no-…` that is absent: that is no word against the file's.
  const { color, suppressions, ...rest } = flags;
  const given: ScanFlags = {
    ...rest,
    ...(color === false && { color }),
    ...(suppressions === false && { suppressions }),
  };
  const path = given.config ?? (existsSync(FOLDERS_OWN) ? FOLDERS_OWN : undefined);
  if (path === undefined) return given;
  // Loaded where there is such a file: reading YAML and knowing all checks doubles the start-up.
  const { mergedWith } = await import('./config-merge.ts');
  return mergedWith(path, given, taken);
}
