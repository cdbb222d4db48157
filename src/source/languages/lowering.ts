import type { Func, Span, Stmt } from '../ast.ts';
import type { Cst } from './cst.ts';

/** What a language is read with. */
export interface Lowering {
  readonly text: string;
  /** Assignments that are inside an expression: the statement around it puts them before itself. */
  readonly hoisted: Stmt[];
  /** Reads a function that is inside an expression. */
  readonly func?: (node: Cst, to: Lowering) => Func;
  /** Reads a block that is inside an expression. */
  readonly body?: (node: Cst, to: Lowering) => Stmt[];
}

export const spanOf = ({ start, end, line, column }: Cst): Span => ({ start, end, line, column });

export const written = (node: Cst, { text }: Lowering): string => text.slice(node.start, node.end);
