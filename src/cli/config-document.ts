import { LineCounter, parseDocument } from 'yaml';
import { flagsFromConfig } from './config-flags.ts';
import { fail } from './fail.ts';
import { readGiven } from './files.ts';
import type { ScanFlags } from './scan-flags.ts';

/** The flags that a configuration file sets. Throws UsageError, with the line, for what is no such file. */
export function readConfig(path: string): ScanFlags {
  const lines = new LineCounter();
  const document = parseDocument(readGiven(path).toString('utf8'), { lineCounter: lines, logLevel: 'silent' });
  const [error] = document.errors;
  if (error !== undefined) {
    throw fail(
      'invalid-config',
      `${path}:${lines.linePos(error.pos[0]).line}: not valid YAML (${error.code.toLowerCase().replaceAll('_', ' ')})`,
    );
  }
  return flagsFromConfig(plainValue(document, path), path);
}

/** Aliases of aliases grow without end: beyond a few dozen the file is none of ours. */
function plainValue(document: ReturnType<typeof parseDocument>, path: string): unknown {
  try {
    return document.toJS({ maxAliasCount: 20 });
  } catch (error) {
    throw fail('invalid-config', `${path}: too many aliases, or aliases that do not resolve`, error);
  }
}
