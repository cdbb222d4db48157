import { type Arg, type Call, type Expr, type Func, lastName, pathOf, type Stmt, textOf } from '../ast.ts';
import type { CallRule, Framework } from '../frameworks/framework.ts';
import { callsOf } from '../frameworks/index.ts';
import { canonical } from '../program/project.ts';
import { argumentsOf, type Held } from '../program/scope.ts';
import { calledBy } from '../values/calls.ts';
import { originsOf } from '../values/follow.ts';
import { isKnownKey, keyIn } from '../values/key.ts';
import { aboveOf } from '../values/members.ts';
import { spotOf } from '../values/way.ts';
import { argAt, argsOf, joined, nameAt } from './arguments.ts';
import { type Context, matchesAny } from './context.ts';
import { hasKey, holdsKey } from './held-keys.ts';
import { INTO, type Into, type KeySighting, PLACES } from './key-sighting.ts';
import { type Leaf, leavesOf } from './leaves.ts';
import { read } from './reader.ts';
import { isOnRequest, loggerOf, receiverOf, redactedBy } from './receivers.ts';
import { rulesFor } from './rules.ts';
import { sessionOf } from './sessions.ts';
import { isParameters, parametersOf, urlParameters } from './urls.ts';

/** Collects the keys that a module lets out, each place once. */
export class KeyReader {
  readonly found: KeySighting[] = [];
  readonly #seen = new Set<string>();
  #isFollowing = false;

  /** `session["k"] = v`, `response.headers["X-Key"] = v`, `ctx.body = v`. */
  assign({ target, value }: Extract<Stmt, { kind: 'assign' }>, context: Context): void {
    if (target.kind !== 'index' && target.kind !== 'member') return;
    const { scope } = context;
    const name = target.kind === 'member' ? target.name : (textOf(target.key) ?? nameAt(target.key));
    const framework = sessionOf({ expr: target.of, scope }, context);
    const held: Held = { expr: value, scope };
    const path = pathOf(target) ?? '';
    const whole = value.kind === 'dict' ? sessionOf({ expr: target, scope }, context) : undefined;
    if (framework !== undefined)
      this.#each('session', leavesOf(context.project, held, name), { context, framework, at: target });
    else if (whole !== undefined) this.#each('session', leavesOf(context.project, held), { context, framework: whole });
    else if (/(?:^|\.)headers$/.test(pathOf(target.of) ?? '') && name !== undefined) this.#header(name, held, context);
    else if (target.kind === 'member' && /(?:^|\.)(?:ctx|context|res|response)\.body$/.test(path))
      this.#each('response', leavesOf(context.project, held), { context });
  }

  call(expr: Call, context: Context): void {
    const path = canonical(pathOf(expr.callee) ?? `().${lastName(expr.callee) ?? ''}`, context.scope);
    const receiver = receiverOf(expr, context);
    const logger = loggerOf(receiver, context);
    const around: Around = { context, ...(logger !== undefined && { redacted: redactedBy(logger) }) };
    const called = logger === undefined ? path : `logger.${lastName(expr.callee) ?? ''}`;
    const isSent = isOnRequest(expr, receiver, context);
    this.#sessionCall(expr, context);
    const made = receiver === undefined ? undefined : pathOf(receiver);
    const paths = made?.endsWith('()')
      ? [path, canonical(`${made}.${lastName(expr.callee) ?? ''}`, context.scope)]
      : [path];
    for (const framework of isSent ? [] : context.frameworks)
      for (const each of new Set(paths))
        this.#rules(framework.calls ?? [], { path: each, expr }, { ...around, framework });
    this.#rules(callsOf(context.scope.module.language), { path: called, expr }, around);
    this.#followed(expr, context);
  }

