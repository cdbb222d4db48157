import { type Call, type Expr, lastName, textOf } from '../ast.ts';
import type { Scope } from '../program/scope.ts';
import { isRouteChain } from './nodes.ts';
import { member, type RoutesOf, VERBS } from './routes-of.ts';

/** Routers of Express, Koa, Hono and Fastify, and how they are put together. */
export function scriptRoutes(call: Call, scope: Scope, to: RoutesOf): void {
  const name = lastName(call.callee) ?? '';
  if (call.callee.kind !== 'member') madeWith(call, scope, to);
  else if (isRouteChain(call, scope)) {
    const node = to.nodes.of({ expr: call, scope });
    if (node !== undefined)
      to.routing.add(node, { from: to.on(call, scope), prefix: to.path(call.args[0]?.value, scope) ?? '' });
  } else if (VERBS.test(name) || /^(?:all|use|route|mount)$/.test(name)) handled(call, name, scope, to);
  else if (name === 'register') plugin(call, scope, to);
  else if (name === 'prefix' || name === 'basePath') prefixed(call, scope, to);
  else madeWith(call, scope, to);
}

/** `app.get('/x', …, handler)`, `app.use('/x', router)`, `fastify.route({ method, url, handler })`. */
function handled(call: Call, name: string, scope: Scope, to: RoutesOf): void {
  const [first, ...rest] = call.args;
  if (first === undefined) return;
  if (first.value.kind === 'dict') objectRoute(first.value, to.on(call, scope), scope, to);
  const path = to.path(first.value, scope);
  const isPath = path !== undefined && /^(?:[/*]|$)/.test(path);
  const isBare = first.value.kind !== 'text' && path === undefined;
  if (!isPath && !isBare) return;
  const from = to.on(call, scope);
  if (from === undefined && !isPath) return;
  const methods = VERBS.test(name) ? { methods: [name.toUpperCase()] } : {};
  for (const node of to.allTargets(isPath ? rest : call.args, scope))
    if (node !== from) to.routing.add(node, { from, prefix: path ?? '', ...methods });
}

function objectRoute(
  options: Extract<Expr, { kind: 'dict' }>,
  from: string | undefined,
  scope: Scope,
  to: RoutesOf,
): void {
  const [path, handler, method] = [
    member(options, 'url') ?? member(options, 'path'),
    member(options, 'handler'),
    member(options, 'method'),
  ];
  const prefix = to.path(path, scope);
  if (prefix === undefined || handler === undefined) return;
  const listed = (method?.kind === 'list' ? method.items : [method]).flatMap(
    (each) => textOf(each)?.toUpperCase() ?? [],
  );
  for (const node of to.targets({ expr: handler, scope }))
    to.routing.add(node, { from, prefix, ...(listed.length > 0 && { methods: listed }) });
}

/** `fastify.register(plugin, { prefix: '/x' })`. */
function plugin(call: Call, scope: Scope, to: RoutesOf): void {
  const [first, options] = call.args;
  const from = to.on(call, scope);
  if (first === undefined || from === undefined) return;
  const prefix = to.path(member(options?.value, 'prefix'), scope);
  for (const node of to.targets({ expr: first.value, scope })) to.routing.add(node, { from, prefix: prefix ?? '' });
}

/** `router.prefix('/x')`, `new Hono().basePath('/x')`. */
function prefixed(call: Call, scope: Scope, to: RoutesOf): void {
  const node = to.on(call, scope);
  const path = to.path(call.args[0]?.value, scope);
  if (node !== undefined && path !== undefined) to.routing.prefix(node, path);
}

/** `new Router({ prefix: '/x' })`. */
function madeWith(call: Call, scope: Scope, to: RoutesOf): void {
  const prefix = to.path(member(call.args[0]?.value, 'prefix'), scope);
  const node = prefix === undefined ? undefined : to.nodes.of({ expr: call, scope });
  if (node !== undefined && prefix !== undefined) to.routing.prefix(node, prefix);
}
