import { type Arg, type Call, type Expr, type Func, lastName, pathOf, textOf } from '../ast.ts';
import { canonical, type Found, type Project } from '../program/project.ts';
import { argumentsOf, type FuncHeld, type Held, type Scope } from '../program/scope.ts';
import { isParsed, isTypeName, keptBy, listed } from './call-forms.ts';
import { calledBy } from './calls.ts';
import { effectOf, isEnvironment, isEnvironmentCall, isSeal, isSettings } from './functions.ts';
import { memberOf } from './members.ts';
import type { Origin } from './origin.ts';
import { bodyOf, returnsOf } from './returns.ts';
import { sharedOrigins } from './shared.ts';
import { end, further, MOST_PLACES, START, spotOf, type Way } from './way.ts';

/** Steps for one value, and how deep calls of the project's own functions are followed. */
const MOST_STEPS = 300;
const DEEPEST = 14;
const DEEPEST_CALL = 2;

/** Where the value of an expression comes from; several where it is one of several or is put together. */
export const originsOf = (project: Project, held: Held): readonly Origin[] => new Follower(project).from(held, START);

class Follower {
  readonly #project: Project;
  #steps = 0;

  constructor(project: Project) {
    this.#project = project;
  }

  from({ expr, scope }: Held, way: Way): readonly Origin[] {
    this.#steps += 1;
    if (this.#steps > MOST_STEPS || way.depth > DEEPEST) return [end(expr, scope, way, { kind: 'unknown' })];
    const next = { ...way, depth: way.depth + 1 };
    switch (expr.kind) {
      case 'text':
        return [end(expr, scope, way, { kind: 'text', text: expr.value })];
      case 'plain':
        return [end(expr, scope, way, { kind: 'plain', text: String(expr.value) })];
      case 'join':
        return this.#join(expr, scope, next);
      case 'either':
        return expr.options.flatMap((option, i) =>
          this.from({ expr: option, scope }, i > 0 ? { ...next, isFallback: true } : next),
        );
      case 'name':
        return this.#name(expr, scope, next);
      case 'member':
        return this.#member(expr, scope, next);
      case 'index':
        return this.#index(expr, scope, next);
      case 'call':
        return this.#call(expr, scope, next);
      case 'test':
        return [end(expr, scope, way, { kind: 'harmless' })];
      case 'dict':
      case 'list':
      case 'func':
        return [end(expr, scope, way, { kind: 'container' })];
      default:
        return [end(expr, scope, way, { kind: 'unknown' })];
    }
  }

  /** Literal texts alone are one text; else the values in it. */
  #join(expr: Extract<Expr, { kind: 'join' }>, scope: Scope, way: Way): readonly Origin[] {
    const whole = textOf(expr);
    if (whole !== undefined) return [end(expr, scope, way, { kind: 'text', text: whole })];
    const held = expr.parts.filter((part) => textOf(part) === undefined);
    const isWhole = held.length === 1 && expr.parts.every((part) => part === held[0] || textOf(part) === '');
    return held.flatMap((part) => this.from({ expr: part, scope }, isWhole ? way : { ...way, isPart: true }));
  }