  #rules(rules: readonly CallRule[], { path, expr }: { path: string; expr: Call }, around: Around): void {
    for (const rule of rulesFor(rules, path)) if (matchesAny(path, rule.calls)) this.#apply(rule, expr, around);
  }

  /** A function of the project that is handed a key, or a method of an object that holds one, is read with it, one call away. */
  #followed(expr: Call, context: Context): void {
    const { project, scope } = context;
    if (this.#isFollowing || (expr.args.length === 0 && expr.callee.kind !== 'member')) return;
    const found = calledBy(project, expr, scope);
    if (found === undefined) return;
    const bound = argumentsOf(found.func, expr.args, scope);
    const isHanded = [...bound].some(([name, held]) => isKnownKey(originsOf(project, held), name));
    if (isHanded || holdsKey(project, found.scope))
      this.#body(found.func, { ...context, scope: found.scope.called(bound, found.func) });
  }

  /** What inherited methods do with the keys of a class. */
  class({ bases }: Extract<Stmt, { kind: 'class' }>, context: Context): void {
    const { project, scope } = context;
    if (bases.length === 0 || !hasKey(project, scope)) return;
    for (const above of aboveOf(project, scope))
      for (const [name, func] of above.funcs)
        if (!scope.funcs.has(name)) this.#body(func, { ...context, scope: above.method(func) });
  }

  /** Reads the body of a function for one of the ways to it. */
  #body(func: Func, { route: _, ...context }: Context): void {
    this.#isFollowing = true;
    read(
      func.body,
      { ...context, func, conditions: [] },
      {
        assign: (stmt, around) => this.assign(stmt, around),
        call: (call, around) => this.call(call, around),
        returns: () => {},
        removes: () => {},
        func: () => {},
      },
    );
    this.#isFollowing = false;
  }

  /** What the function of a route returns is its response. */
  returns({ value }: Extract<Stmt, { kind: 'return' }>, context: Context): void {
    const isRouted = context.route !== undefined;
    if (!isRouted && !mayBeRouted(context)) return;
    const isShown = /^(?:dict|list|join|name|text|either)$/.test(value.kind);
    if (!isShown && (context.isNested || !/^(?:call|member|index)$/.test(value.kind))) return;
    this.#each('response', leavesOf(context.project, { expr: value, scope: context.scope }), {
      context,
      isKnown: !isShown || !isRouted,
      isUnrouted: !isRouted,
    });
  }

  #parameters(url: Expr, context: Context, isOutgoing: boolean): void {
    if (url.kind === 'either') for (const option of url.options) this.#parameters(option, context, isOutgoing);
    for (const { name, value } of urlParameters(url))
      this.#leaf('url', { expr: value, scope: context.scope, name }, { context, isOutgoing });
  }

  /** `session.update(…)`, `session.insert("k", v)`, `session.set("k", v)`, `Object.assign(req.session, …)`. */
  #sessionCall({ callee, args }: Call, context: Context): void {
    if (callee.kind !== 'member') return;
    const { scope } = context;
    const framework = sessionOf({ expr: callee.of, scope }, context);
    if (framework !== undefined) {
      if (/^(?:update|merge|extend)$/.test(callee.name)) this.#args(args, { into: 'session', context, framework });
      if (/^(?:insert|set|setdefault|put|insert_value|add)$/.test(callee.name))
        this.#pair('session', args, { context, framework });
      return;
    }
    const [target, ...values] = args;
    if (pathOf(callee) !== 'Object.assign' || target === undefined) return;
    const held = sessionOf({ expr: target.value, scope }, context);
    if (held !== undefined) this.#args(values, { into: 'session', context, framework: held });
  }

  #apply(rule: CallRule, call: Call, around: Around): void {
    const args = argsOf(rule, call);
    const into = INTO[rule.does];
    const picked = rule.value === undefined ? args : listed(argAt(args, rule.value));
    const name = rule.name === undefined ? undefined : argAt(args, rule.name);
    const shown = name && (textOf(name.value) ?? nameAt(name.value));
    if (rule.does === 'header' && shown !== undefined) {
      for (const { value } of picked) this.#header(shown, { expr: value, scope: around.context.scope }, around.context);
    } else if (rule.does === 'parameter') this.#parameter(shown, picked, around);
    else if (into === 'url') this.#url(picked, around, rule.does === 'request');
    else if (shown !== undefined) for (const { value } of picked) this.#named(into, shown, value, around);
    else this.#args(picked, { into, ...around });
  }

  /** A parameter of a URL that is put together by calls. */
  #parameter(name: string | undefined, picked: readonly Arg[], { context }: Around): void {
    for (const { value } of picked)
      for (const leaf of leavesOf(context.project, { expr: value, scope: context.scope }, name))
        if (leaf.name !== undefined) this.#leaf('url', leaf, { context, isOutgoing: true });
  }

  #named(into: Into, name: string, value: Expr, around: Around): void {
    const { context } = around;
    this.#each(into, leavesOf(context.project, { expr: value, scope: context.scope }, name), around);
  }

  /** `("k", v)`. */
  #pair(into: Into, args: readonly Arg[], around: Around): void {
    const [key, value] = args;
    const name = key && (textOf(key.value) ?? nameAt(key.value));
    if (name !== undefined && value !== undefined) this.#named(into, name, value.value, around);
  }

  #args(args: readonly Arg[], { into, ...around }: Around & { readonly into: Into }): void {
    for (const { name, value } of args)
      this.#each(into, leavesOf(around.context.project, { expr: value, scope: around.context.scope }, name), around);
  }

  /** A redirect or a request: the parameters of its URL, and those that are passed beside it. */
  #url(args: readonly Arg[], { context }: Around, isOutgoing: boolean): void {
    const { project, scope } = context;
    for (const { name, value } of args) {
      const found = value.kind === 'name' ? project.find(value.name, scope, value.start) : undefined;
      const held: Held = found?.kind === 'value' ? found : { expr: value, scope };
      const url =
        held.expr.kind === 'call' && held.expr.callee.kind === 'member' && held.expr.callee.name === 'format'
          ? joined(held.expr)
          : held.expr;
      this.#parameters(url, { ...context, scope: held.scope }, isOutgoing);
      if (isParameters(name) || (name === undefined && value.kind === 'dict' && isOutgoing))
        this.#params(name, value, context, isOutgoing);
    }
  }

  #params(name: string | undefined, value: Expr, context: Context, isOutgoing: boolean): void {
    const { project, scope } = context;
    const inside = isParameters(name) ? value : parametersOf(value);
    if (inside === undefined) return;
    for (const leaf of leavesOf(project, { expr: inside, scope }))
      if (leaf.name !== undefined) this.#leaf('url', leaf, { context, isOutgoing });
  }

  /** `Set-Cookie: name=value; …` by hand, and any other header. */
  #header(header: string, held: Held, context: Context): void {
    const isCookie = /^set[-_]cookie$/i.test(header);
    const isUrl = /^location$/i.test(header);
    if (isUrl) this.#parameters(held.expr, { ...context, scope: held.scope }, false);
    else
      this.#each(isCookie ? 'cookie' : 'response', leavesOf(context.project, held, isCookie ? undefined : header), {
        context,
      });
  }

  #each(into: Into, leaves: readonly Leaf[], around: Around): void {
    for (const leaf of leaves) this.#leaf(into, leaf, around);
  }

  #leaf(into: Into, leaf: Leaf, around: Around & { readonly isOutgoing?: boolean }): void {
    const { expr, scope, name } = leaf;
    const { context, framework, at, isOutgoing = false, isUnrouted = false } = around;
    if (name !== undefined && around.redacted?.has(name)) return;
    if (leaf.isUnwritten && into !== 'log') return;
    const seen = keyIn(originsOf(context.project, { expr, scope }), { name, place: PLACES[into] });
    if (seen === undefined || (around.isKnown && seen.key.why === 'name')) return;
    const here = spotOf(expr, scope);
    const place = at === undefined ? here : spotOf(at, context.scope);
    const id = `${into} ${here.file} ${here.start} ${isUnrouted}`;
    if (this.#seen.has(id)) return;
    this.#seen.add(id);
    const steps = [...(at === undefined ? [] : [here]), ...seen.origin.steps, seen.origin.at];
    const id2 = framework?.id ?? context.frameworks[0]?.id;
    this.found.push({ into, at: place, name, key: seen.key, steps, framework: id2, isOutgoing, isUnrouted, context });
  }
}

interface Around {
  readonly context: Context;
  readonly framework?: Framework;
  /** The place to report, where it is not that of the value. */
  readonly at?: Expr;
  /** Names that the logger masks. */
  readonly redacted?: ReadonlySet<string>;
  /** What only a name says is no key here. */
  readonly isKnown?: boolean;
  /** It is a response only if a route leads to the function around. */
  readonly isUnrouted?: boolean;
}

const listed = (arg: Arg | undefined): readonly Arg[] => (arg === undefined ? [] : [arg]);

/** A function of a module that a route may lead to, in a framework that sends what functions return. */
const mayBeRouted = ({ scope, frameworks }: Context): boolean =>
  scope.func !== undefined && scope.parent?.parent === undefined && frameworks.some(({ sendsReturns }) => sendsReturns);
