/** The grammars, each loaded when the first file of its language is read. */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Parser } from 'web-tree-sitter';

/** The dialects that have a grammar of their own. */
export type Dialect = 'python' | 'javascript' | 'typescript' | 'tsx' | 'rust';

const PACKAGES: Readonly<Record<Dialect, string>> = {
  python: 'tree-sitter-python',
  javascript: 'tree-sitter-javascript',
  typescript: 'tree-sitter-typescript',
  tsx: 'tree-sitter-typescript',
  rust: 'tree-sitter-rust',
};

const loaded = new Map<Dialect, Promise<Parser>>();

/** The parser of a dialect. Throws where the package was built without its grammar. */
export function parserOf(dialect: Dialect): Promise<Parser> {
  const known = loaded.get(dialect);
  if (known !== undefined) return known;
  const loading = load(dialect);
  loaded.set(dialect, loading);
  return loading;
}

type Library = typeof import('web-tree-sitter');
let library: Promise<Library> | undefined;

/** Made ready once: a second `init` while the first still runs makes a second memory, and parsers of the first lose their grammar (web-tree-sitter 0.27.2). */
async function start(): Promise<Library> {
  const started = await import('web-tree-sitter');
  await started.Parser.init();
  return started;
}

async function load(dialect: Dialect): Promise<Parser> {
  library ??= start();
  const { Language, Parser: Class } = await library;
  const parser = new Class();
  parser.setLanguage(await Language.load(grammarFile(dialect)));
  return parser;
}

/** Beside the built program, or in the grammar's own package where the source runs. */
function grammarFile(dialect: Dialect): string {
  const name = `tree-sitter-${dialect}.wasm`;
  const built = join(dirname(fileURLToPath(import.meta.url)), 'grammars', name);
  return existsSync(built) ? built : createRequire(import.meta.url).resolve(`${PACKAGES[dialect]}/${name}`);
}
