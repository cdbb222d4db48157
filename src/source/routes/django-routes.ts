import { type Call, type Expr, lastName, partsOf, textOf } from '../ast.ts';
import type { Held, Scope } from '../program/scope.ts';
import { nodeOfMethod } from './node-names.ts';
import { pathOfRegex } from './path-text.ts';
import { given, named, type RoutesOf } from './routes-of.ts';

const nodeOfUrls = (path: string): string => `urls::${path}`;

/** `urlpatterns = […]`: views, and the URLconfs and routers that are included. */
export const urlPatterns = (value: Expr, scope: Scope, to: RoutesOf): void =>
  patterns({ expr: value, scope }, nodeOfUrls(scope.module.path), to);

function patterns({ expr, scope }: Held, from: string, to: RoutesOf, way = 0): void {
  if (way > 8) return;
  if (expr.kind === 'name') {
    const found = to.project.find(expr.name, scope, expr.start);
    if (found?.kind === 'value' && expr.name !== 'urlpatterns') patterns(found, from, to, way + 1);
  } else if (expr.kind === 'member') {
    const node = to.nodes.of({ expr, scope });
    if (node !== undefined) to.routing.add(node, { from, prefix: '' });
  } else if (expr.kind === 'call' && /^(?:path|re_path|url)$/.test(lastName(expr.callee) ?? ''))
    pattern(expr, scope, { from, to });
  else for (const part of partsOf(expr)) if (part.kind !== 'text') patterns({ expr: part, scope }, from, to, way + 1);
}

interface Around {
  readonly from: string;
  readonly to: RoutesOf;
}

function pattern(call: Call, scope: Scope, { from, to }: Around): void {
  const text = textOf(given(call.args, 0, 'route'));
  const prefix = lastName(call.callee) === 'path' ? text : pathOfRegex(text ?? '(');
  const view = given(call.args, 1, 'view');
  if (prefix === undefined || view === undefined) return;
  if (view.kind === 'call' && lastName(view.callee) === 'include') included(view, scope, { prefix, from, to });
  else if (view.kind === 'call' && lastName(view.callee) === 'as_view' && view.args[0]?.value.kind === 'dict')
    mapped(view, scope, { prefix, from, to });
  else for (const node of to.targets({ expr: view, scope })) to.routing.add(node, { from, prefix });
}

/** `include('shop.urls')`, `include(router.urls)`, `include([…])`, `include((patterns, 'shop'))`. */
function included(
  { args, start }: Call,
  scope: Scope,
  { prefix, from, to }: Around & { readonly prefix: string },
): void {
  const [first] = args;
  if (first === undefined) return;
  const dotted = textOf(first.value);
  const found = first.value.kind === 'name' ? to.project.find(first.value.name, scope, first.value.start) : undefined;
  const module =
    dotted !== undefined
      ? to.project.moduleAt(dotted, scope.module)
      : found?.kind === 'module'
        ? found.module
        : undefined;
  if (module !== undefined) to.routing.add(nodeOfUrls(module.path), { from, prefix });
  if (module !== undefined || dotted !== undefined) return;
  const node = `value:${start}:${scope.module.path}`;
  to.routing.add(node, { from, prefix });
  patterns({ expr: first.value, scope }, node, to);
}

/** `KeyViewSet.as_view({'get': 'list'})`. */
function mapped(view: Call, scope: Scope, { prefix, from, to }: Around & { readonly prefix: string }): void {
  const around = view.callee.kind === 'member' ? to.nodes.classOf({ expr: view.callee.of, scope }) : undefined;
  const actions = view.args[0]?.value;
  if (around === undefined || actions?.kind !== 'dict') return;
  for (const { key, value } of actions.entries) {
    const [method, name] = [textOf(key), textOf(value)];
    if (method !== undefined && name !== undefined)
      to.routing.add(nodeOfMethod(around, name), { from, prefix, methods: [method.toUpperCase()] });
  }
}

const ITEM = '/{id}';
const ACTIONS: Readonly<Record<string, readonly [method: string, path: string]>> = {
  list: ['GET', ''],
  create: ['POST', ''],
  retrieve: ['GET', ITEM],
  update: ['PUT', ITEM],
  partial_update: ['PATCH', ITEM],
  destroy: ['DELETE', ITEM],
};

/** `router.register(r'keys', KeyViewSet)`: the actions of the class at their paths. */
export function registered(call: Call, scope: Scope, to: RoutesOf): void {
  const prefix = textOf(given(call.args, 0, 'prefix'));
  const set = given(call.args, 1, 'viewset');
  const around = set && to.nodes.classOf({ expr: set, scope });
  const from = to.on(call, scope);
  if (prefix === undefined || around === undefined || from === undefined) return;
  for (const [name, { marks }] of around.funcs) {
    const action = marks.find((mark): mark is Call => mark.kind === 'call' && lastName(mark.callee) === 'action');
    const route = Object.hasOwn(ACTIONS, name) ? ACTIONS[name] : undefined;
    const node = nodeOfMethod(around, name);
    if (route !== undefined) to.routing.add(node, { from, prefix: prefix + route[1], methods: [route[0]] });
    else if (action !== undefined) to.routing.add(node, { from, ...actionOf(action, name, prefix) });
  }
}

/** `@action(detail=True, methods=['get'], url_path='key')`. */
function actionOf({ args }: Call, name: string, prefix: string): { prefix: string; methods: readonly string[] } {
  const detail = named(args, 'detail');
  const methods = named(args, 'methods');
  const listed = methods?.kind === 'list' ? methods.items.flatMap((item) => textOf(item)?.toUpperCase() ?? []) : [];
  const item = detail?.kind === 'plain' && detail.value === true ? ITEM : '';
  return {
    prefix: `${prefix}${item}/${textOf(named(args, 'url_path')) ?? name}`,
    methods: listed.length === 0 ? ['GET'] : listed,
  };
}
