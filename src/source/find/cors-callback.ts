import type { Expr, Stmt } from '../ast.ts';
import type { Origin, Spot } from '../values/origin.ts';

/** A function that decides about an origin, and accepts every one: reported as `true`, which means the same as a setting. */
export function letInBy(value: Expr, at: Spot): readonly Origin[] {
  if (value.kind !== 'func') return [];
  const { params, body } = value.func;
  const isOpen = body.some((stmt) => letsIn(stmt, params[0]?.name));
  return isOpen ? [{ kind: 'plain', text: 'true', at, names: [], steps: [] }] : [];
}

/** `callback(null, true)`, `return true` and `return origin`, under no condition. */
function letsIn(stmt: Stmt, origin: string | undefined): boolean {
  if (stmt.kind !== 'expr' && stmt.kind !== 'return') return false;
  const { value } = stmt;
  if (value.kind === 'call') {
    const [error, allowed] = value.args.map((arg) => arg.value);
    return isPlain(error, null) && (isPlain(allowed, true) || isName(allowed, origin));
  }
  return stmt.kind === 'return' && (isPlain(value, true) || isName(value, origin));
}

const isPlain = (expr: Expr | undefined, wanted: null | true): boolean =>
  expr?.kind === 'plain' && expr.value === wanted;

const isName = (expr: Expr | undefined, wanted: string | undefined): boolean =>
  expr?.kind === 'name' && expr.name === wanted;
