import { LineCounter, parseDocument } from 'yaml';
import { flagsFromConfig } from './config-flags.ts';
import { locator } from './config-place.ts';
import { fail } from './fail.ts';
import { readGiven } from './files.ts';
import type { ScanFlags } from './scan-flags.ts';

/** The flags that a configuration file sets. Throws UsageError, with line and column, for what is no such file. */
export function readConfig(path: string): ScanFlags {
  const lines = new LineCounter();
  const document = parseDocument(readGiven(path).toString('utf8'), { lineCounter: lines, logLevel: 'silent' });
  const [error] = document.errors;
  if (error !== undefined) {
    const { line, col } = lines.linePos(error.pos[0]);
    const what = error.code.toLowerCase().replaceAll('_', ' ');
    throw fail('invalid-config', `${path}:${line}:${col}: not valid YAML (${what})`);
  }
  return flagsFromConfig(plainValue(document, path), locator(document, lines, path));
}

/** Aliases of aliases grow without end: beyond a few dozen the file is none of ours. */
function plainValue(document: ReturnType<typeof parseDocument>, path: string): unknown {
  try {
    return document.toJS({ maxAliasCount: 20 });
  } catch (error) {
    throw fail('invalid-config', `${path}: too many aliases, or aliases that do not resolve`, error);
  }
}
