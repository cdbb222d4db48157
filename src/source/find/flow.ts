import { type Call, type Func, pathOf, type Stmt, textOf } from '../ast.ts';
import type { Framework } from '../frameworks/framework.ts';
import { canonical } from '../program/project.ts';
import { calledBy } from '../values/calls.ts';
import type { Spot } from '../values/origin.ts';
import { spotOf } from '../values/way.ts';
import { type Context, matchesAny } from './context.ts';
import { read, type Visitor } from './reader.ts';
import { sessionOf } from './sessions.ts';

/** A log-in that keeps the session's id, or a log-out that keeps the session. */
export interface FlowSighting {
  readonly kind: 'login' | 'logout';
  readonly at: Spot;
  readonly framework: Framework;
  readonly context: Context;
}

const LOGIN =
  /^(?:do|handle|process|post|api|user|perform|web|submit)?_?(?:log_?in|sign_?in|authenticate|auth_?callback|o_?auth_?callback|login_?user)(?:_?(?:post|user|view|handler|submit|action|route|page|api|callback|form))?$/i;
const LOGOUT =
  /^(?:do|handle|process|post|api|user|perform|web)?_?(?:log_?out|sign_?out|log_?off|end_?session)(?:_?(?:post|user|view|handler|submit|action|route|page|api|by_?\w{1,20}))?$/i;
const LOGIN_PATH = /\/(?:log[-_]?in|sign[-_]?in|auth(?:enticate)?|sessions?)\/?$/i;
const LOGOUT_PATH = /\/(?:log[-_]?out|sign[-_]?out|log[-_]?off)\/?$/i;
/** Entries that say who somebody is. */
const IDENTITY =
  /^_?(?:user|username|user_?name|user_?id|uid|account|account_?id|member(?:_?id)?|email|current_?user|is_?(?:logged|authenticated|admin)\w{0,10}|logged_?in|authenticated|auth|admin|role|customer_?id|identity|principal|profile)$/i;

/** Reads each function that logs in or out. */
export class FlowReader {
  readonly found: FlowSighting[] = [];

  func(func: Func, context: Context): void {
    if (
      context.isNested ||
      (context.func !== undefined && context.func.name !== func.name && context.route === undefined)
    )
      return;
    const kind = kindOf(func.name, context.route);
    if (kind === undefined) return;
    const seen = new Actions(context);
    read(func.body, context, seen);
    const written = kind === 'login' ? seen.identity : seen.removed;
    if (written === undefined || (kind === 'login' ? seen.renews : seen.ends)) return;
    this.found.push({ kind, at: written.at, framework: written.framework, context: { ...context, func } });
  }
}

function kindOf(name: string, route: string | undefined): FlowSighting['kind'] | undefined {
  const path = route?.replace(/^\S{1,20} /, '') ?? '';
  if (LOGOUT.test(name) || LOGOUT_PATH.test(path)) return 'logout';
  return LOGIN.test(name) || LOGIN_PATH.test(path) ? 'login' : undefined;
}

interface Written {
  readonly at: Spot;
  readonly framework: Framework;
}

/** What a function does with the session, with the project's own functions that it calls. */
class Actions implements Visitor {
  identity: Written | undefined;
  removed: Written | undefined;
  renews = false;
  ends = false;
  readonly #context: Context;
  readonly #depth: number;

  constructor(context: Context, depth = 0) {
    this.#context = context;
    this.#depth = depth;
  }

  assign({ target, value, ...span }: Extract<Stmt, { kind: 'assign' }>, context: Context): void {
    this.#replaced(target, value, context);
    if (target.kind !== 'index' && target.kind !== 'member') return;
    const framework = sessionOf({ expr: target.of, scope: context.scope }, context);
    const name = target.kind === 'member' ? target.name : textOf(target.key);
    if (framework === undefined || name === undefined) return;
    const at = spotOf(span, context.scope);
    if (value.kind === 'plain' && (value.value === null || value.value === false)) this.removed ??= { at, framework };
    else if (IDENTITY.test(name)) this.identity ??= { at, framework };
  }

  /** `req.session = null` ends it, `ctx.session = {…}` begins another. */
  #replaced(
    target: Extract<Stmt, { kind: 'assign' }>['target'],
    value: Extract<Stmt, { kind: 'assign' }>['value'],
    context: Context,
  ): void {
    if (sessionOf({ expr: target, scope: context.scope }, context) === undefined || target.kind === 'name') return;
    if (value.kind === 'plain' || value.kind === 'dict') {
      this.ends = true;
      this.renews = true;
    }
  }

  call(expr: Call, context: Context): void {
    const path = canonical(pathOf(expr.callee) ?? '', context.scope);
    for (const { renews, ends } of context.frameworks) {
      if (matchesAny(path, renews)) this.renews = true;
      if (matchesAny(path, ends)) this.ends = true;
    }
    if (expr.callee.kind === 'member') this.#method(expr, expr.callee, context);
    this.#followed(expr, context);
  }

  #method({ args, ...span }: Call, callee: Extract<Call['callee'], { kind: 'member' }>, context: Context): void {
    const framework = sessionOf({ expr: callee.of, scope: context.scope }, context);
    if (framework === undefined) return;
    const at = spotOf(span, context.scope);
    const name = textOf(args[0]?.value);
    if (/^(?:pop|remove|unset|delete|forget)$/.test(callee.name)) this.removed ??= { at, framework };
    if (/^(?:insert|set|put)$/.test(callee.name) && name !== undefined && IDENTITY.test(name))
      this.identity ??= { at, framework };
    if (callee.name === 'update' && args.some((arg) => IDENTITY.test(arg.name ?? '')))
      this.identity ??= { at, framework };
  }

  /** A function of the project is looked into, one call away. */
  #followed(expr: Call, context: Context): void {
    const found = this.#depth > 0 ? undefined : calledBy(context.project, expr, context.scope);
    if (found === undefined) return;
    const inner = new Actions(context, this.#depth + 1);
    read(found.func.body, { ...context, scope: found.scope.of(found.func) }, inner);
    this.renews ||= inner.renews;
    this.ends ||= inner.ends;
    this.identity ??= inner.identity;
  }

  removes({ target, ...span }: Extract<Stmt, { kind: 'delete' }>, context: Context): void {
    if (target.kind !== 'index' && target.kind !== 'member') return;
    const framework = sessionOf({ expr: target.of, scope: context.scope }, context);
    if (framework !== undefined) this.removed ??= { at: spotOf(span, this.#context.scope), framework };
  }

  returns(): void {}

  func(): void {}
}
