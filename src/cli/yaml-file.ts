import type { Document, LineCounter } from 'yaml';
import type { UsageCode } from '../model/usage-error.ts';
import { yaml } from '../parse/yaml-library.ts';
import { fail } from './fail.ts';
import { readGivenText } from './files.ts';

/** A YAML file that the user named: its plain value, and what finds places in it. */
export interface YamlFile {
  readonly value: unknown;
  readonly document: Document.Parsed;
  readonly lines: LineCounter;
}

/** Settings and identities are short; the parser takes a thousand times the memory of a text of brackets. */
const MOST_BYTES = 1024 * 1024;
const MOST_LEVELS = 100;

/** Throws UsageError with this code, and with line and column where the file is no YAML. */
export function readYaml(path: string, code: UsageCode): YamlFile {
  const { LineCounter, parseDocument } = yaml();
  const lines = new LineCounter();
  const text = readGivenText(path, MOST_BYTES);
  if (isNestedDeeper(text)) throw fail(code, `${path}: it is nested deeper than ${MOST_LEVELS} levels`);
  const document = parseDocument(text, { lineCounter: lines, logLevel: 'silent' });
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

/** Asked before values are made, which are made one inside the other. */
function isNestedDeeper(text: string): boolean {
  const parser = new (yaml().Parser)();
  for (const lexeme of new (yaml().Lexer)().lex(text)) {
    for (const _ of parser.next(lexeme));
    if (parser.stack.length > MOST_LEVELS) return true;
  }
  return false;
}
