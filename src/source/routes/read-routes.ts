import { type Call, type Expr, type Func, lastName, pathOf, type Stmt } from '../ast.ts';
import type { Context } from '../find/context.ts';
import { boundPath, routeOf } from '../find/routes.ts';
import type { Project } from '../program/project.ts';
import type { Scope } from '../program/scope.ts';
import { calledBy } from '../values/calls.ts';
import { returnsOf } from '../values/returns.ts';
import { registered, urlPatterns } from './django-routes.ts';
import { nodeOfClass, nodeOfFunc, nodeOfMethod } from './node-names.ts';
import { pythonRoutes } from './python-routes.ts';
import { member, RoutesOf, VERBS } from './routes-of.ts';
import type { Routing } from './routing.ts';
import { rustRoutes } from './rust-routes.ts';
import { scriptRoutes } from './script-routes.ts';

const LANGUAGES = { python: pythonRoutes, javascript: scriptRoutes, rust: rustRoutes } as const;

/** Names of what routes are added to. */
const APPLICATION = /app|api|router|server|blueprint|^bp$|fastify|koa|hono|cfg|config/i;

type ClassStmt = Extract<Stmt, { kind: 'class' }>;

/** Reads what a module says about routes: which function serves which path, and which router is below which. */
export class RouteReader {
  readonly #to: RoutesOf;

  constructor(project: Project, routing: Routing) {
    this.#to = new RoutesOf(project, routing);
  }

  assign({ target, value }: Extract<Stmt, { kind: 'assign' }>, { scope }: Context): void {
    if (target.kind === 'name' && target.name === 'urlpatterns' && scope.module.language === 'python')
      urlPatterns(value, scope, this.#to);
  }

  call(call: Call, { scope }: Context): void {
    LANGUAGES[scope.module.language](call, scope, this.#to);
    if (scope.module.language === 'python' && lastName(call.callee) === 'register') registered(call, scope, this.#to);
    this.#passed(call, scope);
  }

  /** `register_routes(app)`, `require('./routes')(app)`: what the function adds to its parameter is below what is passed. */
  #passed(call: Call, scope: Scope): void {
    const { nodes, routing, project } = this.#to;
    const from = call.args
      .filter(({ value }) => value.kind === 'name' && APPLICATION.test(value.name))
      .map(({ value }) => nodes.of({ expr: value, scope }))
      .find((node) => node?.startsWith('value:'));
    if (from === undefined) return;
    const found = calledBy(project, call, scope);
    const node =
      found !== undefined
        ? nodeOfFunc(found.scope.of(found.func))
        : call.callee.kind === 'call' && pathOf(call.callee.callee) === 'require'
          ? nodes.of({ expr: call.callee, scope })
          : undefined;
    if (node?.startsWith('func:')) routing.add(node, { from, prefix: '' });
  }

  func(func: Func, { scope }: Context): void {
    const node = nodeOfFunc(scope);
    if (node === undefined) return;
    this.#marks(func.marks, node, scope.parent ?? scope);
    for (const value of returnsOf(func.body)) {
      const made =
        value.kind === 'call' || value.kind === 'name' ? this.#to.nodes.of({ expr: value, scope }) : undefined;
      if (made?.startsWith('value:')) this.#to.routing.add(made, { from: node, prefix: '' });
    }
  }

  class({ marks, bases, body }: ClassStmt, { scope }: Context): void {
    const node = nodeOfClass(scope);
    const { nodes, routing } = this.#to;
    this.#marks(marks, node, scope.parent ?? scope);
    const own = scope.values.get('path')?.at(-1)?.value;
    const path = this.#to.path(own, scope);
    if (path !== undefined) routing.prefix(node, path);
    for (const base of bases) {
      const above = nodes.classOf({ expr: base, scope: scope.parent ?? scope });
      if (above !== undefined) routing.add(nodeOfClass(above), { from: node, prefix: '' });
    }
    for (const stmt of body)
      if (
        stmt.kind === 'func' &&
        VERBS.test(stmt.func.name) &&
        stmt.func.marks.every((mark) => routeOf(mark) === undefined)
      )
        routing.add(nodeOfMethod(scope, stmt.func.name), {
          from: node,
          prefix: '',
          methods: [stmt.func.name.toUpperCase()],
        });
  }

  /** Decorators and attributes: on a router, or alone with the path of what they are before. */
  #marks(marks: readonly Expr[], node: string, scope: Scope): void {
    for (const mark of marks) {
      if (mark.kind !== 'call') continue;
      if (lastName(mark.callee) === 'Controller') this.#controller(mark, node, scope);
      const bound = boundPath(mark);
      if (bound === undefined) continue;
      const { path: prefix, methods } = bound;
      const from = this.#to.on(mark, scope) ?? (scope.className === undefined ? undefined : nodeOfClass(scope));
      const way = { prefix, ...(methods && { methods }) };
      if (from === undefined) this.#to.routing.own(node, way);
      else this.#to.routing.add(node, { from, ...way });
    }
  }

  /** `@Controller('keys')`, `@Controller({ path: 'keys' })`. */
  #controller({ args }: Call, node: string, scope: Scope): void {
    const first = args[0]?.value;
    const path = this.#to.path(first, scope) ?? this.#to.path(member(first, 'path'), scope);
    if (path !== undefined) this.#to.routing.prefix(node, path);
  }
}
