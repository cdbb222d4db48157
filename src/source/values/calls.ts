import type { Arg, Call, Expr, Func, Stmt } from '../ast.ts';
import type { Project } from '../program/project.ts';
import type { FuncHeld, Held, Scope } from '../program/scope.ts';
import { memberOf } from './members.ts';

/** The function of the project that a call runs. */
export function calledBy(project: Project, { callee }: Call, scope: Scope): FuncHeld | undefined {
  const found =
    callee.kind === 'name'
      ? project.find(callee.name, scope, callee.start)
      : callee.kind === 'member'
        ? memberOf(project, { expr: callee.of, scope }, callee.name)
        : undefined;
  return found?.kind === 'func' ? found : undefined;
}

/** Every value that a function returns, in order. */
export const returnsOf = (body: readonly Stmt[]): Expr[] =>
  body.flatMap((stmt) => (stmt.kind === 'return' ? [stmt.value] : stmt.kind === 'block' ? returnsOf(stmt.body) : []));

/** What a call passes for each parameter. */
export function argumentsOf({ params }: Func, args: readonly Arg[], scope: Scope): Map<string, Held> {
  const own = params.filter(({ name }) => !/^(?:self|cls|this|&self|&mut self)$/.test(name));
  const bound = new Map<string, Held>();
  let at = 0;
  for (const { name, spread, value } of args) {
    if (spread) continue;
    const param = name ?? own[at]?.name;
    if (name === undefined) at += 1;
    if (param !== undefined) bound.set(param, { expr: value, scope });
  }
  return bound;
}

/** What a closure gives back. */
export const bodyOf = (expr: Expr): Expr => {
  if (expr.kind !== 'func') return expr;
  return returnsOf(expr.func.body)[0] ?? expr;
};
