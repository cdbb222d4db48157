import { type Call, type Expr, lastName } from '../ast.ts';
import type { Scope } from '../program/scope.ts';
import { type RoutesOf, VERBS } from './routes-of.ts';

/** Scopes of actix-web, routers of axum, mounts of Rocket. */
export function rustRoutes(call: Call, scope: Scope, to: RoutesOf): void {
  const rule = RULES[lastName(call.callee) ?? ''];
  if (rule !== undefined) rule(call, scope, to);
}

type Rule = (call: Call, scope: Scope, to: RoutesOf) => void;

/** `web::scope("/x")`, `web::resource("/x")`. */
const made: Rule = (call, scope, to) => {
  const node = to.nodes.of({ expr: call, scope });
  const path = to.path(call.args[0]?.value, scope);
  if (node !== undefined && path !== undefined) to.routing.prefix(node, path);
};

/** What is passed is below what the method is called on. */
const below: Rule = (call, scope, to) => {
  const from = to.on(call, scope);
  if (from === undefined) return;
  const [first, ...rest] = call.args;
  const path = to.path(first?.value, scope);
  const args = path === undefined ? call.args : rest;
  for (const { value } of args)
    for (const node of to.targets({ expr: macroList(value), scope }))
      if (node !== from) to.routing.add(node, { from, prefix: path ?? '' });
};

/** `routes![a, b]`. */
const macroList = (expr: Expr): Expr =>
  expr.kind === 'call' && lastName(expr.callee) === 'routes'
    ? {
        kind: 'list',
        items: expr.args.map(({ value }) => value),
        start: expr.start,
        end: expr.end,
        line: expr.line,
        column: expr.column,
      }
    : expr;

/** `.route("/x", web::get().to(show))`, `.route("/x", get(show).post(create))`; of a resource without the path. */
const route: Rule = (call, scope, to) => {
  const from = to.on(call, scope);
  const prefix = to.path(call.args[0]?.value, scope);
  const handler = call.args[prefix === undefined ? 0 : 1]?.value;
  if (from === undefined || handler === undefined) return;
  for (const { method, expr } of handlersIn(handler))
    for (const node of to.targets({ expr, scope }))
      to.routing.add(node, { from, prefix: prefix ?? '', ...(method !== undefined && { methods: [method] }) });
};

interface Handler {
  readonly method: string | undefined;
  readonly expr: Expr;
}

/** Along a chain of calls: those with a method and a handler, and `to` with the method before it. */
function handlersIn(expr: Expr): Handler[] {
  if (expr.kind !== 'call') return [];
  const { callee, args } = expr;
  const name = lastName(callee) ?? '';
  const before = callee.kind === 'member' ? handlersIn(callee.of) : [];
  const handler = args[0]?.value;
  if (handler === undefined) return before;
  if (name === 'to')
    return [...before, { method: callee.kind === 'member' ? methodIn(callee.of) : undefined, expr: handler }];
  if (VERBS.test(name)) return [...before, { method: name.toUpperCase(), expr: handler }];
  return before;
}

/** `GET` of `web::get()`, also behind guards. */
function methodIn(expr: Expr): string | undefined {
  if (expr.kind !== 'call') return undefined;
  const name = lastName(expr.callee) ?? '';
  if (VERBS.test(name)) return name.toUpperCase();
  return expr.callee.kind === 'member' ? methodIn(expr.callee.of) : undefined;
}

/** `web::resource("/x").to(show)`. */
const responded: Rule = (call, scope, to) => {
  const from = to.on(call, scope);
  if (from?.startsWith('value:') !== true) return;
  for (const node of to.allTargets(call.args, scope)) to.routing.add(node, { from, prefix: '' });
};

const RULES: Readonly<Record<string, Rule>> = {
  scope: made,
  resource: made,
  service: below,
  configure: below,
  nest: below,
  nest_service: below,
  merge: below,
  mount: below,
  route,
  to: responded,
};
