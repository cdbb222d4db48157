import type { Document, LineCounter } from 'yaml';
import type { UsageCode } from '../model/usage-error.ts';
import { yaml } from '../parse/yaml-library.ts';
import { fail } from './fail.ts';
import { readGiven } from './files.ts';

/** A YAML file that the user named: its plain value, and what finds places in it. */
export interface YamlFile {
  readonly value: unknown;
  readonly document: Document.Parsed;
  readonly lines: LineCounter;
}

/** Throws UsageError with this code, and with line and column where the file is no YAML. */
export function readYaml(path: string, code: UsageCode): YamlFile {
  const { LineCounter, parseDocument } = yaml();
  const lines = new LineCounter();
  const document = parseDocument(readGiven(path).toString('utf8'), { lineCounter: lines, logLevel: 'silent' });
  const [error] = document.errors;
  if (error !== undefined) {
    const { line, col } = lines.linePos(error.pos[0]);
    throw fail(code, `${path}:${line}:${col}: not valid YAML (${error.code.toLowerCase().replaceAll('_', ' ')})`);
  }
  try {
    // Aliases of aliases grow without end: beyond a few dozen the file is none of ours.
    return { value: document.toJS({ maxAliasCount: 20 }), document, lines };
  } catch (cause) {
    throw fail(code, `${path}: too many aliases, or aliases that do not resolve`, cause);
  }
}
