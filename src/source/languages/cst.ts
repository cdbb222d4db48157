import type { Language, Tree, TreeCursor } from 'web-tree-sitter';

/** A node of a grammar's tree as a plain object: named nodes, and the others where a field names them or a macro holds them. */
export interface Cst {
  readonly type: string;
  readonly field: string | undefined;
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
  readonly kids: readonly Cst[];
}

/** Deeper code is generated; what is below is left out, so that reading it needs no deep stack. */
const DEEPEST = 400;

/** Copies the tree out of the parser's memory. A token tree keeps its punctuation: its grammar is the macro's. */
export function cstOf(tree: Tree, text: string): Cst {
  const cursor = tree.walk();
  try {
    return new Copy(cursor, tree.language, text).node({ type: cursor.nodeType, field: undefined }, 0);
  } finally {
    cursor.delete();
  }
}

type Seen = Pick<Cst, 'type' | 'field'>;

/** Each question to the cursor is a call into the parser's memory: none is asked twice, and lines are counted here. */
class Copy {
  readonly #cursor: TreeCursor;
  readonly #language: Language;
  readonly #text: string;
  /** By the numbers of types. */
  readonly #named: (boolean | undefined)[] = [];
  #line = 1;
  #lineStart = 0;
  #lineEnd: number;

  constructor(cursor: TreeCursor, language: Language, text: string) {
    this.#cursor = cursor;
    this.#language = language;
    this.#text = text;
    this.#lineEnd = endOfLine(text, 0);
  }

  /** The node at the cursor; nodes come in the order of their beginnings. */
  node({ type, field }: Seen, depth: number): Cst {
    const cursor = this.#cursor;
    const [start, end] = [cursor.startIndex, cursor.endIndex];
    this.#advance(start);
    const [line, column] = [this.#line, start - this.#lineStart + 1];
    const kids: Cst[] = [];
    if (depth < DEEPEST && cursor.gotoFirstChild()) {
      do {
        const kept = this.#kept(type);
        if (kept !== undefined) kids.push(this.node(kept, depth + 1));
      } while (cursor.gotoNextSibling());
      cursor.gotoParent();
    }
    return { type, field, start, end, line, column, kids };
  }

  #kept(parent: string): Seen | undefined {
    const id = this.#cursor.nodeTypeId;
    const type = this.#language.types[id] ?? 'ERROR';
    if (type === 'comment') return undefined;
    this.#named[id] ??= this.#cursor.nodeIsNamed;
    const field = this.#cursor.currentFieldName ?? undefined;
    return this.#named[id] || field !== undefined || parent === 'token_tree' ? { type, field } : undefined;
  }

  #advance(to: number): void {
    while (to > this.#lineEnd) {
      this.#line += 1;
      this.#lineStart = this.#lineEnd + 1;
      this.#lineEnd = endOfLine(this.#text, this.#lineStart);
    }
  }
}

const endOfLine = (text: string, from: number): number => {
  const at = text.indexOf('\n', from);
  return at < 0 ? text.length : at;
};

/** The child under a field. */
export const child = (node: Cst, field: string): Cst | undefined => node.kids.find((kid) => kid.field === field);

export const children = (node: Cst, field: string): readonly Cst[] => node.kids.filter((kid) => kid.field === field);
