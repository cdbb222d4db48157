import { flagsFromConfig } from './config-flags.ts';
import { locator } from './config-place.ts';
import type { ScanFlags } from './scan-flags.ts';
import { readYaml } from './yaml-file.ts';

/** The flags that a configuration file sets. Throws UsageError, with line and column, for what is no such file. */
export function readConfig(path: string): ScanFlags {
  const { value, document, lines } = readYaml(path, 'invalid-config');
  return flagsFromConfig(value, locator(document, lines, path));
}
