import { Composer, type Document, Lexer, Parser } from 'yaml';

/** GitHub's document of 811 paths has 1.7 million as YAML; so many as this take 2 GB at the worst. */
const MAX_LEXEMES = 3_000_000;
/**
 * Far below what the composer's recursion can take: where it runs out of stack while an expression is compiled, the engine ends the whole
 * process.
 */
export const MAX_YAML_DEPTH = 200;
/** The stream, the document and the scalar that is being read stand on the parser's stack too. */
const NOT_NESTED = 3;

/** The first document of a YAML text; or why it was not read. YAML 1.2 core, whatever it declares; tags make nothing. */
export function composeYaml(text: string): Document.Parsed | { readonly tooMuch: string } {
  const parser = new Parser();
  const tokens = [];
  let lexemes = 0;
  for (const lexeme of new Lexer().lex(text)) {
    lexemes += 1;
    if (lexemes > MAX_LEXEMES) return { tooMuch: `the YAML has more than ${MAX_LEXEMES} tokens` };
    for (const token of parser.next(lexeme)) tokens.push(token);
    if (parser.stack.length > MAX_YAML_DEPTH + NOT_NESTED) {
      return { tooMuch: `the YAML is nested deeper than ${MAX_YAML_DEPTH} levels` };
    }
  }
  tokens.push(...parser.end());
  const composer = new Composer({ schema: 'core', resolveKnownTags: false, uniqueKeys: false, strict: false });
  const [document] = composer.compose(tokens, true, text.length);
  return document ?? { tooMuch: 'the YAML has no document' };
}
