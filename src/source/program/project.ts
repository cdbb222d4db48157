import type { Expr } from '../ast.ts';
import { Routing } from '../routes/routing.ts';
import { importPaths } from './imports.ts';
import type { Module } from './module.ts';
import type { ModuleText } from './module-text.ts';
import type { Binding, FuncHeld, Held, Scope } from './scope.ts';
import { Shelf } from './shelf.ts';

/** Reads the file at a path below the project's folder; undefined where there is none, or it cannot be read. */
export type Load = (path: string) => Module | undefined;

/** Where a name leads. */
export type Found =
  | ({ readonly kind: 'value' } & Held)
  | ({ readonly kind: 'func' } & FuncHeld)
  | { readonly kind: 'class'; readonly scope: Scope }
  | { readonly kind: 'module'; readonly module: Module }
  | {
      readonly kind: 'parameter';
      readonly scope: Scope;
      readonly preset: Expr | undefined;
      readonly type: string | undefined;
    };

/** Imports that lead from file to file are followed this far. */
const LONGEST_WAY = 6;

/** The modules of a project, and what names mean across them. */
export class Project {
  /** Which function serves which path. */
  readonly routing = new Routing();
  /** Keys that functions share by a name. */
  readonly shelf: Shelf;
  readonly #load: Load;
  /** What imports of a folder lead to; empty where it is no file of the project. */
  readonly #paths = new Map<string, string>();

  /** `isOfOne`: whether two modules belong to one application. */
  constructor(load: Load, isOfOne: (a: string, b: string) => boolean = () => true) {
    this.#load = load;
    this.shelf = new Shelf(isOfOne);
  }

  /** What a name means at an offset of a scope: the last value before it, else the last there is. */
  find(name: string, scope: Scope, at = Number.POSITIVE_INFINITY): Found | undefined {
    for (let from: Scope | undefined = scope; from !== undefined; from = from.parent) {
      // Members of a class are reached through it alone.
      if (from !== scope && from.className !== undefined) continue;
      const found = this.#findIn(name, from, from === scope ? at : Number.POSITIVE_INFINITY);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** A member that a class itself has. */
  own(name: string, scope: Scope): Found | undefined {
    return this.#findIn(name, scope, Number.POSITIVE_INFINITY);
  }

  /** A name that a module gives to others. */
  exported(module: Module, name: string, way = 0): Found | undefined {
    if (way > LONGEST_WAY) return undefined;
    const { scope } = module;
    const found = this.#findIn(name, scope, Number.POSITIVE_INFINITY, way + 1);
    const given = found === undefined ? scope.exports.get(name) : undefined;
    if (given === undefined) return found;
    return given.kind === 'func' ? { kind: 'func', func: given.func, scope } : { kind: 'value', expr: given, scope };
  }

  /** The module that an import names in a file. */
  moduleAt(from: string, { path, language }: ModuleText): Module | undefined {
    const key = `${language} ${path.slice(0, path.lastIndexOf('/') + 1)} ${from}`;
    const known = this.#paths.get(key);
    if (known !== undefined) return known === '' ? undefined : this.#load(known);
    for (const candidate of importPaths(from, path, language)) {
      const module = this.#load(candidate);
      if (module === undefined) continue;
      this.#paths.set(key, candidate);
      return module;
    }
    this.#paths.set(key, '');
    return undefined;
  }

  #findIn(name: string, scope: Scope, at: number, way = 0): Found | undefined {
    const bound = scope.bound?.get(name);
    if (bound !== undefined) return { kind: 'value', ...bound };
    const values = scope.values.get(name);
    const value = values?.findLast((each) => each.at <= at) ?? values?.at(-1);
    const func = scope.funcs.get(name);
    if (value !== undefined && value.value.kind !== 'func')
      return { kind: 'value', expr: value.value, scope: value.func === undefined ? scope : scope.method(value.func) };
    if (func !== undefined) return { kind: 'func', func, scope };
    const inner = scope.classes.get(name);
    if (inner !== undefined) return { kind: 'class', scope: inner };
    const param = scope.func?.params.find((each) => each.name === name);
    if (param !== undefined) return { kind: 'parameter', scope, preset: param.preset, type: param.type };
    const binding = scope.imports.get(name);
    return binding === undefined ? this.#findStarred(name, scope, way) : this.#imported(binding, scope, way);
  }

  #imported({ from, name }: Binding, { module }: Scope, way: number): Found | undefined {
    if (name === '') {
      const whole = this.moduleAt(from, module);
      return whole && { kind: 'module', module: whole };
    }
    const inside = this.moduleAt(joinNames(from, name), module);
    const source = this.moduleAt(from, module);
    const found = source && source.path !== module.path ? this.exported(source, name, way) : undefined;
    return found ?? (inside && { kind: 'module', module: inside });
  }

  #findStarred(name: string, scope: Scope, way: number): Found | undefined {
    if (way > LONGEST_WAY) return undefined;
    for (const from of scope.stars) {
      const module = this.moduleAt(from, scope.module);
      const found = module && module.path !== scope.module.path ? this.exported(module, name, way + 1) : undefined;
      if (found !== undefined) return found;
    }
    return undefined;
  }
}

const joinNames = (from: string, name: string): string =>
  from.endsWith('.') || from === '' ? from + name : `${from}.${name}`;

/** `flask.session` for `session` where it is imported so: the path with its first name as it is imported. */
export function canonical(path: string, scope: Scope): string {
  const dot = path.search(/[.()]/);
  const first = dot < 0 ? path : path.slice(0, dot);
  for (let from: Scope | undefined = scope; from !== undefined; from = from.parent) {
    const binding = from.imports.get(first);
    if (binding === undefined) continue;
    const whole =
      binding.name === '' || binding.name === 'default' ? binding.from : joinNames(binding.from, binding.name);
    return whole + (dot < 0 ? '' : path.slice(dot));
  }
  return path;
}
