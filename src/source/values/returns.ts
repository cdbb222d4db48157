import type { Expr, Stmt } from '../ast.ts';

/** Every value that a function returns, in order. */
export const returnsOf = (body: readonly Stmt[]): Expr[] =>
  body.flatMap((stmt) => (stmt.kind === 'return' ? [stmt.value] : stmt.kind === 'block' ? returnsOf(stmt.body) : []));

/** What a closure gives back. */
export const bodyOf = (expr: Expr): Expr => {
  if (expr.kind !== 'func') return expr;
  return returnsOf(expr.func.body)[0] ?? expr;
};
