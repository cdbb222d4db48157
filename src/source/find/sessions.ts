import { type Expr, lastName, pathOf, textOf } from '../ast.ts';
import type { Framework } from '../frameworks/framework.ts';
import { canonical } from '../program/project.ts';
import type { Held } from '../program/scope.ts';
import { calledBy } from '../values/calls.ts';
import { returnsOf } from '../values/returns.ts';
import { type Context, matchesAny } from './context.ts';

const LONGEST = 4;

/** The framework whose session an expression is; a name that stands for one counts. */
export function sessionOf({ expr, scope }: Held, context: Context, way = 0): Framework | undefined {
  if (isNamedSession(expr)) return context.frameworks.find(({ sessions }) => sessions?.includes("get('session')"));
  const path = pathOf(expr);
  if (path === undefined || way > LONGEST) return undefined;
  const full = canonical(path, scope);
  if (expr.kind === 'call') {
    const helper = calledBy(context.project, expr, scope);
    if (helper !== undefined) {
      const inner = helper.scope.of(helper.func);
      const [returned] = returnsOf(helper.func.body);
      return returned && sessionOf({ expr: returned, scope: inner }, context, way + 1);
    }
  }
  if (expr.kind === 'name') {
    const found = context.project.find(expr.name, scope, expr.start);
    if (found?.kind === 'value') return sessionOf(found, context, way + 1);
    if (found?.kind === 'parameter')
      return context.frameworks.find(
        ({ sessions }) => sessions !== undefined && isSessionParameter(expr, found.type, sessions),
      );
    if (found !== undefined) return undefined;
  }
  return context.frameworks.find(({ sessions }) => matchesAny(full, sessions));
}

/** `session: Session` of Actix, `@Session() session` of Nest. */
const isSessionParameter = (
  { name }: Extract<Expr, { kind: 'name' }>,
  type: string | undefined,
  sessions: readonly string[],
): boolean =>
  sessions.includes(`:${type?.replace(/^&(?:mut )?/, '') ?? ''}`) ||
  (sessions.includes(':session') && name === 'session');

/** `c.get('session')`. */
const isNamedSession = (expr: Expr): boolean =>
  expr.kind === 'call' && lastName(expr.callee) === 'get' && textOf(expr.args[0]?.value) === 'session';
