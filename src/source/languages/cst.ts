import type { Tree, TreeCursor } from 'web-tree-sitter';

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
export function cstOf(tree: Tree): Cst {
  const cursor = tree.walk();
  try {
    return copy(cursor, 0);
  } finally {
    cursor.delete();
  }
}

function copy(cursor: TreeCursor, depth: number): Cst {
  const type = cursor.nodeType;
  const { row, column } = cursor.startPosition;
  const [start, end, field] = [cursor.startIndex, cursor.endIndex, cursor.currentFieldName ?? undefined];
  const kids: Cst[] = [];
  if (depth < DEEPEST && cursor.gotoFirstChild()) {
    do {
      const isKept = cursor.nodeIsNamed || cursor.currentFieldName !== null || type === 'token_tree';
      if (isKept && cursor.nodeType !== 'comment') kids.push(copy(cursor, depth + 1));
    } while (cursor.gotoNextSibling());
    cursor.gotoParent();
  }
  return { type, field, start, end, line: row + 1, column: column + 1, kids };
}

/** The child under a field. */
export const child = (node: Cst, field: string): Cst | undefined => node.kids.find((kid) => kid.field === field);

export const children = (node: Cst, field: string): readonly Cst[] => node.kids.filter((kid) => kid.field === field);