  #name(expr: Extract<Expr, { kind: 'name' }>, scope: Scope, way: Way): readonly Origin[] {
    const found = this.#project.find(expr.name, scope, expr.start);
    const path = canonical(expr.name, scope);
    if (isEnvironment(path) && found === undefined) return [end(expr, scope, way, { kind: 'environment-all' })];
    return (
      this.#found(found, { expr, scope, name: expr.name }, way) ?? [
        end(expr, scope, way, { kind: 'name', text: expr.name }),
      ]
    );
  }

  /** What a name led to, or undefined where it leads out of the project. */
  #found(found: Found | undefined, from: Held & { readonly name: string }, way: Way): readonly Origin[] | undefined {
    const { expr, scope, name } = from;
    const path = pathOf(expr);
    const names = path === undefined || path === name ? [name] : [name, path];
    const on: Way = {
      ...way,
      names: [...way.names, ...names],
      steps: [...way.steps, spotOf(expr, scope)].slice(0, MOST_PLACES),
    };
    if (found === undefined) return undefined;
    if (found.kind === 'value') return this.from(found, on);
    if (found.kind === 'parameter') {
      const { preset } = found;
      const own = end(expr, scope, way, { kind: 'parameter', text: name });
      return preset === undefined
        ? [own]
        : [own, ...this.from({ expr: preset, scope: found.scope }, { ...on, isFallback: true })];
    }
    return [end(expr, scope, way, { kind: 'container' })];
  }

  #member(expr: Extract<Expr, { kind: 'member' }>, scope: Scope, way: Way): readonly Origin[] {
    const path = canonical(pathOf(expr.of) ?? '', scope);
    if (isEnvironment(path)) return [end(expr, scope, way, { kind: 'environment', text: expr.name })];
    if (isEnvironment(canonical(pathOf(expr) ?? '', scope)))
      return [end(expr, scope, way, { kind: 'environment-all' })];
    const found = memberOf(this.#project, { expr: expr.of, scope }, expr.name);
    const held =
      found?.kind === 'func' && isProperty(found.func)
        ? this.#returned(found, { expr, scope, args: [] }, way)
        : this.#found(found, { expr, scope, name: expr.name }, way);
    if (held !== undefined && !held.every(isEmpty)) return held;
    const shared = this.#shared(expr, scope, way);
    if (shared !== undefined) return shared;
    const kind = isSettings(path) ? 'setting' : 'member';
    return [end(expr, scope, way, { kind, text: expr.name, path: pathOf(expr) ?? expr.name })];
  }

  #index(expr: Extract<Expr, { kind: 'index' }>, scope: Scope, way: Way): readonly Origin[] {
    const key = textOf(expr.key) ?? this.#textAt({ expr: expr.key, scope });
    return key === undefined
      ? [end(expr, scope, way, { kind: 'unknown' })]
      : this.#keyed(expr, { of: expr.of, key, scope }, way);
  }

  /** `d["k"]` and `d.get("k")`. */
  #keyed(expr: Expr, { of, key, scope }: { of: Expr; key: string; scope: Scope }, way: Way): readonly Origin[] {
    const path = canonical(pathOf(of) ?? '', scope);
    if (isEnvironment(path)) return [end(expr, scope, way, { kind: 'environment', text: key })];
    const found = memberOf(this.#project, { expr: of, scope }, key);
    const held = this.#found(found, { expr, scope, name: key }, way) ?? this.#shared(expr, scope, way);
    if (held !== undefined) return held;
    return [
      end(expr, scope, way, {
        kind: isSettings(path) ? 'setting' : 'member',
        text: key,
        path: `${pathOf(of) ?? ''}.${key}`,
      }),
    ];
  }

  /** What another function put where this one finds it by a name. */
  #shared(expr: Expr, scope: Scope, way: Way): readonly Origin[] | undefined {
    const origins = sharedOrigins(this.#project, { expr, scope });
    return origins.length === 0 ? undefined : origins.map((origin) => further(origin, way, spotOf(expr, scope)));
  }

  #textAt(held: Held): string | undefined {
    const [only, more] = this.from(held, START);
    return only?.kind === 'text' && more === undefined ? only.text : undefined;
  }

  #call(expr: Call, scope: Scope, way: Way): readonly Origin[] {
    const path = canonical(pathOf(expr.callee) ?? '', scope);
    const name = lastName(expr.callee) ?? '';
    const [first] = expr.args;
    if (isEnvironmentCall(path)) return this.#environment(expr, scope, way);
    const own = this.#own(expr, scope, way);
    if (own !== undefined) return own;
    if (isSeal(path))
      return way.isOpened ? this.#through(expr, scope, way) : [end(expr, scope, way, { kind: 'harmless', text: name })];
    const kept = keptBy(expr, path);
    if (kept !== undefined) return this.#each(kept, scope, way);
    if (
      expr.callee.kind === 'member' &&
      /^(?:get|pop|getOrThrow|setdefault|get_or_default)$/.test(name) &&
      first !== undefined
    ) {
      const key = textOf(first.value) ?? this.#textAt({ expr: first.value, scope });
      const more = expr.args
        .slice(1)
        .flatMap(({ value }) => this.from({ expr: value, scope }, { ...way, isFallback: true }));
      if (key !== undefined) return [...this.#keyed(expr, { of: expr.callee.of, key, scope }, way), ...more];
    }
    if (name === 'join' && expr.callee.kind === 'member' && expr.callee.of.kind === 'list')
      return this.#each(expr.callee.of.items, scope, { ...way, isPart: true });
    if (/^(?:format|join)$/.test(name) && expr.callee.kind === 'member' && textOf(expr.callee.of) !== undefined)
      return this.#each(
        expr.args.flatMap(({ value }) => listed(value)),
        scope,
        { ...way, isPart: true },
      );
    const effect = effectOf(name);
    if (effect === 'harmless') return [end(expr, scope, way, { kind: 'harmless', text: name })];
    if (effect === 'opens') return this.#through(expr, scope, { ...way, isOpened: true });
    if (effect === 'through' || isParsed(expr)) return this.#through(expr, scope, way);
    return [end(expr, scope, way, { kind: 'call', text: name, path: pathOf(expr.callee) ?? name })];
  }

  #environment(expr: Call, scope: Scope, way: Way): readonly Origin[] {
    const [first, ...others] = expr.args;
    const name = first && (textOf(first.value) ?? this.#textAt({ expr: first.value, scope }));
    const presets = others.filter((arg) => arg.name === undefined || arg.name === 'default').map(({ value }) => value);
    return [
      end(expr, scope, way, name === undefined ? { kind: 'unknown' } : { kind: 'environment', text: name }),
      ...this.#each(presets, scope, { ...way, isFallback: true }).filter(({ kind }) => kind !== 'name'),
    ];
  }

  #each(exprs: readonly Expr[], scope: Scope, way: Way): readonly Origin[] {
    return exprs.flatMap((expr) => this.from({ expr, scope }, way));
  }

  /** `key.strip()` and `str(key)`; a default replaces a value that is missing. */
  #through(expr: Call, scope: Scope, way: Way): readonly Origin[] {
    const name = lastName(expr.callee) ?? '';
    const values = expr.args.map(({ value }) => value);
    const { callee } = expr;
    if (callee.kind !== 'member' || isTypeName(callee.of)) return this.#each(values.slice(0, 1), scope, way);
    const isPreset = /^unwrap_or/.test(name);
    const receiver = this.from({ expr: callee.of, scope }, way);
    const isModule = receiver.every(({ kind }) => kind === 'name' || kind === 'container') && values.length > 0;
    if (isModule) return this.#each(values.flatMap(listed), scope, way);
    return isPreset ? [...receiver, ...this.#each(values.map(bodyOf), scope, { ...way, isFallback: true })] : receiver;
  }

  /** What a function of the project returns. */
  #own(expr: Call, scope: Scope, way: Way): readonly Origin[] | undefined {
    const found = calledBy(this.#project, expr, scope);
    if (found === undefined || effectOf(lastName(expr.callee) ?? '') === 'harmless') return undefined;
    return this.#returned(found, { expr, scope, args: expr.args }, way);
  }

  #returned(
    found: FuncHeld,
    { expr, scope, args }: Held & { readonly args: readonly Arg[] },
    way: Way,
  ): readonly Origin[] {
    const callee = expr.kind === 'call' ? expr.callee : expr;
    const name = lastName(callee) ?? '';
    const path = pathOf(callee) ?? name;
    const opaque = end(expr, scope, way, { kind: 'call', text: name, path });
    if (way.calls >= DEEPEST_CALL) return [opaque];
    const inner = found.scope.called(argumentsOf(found.func, args, scope), found.func);
    const on: Way = {
      ...way,
      names: [...way.names, name, ...(path === name ? [] : [path])],
      calls: way.calls + 1,
      steps: [...way.steps, spotOf(expr, scope)].slice(0, MOST_PLACES),
    };
    const origins = returnsOf(found.func.body).flatMap((value) => this.from({ expr: value, scope: inner }, on));
    return origins.length === 0 || origins.every(({ kind }) => kind === 'unknown' || kind === 'call')
      ? [opaque]
      : origins;
  }
}

/** `@property`, `get key() { … }`: a function that is used as a value. */
const isProperty = ({ marks }: Func): boolean =>
  marks.some((mark) => /^(?:cached_)?property$/.test(lastName(mark) ?? ''));

/** A field that is declared without a value of its own: `api_key: str = ""`. */
const isEmpty = ({ kind, text }: Origin): boolean =>
  (kind === 'text' && text === '') || (kind === 'plain' && text === 'null');
