/** YAML read while it is parsed: what is complete becomes values, so that nodes of a small part exist at a time. */
import type { CST } from 'yaml';
import type { Steps } from '../../parse/steps.ts';
import { isCollection, yaml } from '../../parse/yaml-library.ts';
import { completeItems } from './yaml-parts.ts';
import { YamlReader } from './yaml-value.ts';

/** GitHub's document of 811 paths has 1.7 million as YAML. */
const MAX_LEXEMES = 3_000_000;
/**
 * Far below what the composer's recursion can take: where it runs out of stack while an expression is compiled, the engine ends the whole
 * process.
 */
export const MAX_YAML_DEPTH = 200;
/** The stream, the document and the scalar that is being read are on the parser's stack too. */
const NOT_NESTED = 3;
/** What is complete is read whenever so many tokens were parsed, where it is so many items or more. */
const PARTS = { tokens: 4096, items: 16 };
const MOST_ERRORS = 1000;
const options = {
  schema: 'core',
  resolveKnownTags: false,
  uniqueKeys: false,
  strict: false,
  keepSourceTokens: true,
} as const;

export interface YamlError {
  readonly at: number;
  /** The parser's name for it: `BAD_INDENT`. */
  readonly code: string;
}

export interface YamlDocument {
  readonly value: unknown;
  readonly reader: YamlReader;
  /** In the order of the text. */
  readonly errors: readonly YamlError[];
  /** There was no time for the rest. */
  readonly isCut: boolean;
}

/**
 * The first document of a YAML text, as far as there is time; or why it was not read. YAML 1.2 core, whatever it declares; tags make
 * nothing.
 */
export function* composeYaml(
  text: string,
  file: string,
  parts = PARTS,
): Steps<YamlDocument | { readonly tooMuch: string }> {
  const reading = new Composing(text, file);
  let lexemes = 0;
  for (const lexeme of new (yaml().Lexer)().lex(text)) {
    lexemes += 1;
    if (lexemes > MAX_LEXEMES) return { tooMuch: `the YAML has more than ${MAX_LEXEMES} tokens` };
    if (reading.isWhole(lexeme)) return reading.end(false);
    if (reading.depth > MAX_YAML_DEPTH + NOT_NESTED)
      return { tooMuch: `the YAML is nested deeper than ${MAX_YAML_DEPTH} levels` };
    if (lexemes % parts.tokens !== 0) continue;
    reading.readComplete(parts.items);
    if (!(yield)) return reading.end(true);
  }
  return reading.end(false);
}

class Composing {
  readonly #text: string;
  readonly #parser = new (yaml().Parser)();
  readonly #composer = new (yaml().Composer)(options);
  readonly #reader: YamlReader;
  readonly #errors: YamlError[] = [];

  constructor(text: string, file: string) {
    this.#text = text;
    this.#reader = new YamlReader(file);
  }

  get depth(): number {
    return this.#parser.stack.length;
  }

  /** Takes a lexeme; whether the first document ends with it. */
  isWhole(lexeme: string): boolean {
    let isWhole = false;
    for (const token of this.#parser.next(lexeme)) {
      for (const _ of this.#composer.next(token));
      isWhole ||= token.type === 'document';
    }
    return isWhole;
  }

  /** Reads the complete items of all collections that are open, the outermost first: anchors come before their aliases. */
  readComplete(least: number): void {
    const path: (string | number)[] = [];
    for (const [at, token] of this.#parser.stack.entries()) {
      if (token.type !== 'block-map' && token.type !== 'block-seq' && token.type !== 'flow-collection') continue;
      const isTop = this.#parser.stack[at - 1]?.type === 'document';
      const { part, open } = completeItems(token, { isTop, least });
      if (part !== undefined) this.#readPart(token, part, path);
      if (open === undefined) return;
      path.push(open.name ?? this.#reader.lengthOf(token) + Math.max(0, token.items.length - 1));
    }
  }

  end(isCut: boolean): YamlDocument | { readonly tooMuch: string } {
    for (const token of this.#parser.end()) for (const _ of this.#composer.next(token));
    const [document] = this.#composer.end(true, this.#text.length);
    if (document === undefined) return { tooMuch: 'the YAML contains no document' };
    this.#addErrors(document.errors);
    const value = this.#reader.read(document.contents);
    const errors = this.#errors.sort((a, b) => a.at - b.at);
    return { value, reader: this.#reader, errors, isCut };
  }

  #readPart(token: CST.Token, part: CST.Token, path: readonly (string | number)[]): void {
    const composer = new (yaml().Composer)(options);
    const whole: CST.Document = { type: 'document', offset: token.offset, start: [], value: part };
    for (const _ of composer.next(whole));
    const [document] = composer.end(true, token.offset);
    if (document === undefined) return;
    this.#addErrors(document.errors);
    if (isCollection(document.contents)) this.#reader.readPart(token, document.contents, path);
  }

  #addErrors(errors: readonly { readonly pos: readonly [number, number]; readonly code: string }[]): void {
    for (const { pos, code } of errors.slice(0, MOST_ERRORS - this.#errors.length))
      this.#errors.push({ at: pos[0], code });
  }
}
