import { type Call, type Expr, partsOf, pathOf, type Stmt, textOf } from '../ast.ts';
import { originsOf } from '../values/follow.ts';
import type { Spot } from '../values/origin.ts';
import { spotOf } from '../values/way.ts';
import type { Context } from './context.ts';

/** A header that lets other origins read. */
export interface CorsSighting {
  readonly how: 'any' | 'reflected';
  readonly credentials: boolean;
  readonly at: Spot;
  readonly context: Context;
}

const ALLOW = /^access[-_]control[-_]allow[-_]origin$/i;

/** Headers for other origins that a program writes by itself. */
export class CorsReader {
  readonly found: CorsSighting[] = [];

  assign({ target, value }: Extract<Stmt, { kind: 'assign' }>, context: Context): void {
    if (target.kind === 'index' && ALLOW.test(textOf(target.key) ?? '')) this.#allowed(value, target, context);
  }

  /** `headers.add("Access-Control-Allow-Origin", …)`, `res.setHeader(…)`, `.insert_header((…, …))`. */
  call({ callee, args }: Call, context: Context): void {
    if (
      callee.kind !== 'member' ||
      !/^(?:add|set|setdefault|append|setHeader|header|insert_header|append_header|insert|headers)$/.test(callee.name)
    )
      return;
    const [first, second] = args;
    const pair = first?.value.kind === 'list' ? first.value.items : [first?.value, second?.value];
    const [name, value] = pair;
    if (name === undefined || value === undefined) return;
    if (ALLOW.test((textOf(name) ?? pathOf(name) ?? '').replace(/^.{0,60}\./, '')))
      this.#allowed(value, callee, context);
  }

  #allowed(value: Expr, at: Expr, context: Context): void {
    const origins = originsOf(context.project, { expr: value, scope: context.scope });
    const isAny = origins.some(({ kind, text }) => kind === 'text' && text === '*');
    const isReflected =
      origins.some(
        ({ kind, text, path = '' }) =>
          kind === 'member' && /^origin$/i.test(text ?? '') && /header|req|ctx|^c\./i.test(path),
      ) && !isProtected(context);
    if (!isAny && !isReflected) return;
    this.found.push({
      how: isReflected ? 'reflected' : 'any',
      credentials: allowsCredentials(context),
      at: spotOf(at, context.scope),
      context,
    });
  }
}

/** The origin is compared with something: only some are let in. */
function isProtected({ scope, conditions }: Context): boolean {
  const around = scope.func === undefined ? [] : conditionsIn(scope.func.body);
  return [...conditions, ...around].some((condition) => compares(condition, scope.func?.name ?? ''));
}

const conditionsIn = (body: readonly Stmt[]): Expr[] =>
  body.flatMap((stmt) =>
    stmt.kind === 'block'
      ? [...(stmt.condition === undefined ? [] : [stmt.condition]), ...conditionsIn(stmt.body)]
      : [],
  );

/** A comparison or a call that mentions an origin. */
function compares(expr: Expr, name: string): boolean {
  const isComparison =
    (expr.kind === 'test' && expr.parts.length > 1) || (expr.kind === 'call' && expr.args.length > 0);
  if (isComparison && mentionsOrigin(expr) && !/\.get$/.test(pathOf((expr as { callee?: Expr }).callee ?? expr) ?? ''))
    return true;
  return partsOf(expr).some((part) => compares(part, name));
}

const mentionsOrigin = (expr: Expr): boolean =>
  /origin/i.test(expr.kind === 'name' ? expr.name : expr.kind === 'member' ? expr.name : (textOf(expr) ?? '')) ||
  partsOf(expr).some(mentionsOrigin);

/** The same function, or the file where there is none, also allows credentials. */
function allowsCredentials({ scope }: Context): boolean {
  const { text } = scope.module;
  const around = scope.func;
  return /allow[-_]credentials/i.test(around === undefined ? text : text.slice(around.start, around.end));
}
