import type { Stmt } from '../ast.ts';
import type { Language } from '../program/module-text.ts';
import { cstOf } from './cst.ts';
import { type Dialect, parserOf } from './grammars.ts';
import { lowerJavaScript } from './javascript.ts';
import { lowerPython } from './python.ts';
import { lowerRust } from './rust.ts';

/** Parsing of one file ends here: nothing that a person wrote takes so long. */
const LONGEST_MS = 3000;

const LANGUAGES: Readonly<Record<Dialect, { readonly language: Language; readonly lower: typeof lowerPython }>> = {
  python: { language: 'python', lower: lowerPython },
  javascript: { language: 'javascript', lower: lowerJavaScript },
  typescript: { language: 'javascript', lower: lowerJavaScript },
  tsx: { language: 'javascript', lower: lowerJavaScript },
  rust: { language: 'rust', lower: lowerRust },
};

const ENDINGS: Readonly<Record<string, Dialect>> = {
  py: 'python',
  pyw: 'python',
  js: 'javascript',
  jsx: 'javascript',
  mjs: 'javascript',
  cjs: 'javascript',
  ts: 'typescript',
  mts: 'typescript',
  cts: 'typescript',
  tsx: 'tsx',
  rs: 'rust',
};

/** By the end of a file's name. */
export const dialectOf = (path: string): Dialect | undefined => {
  const ending = /\.(\w{1,4})$/.exec(path)?.[1]?.toLowerCase() ?? '';
  return /\.d\.[mc]?ts$/.test(path) || !Object.hasOwn(ENDINGS, ending) ? undefined : ENDINGS[ending];
};

export const languageOf = (dialect: Dialect): Language => LANGUAGES[dialect].language;

/** Parsers of some dialects that are ready: reading a file then waits for nothing. */
export async function parsersOf(
  dialects: Iterable<Dialect>,
): Promise<(text: string, dialect: Dialect) => Stmt[] | undefined> {
  const ready = new Map(
    await Promise.all([...new Set(dialects)].map(async (each) => [each, await parserOf(each)] as const)),
  );
  return (text, dialect) => {
    const parser = ready.get(dialect);
    if (parser === undefined) return undefined;
    const until = performance.now() + LONGEST_MS;
    const tree = parser.parse(text, null, { progressCallback: () => performance.now() > until });
    if (tree === null) {
      parser.reset();
      return undefined;
    }
    try {
      return LANGUAGES[dialect].lower(cstOf(tree, text), text);
    } finally {
      tree.delete();
    }
  };
}
