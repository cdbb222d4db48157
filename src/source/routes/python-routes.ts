import { type Call, type Expr, lastName } from '../ast.ts';
import { methodsIn } from '../find/routes.ts';
import type { Scope } from '../program/scope.ts';
import { given, named, type RoutesOf } from './routes-of.ts';

type Rule = (call: Call, scope: Scope, to: RoutesOf) => void;

/** Routers of Flask, Quart, FastAPI, Starlette and Litestar, and how they are put together. */
export const pythonRoutes: Rule = (call, scope, to) => {
  const rule = RULES[lastName(call.callee) ?? ''];
  if (rule !== undefined) rule(call, scope, to);
};

/** `url_prefix=` and the like of what is made. */
const made =
  (option: string): Rule =>
  (call, scope, to) => {
    const node = to.nodes.of({ expr: call, scope });
    if (node === undefined) return;
    const prefix = to.path(named(call.args, option), scope);
    if (prefix !== undefined) to.routing.prefix(node, prefix);
    const inside = named(call.args, 'route_handlers') ?? named(call.args, 'routes');
    if (inside !== undefined) contained({ expr: inside, scope }, node, to);
  };

/** Handlers and routers in a list; `Route` and `Mount` say their paths. */
function contained(
  { expr, scope }: { readonly expr: Expr; readonly scope: Scope },
  from: string | undefined,
  to: RoutesOf,
): void {
  const found = expr.kind === 'name' ? to.project.find(expr.name, scope, expr.start) : undefined;
  const held = found?.kind === 'value' ? found : { expr, scope };
  if (held.expr.kind !== 'list') return;
  for (const item of held.expr.items) {
    const name = item.kind === 'call' ? lastName(item.callee) : undefined;
    if (item.kind === 'call' && (name === 'Route' || name === 'Mount')) starletteRoute(item, held.scope, { from, to });
    else for (const node of to.targets({ expr: item, scope: held.scope })) to.routing.add(node, { from, prefix: '' });
  }
}

function starletteRoute(
  { args, start }: Call,
  scope: Scope,
  { from, to }: { readonly from: string | undefined; readonly to: RoutesOf },
): void {
  const prefix = to.path(given(args, 0, 'path'), scope);
  const target = given(args, 1, 'endpoint') ?? named(args, 'app');
  const methods = methodsIn(args);
  if (prefix === undefined) return;
  if (target !== undefined)
    for (const node of to.targets({ expr: target, scope }))
      to.routing.add(node, { from, prefix, ...(methods && { methods }) });
  const inside = named(args, 'routes');
  if (inside === undefined) return;
  const node = `value:${start}:${scope.module.path}`;
  to.routing.add(node, { from, prefix });
  contained({ expr: inside, scope }, node, to);
}

/** A router below another, with or without a prefix of its own. */
const below =
  (option: string, replaces: boolean): Rule =>
  (call, scope, to) => {
    const prefix = to.path(named(call.args, option), scope);
    const [first] = call.args;
    const from = to.on(call, scope);
    if (first === undefined || from === undefined) return;
    for (const node of to.targets({ expr: first.value, scope }))
      to.routing.add(node, {
        from,
        prefix: prefix ?? '',
        ...(replaces && prefix !== undefined && { replaces: true as const }),
      });
  };

/** A path and what serves it, at their positions or by their names. */
const bound =
  (at: readonly [number, string], target: readonly [number, string]): Rule =>
  (call, scope, to) => {
    const prefix = to.path(given(call.args, ...at), scope);
    const handler = given(call.args, ...target);
    if (prefix === undefined || handler === undefined) return;
    const methods = methodsIn(call.args);
    for (const node of to.targets({ expr: handler, scope }))
      to.routing.add(node, { from: to.on(call, scope), prefix, ...(methods && { methods }) });
  };

/** `api.add_resource(Keys, '/keys', '/all-keys')`. */
const resource: Rule = (call, scope, to) => {
  const [first, ...paths] = call.args.filter(({ name }) => name === undefined);
  if (first === undefined) return;
  for (const node of to.targets({ expr: first.value, scope }))
    for (const { value } of paths) {
      const prefix = to.path(value, scope);
      if (prefix !== undefined) to.routing.add(node, { from: to.on(call, scope), prefix });
    }
};

const RULES: Readonly<Record<string, Rule>> = {
  Blueprint: made('url_prefix'),
  APIBlueprint: made('url_prefix'),
  APIRouter: made('prefix'),
  Router: made('path'),
  Litestar: made('path'),
  Starlette: made('path'),
  FastAPI: made('path'),
  register_blueprint: below('url_prefix', true),
  include_router: below('prefix', false),
  add_router: bound([0, 'prefix'], [1, 'router']),
  mount: bound([0, 'path'], [1, 'app']),
  add_url_rule: bound([0, 'rule'], [2, 'view_func']),
  add_api_route: bound([0, 'path'], [1, 'endpoint']),
  add_route: bound([0, 'path'], [1, 'route']),
  add_resource: resource,
};
