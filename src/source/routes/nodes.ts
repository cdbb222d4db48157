import { type Call, type Expr, lastName, pathOf, textOf } from '../ast.ts';
import type { Module } from '../program/module.ts';
import { canonical, type Found, type Project } from '../program/project.ts';
import type { Held, Scope } from '../program/scope.ts';
import { calledBy } from '../values/calls.ts';
import { memberOf } from '../values/members.ts';
import { nodeOfClass, nodeOfFunc, nodeOfMethod } from './node-names.ts';

const LONGEST = 8;

/** What makes a router or an application. */
const MAKERS =
  /(?:^|\.)(?:Flask|Quart|Blueprint|APIBlueprint|FastAPI|APIRouter|Starlette|Litestar|NinjaAPI|Router|KoaRouter|express|Koa|fastify|Fastify|Hono|OpenAPIHono|DefaultRouter|SimpleRouter|scope|resource)$|(?:^|\.)(?:Router|App)\.new$|rocket\.build$|(?:^|[/-])router$/;
/** Methods that give back what they are a method of, or the same as a handler. */
const SAME =
  /^(?:as_view|routes|allowedMethods|bind|to_service|use|get|post|put|patch|delete|all|on|register|service|route|nest|merge|configure|wrap|layer|with_state|app_data|mount|attach|manage|into_make_service)$/;

const moduleDefault = (project: Project, module: Module): Found | undefined => {
  const own = module.scope.stores.get('module')?.find(({ key }) => textOf(key) === 'exports');
  return own === undefined
    ? project.exported(module, 'default')
    : { kind: 'value', expr: own.value, scope: module.scope };
};

/** Leads expressions to the routers, functions and classes that they stand for. */
export class Nodes {
  readonly #project: Project;

  constructor(project: Project) {
    this.#project = project;
  }

  of({ expr, scope }: Held, way = 0): string | undefined {
    if (way > LONGEST) return undefined;
    switch (expr.kind) {
      case 'func':
        return `func:${expr.func.start}:${scope.module.path}`;
      case 'name':
        return this.#found(this.#project.find(expr.name, scope, expr.start), way);
      case 'member':
        return this.#member(expr, scope, way);
      case 'call':
        return this.#call(expr, scope, way);
      case 'either':
        return expr.options.map((option) => this.of({ expr: option, scope }, way + 1)).find(Boolean);
      default:
        return undefined;
    }
  }

  /** The class that an expression names, also an object of it. */
  classOf({ expr, scope }: Held, way = 0): Scope | undefined {
    if (way > LONGEST) return undefined;
    if (expr.kind === 'call') return this.classOf({ expr: expr.callee, scope }, way + 1);
    const found =
      expr.kind === 'name'
        ? this.#project.find(expr.name, scope, expr.start)
        : expr.kind === 'member'
          ? this.#memberFound(expr, scope)
          : undefined;
    if (found?.kind === 'value') return this.classOf(found, way + 1);
    const behind = found?.kind === 'module' ? moduleDefault(this.#project, found.module) : found;
    if (behind?.kind === 'value') return this.classOf(behind, way + 1);
    return behind?.kind === 'class' ? behind.scope : undefined;
  }

  #found(found: Found | undefined, way: number): string | undefined {
    switch (found?.kind) {
      case 'value':
        return this.of(found, way + 1);
      case 'func':
        return nodeOfFunc(found.scope.of(found.func));
      case 'class':
        return nodeOfClass(found.scope);
      case 'module':
        return this.#found(moduleDefault(this.#project, found.module), way + 1);
      case 'parameter':
        return nodeOfFunc(found.scope);
      default:
        return undefined;
    }
  }

  /** `views.show`, `controller.show`, `router.urls`. */
  #member(expr: Extract<Expr, { kind: 'member' }>, scope: Scope, way: number): string | undefined {
    if (expr.name === 'urls' || expr.name === 'router') {
      const of = this.of({ expr: expr.of, scope }, way + 1);
      if (of !== undefined) return of;
    }
    const found = this.#memberFound(expr, scope);
    if (found !== undefined) return this.#found(found, way);
    const around = this.classOf({ expr: expr.of, scope });
    return around?.funcs.has(expr.name) ? nodeOfMethod(around, expr.name) : undefined;
  }

  #memberFound(expr: Extract<Expr, { kind: 'member' }>, scope: Scope): Found | undefined {
    const found = memberOf(this.#project, { expr: expr.of, scope }, expr.name);
    if (found !== undefined) return found;
    // `import shop.views` where the packages on the way have no files of their own.
    const of = pathOf(expr.of);
    const module = of?.includes('.') ? this.#project.moduleAt(canonical(of, scope), scope.module) : undefined;
    return module && this.#project.exported(module, expr.name);
  }

  #call(expr: Call, scope: Scope, way: number): string | undefined {
    const base = baseOf(expr);
    if (MAKERS.test(makerOf(base, scope)) || isRouteChain(base, scope))
      return `value:${base.start}:${scope.module.path}`;
    const { callee, args } = expr;
    if (/^(?:require|import)$/.test(pathOf(callee) ?? '')) {
      const module = this.#project.moduleAt(textOf(args[0]?.value) ?? '', scope.module);
      return module && this.#found(moduleDefault(this.#project, module), way + 1);
    }
    if (callee.kind === 'member' && SAME.test(callee.name)) {
      const of = this.of({ expr: callee.of, scope }, way + 1);
      if (of !== undefined) return of;
    }
    return this.#wrapped(expr, scope, way) ?? this.#made(expr, scope);
  }

  /** `login_required(view)`, `asyncHandler(show)`: the last of what is passed that serves by itself. */
  #wrapped({ args }: Call, scope: Scope, way: number): string | undefined {
    const passed = args.map(({ value }) => this.of({ expr: value, scope }, way + 1));
    return passed.findLast((node) => node?.startsWith('func:') || node?.startsWith('class:'));
  }

  /** A function of the project that gives back a router. */
  #made(expr: Call, scope: Scope): string | undefined {
    const found = calledBy(this.#project, expr, scope);
    return found && nodeOfFunc(found.scope.of(found.func));
  }
}

/** The call that a chain of calls begins with. */
export function baseOf(expr: Call): Call {
  const { callee } = expr;
  return callee.kind === 'member' && callee.of.kind === 'call' ? baseOf(callee.of) : expr;
}

/** What a call makes, also `require('fastify')()`. */
function makerOf({ callee }: Call, scope: Scope): string {
  const isLoaded = callee.kind === 'call' && pathOf(callee.callee) === 'require';
  return isLoaded ? (textOf(callee.args[0]?.value) ?? '') : canonical(pathOf(callee) ?? '', scope);
}

/** `app.route('/x')` of Express, which handlers are added to. */
export const isRouteChain = (expr: Call, { module }: Scope): boolean =>
  module.language === 'javascript' &&
  lastName(expr.callee) === 'route' &&
  expr.args.length === 1 &&
  textOf(expr.args[0]?.value) !== undefined;
