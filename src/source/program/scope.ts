import { type Arg, type Expr, type Func, type Imported, pathOf, type Stmt } from '../ast.ts';
import type { ModuleText } from './module-text.ts';

/** A value that a name gets, and where. */
export interface Assigned {
  readonly value: Expr;
  readonly at: number;
  /** The method that sets it, of a member of a class. */
  readonly func?: Func;
}

export interface Binding extends Imported {
  readonly from: string;
}

/** An expression with the scope that gives its names a meaning. */
export interface Held {
  readonly expr: Expr;
  readonly scope: Scope;
}

export interface FuncHeld {
  readonly func: Func;
  readonly scope: Scope;
}

/** What one object of a class was made with: arguments of the constructor, or its fields. */
export interface Made {
  readonly args: readonly Arg[];
  readonly fields?: ReadonlyMap<string, Held>;
  readonly scope: Scope;
}

type Around = Partial<Pick<Scope, 'parent' | 'func' | 'className' | 'bases' | 'made' | 'self'>>;

/** Names and what they stand for: of a module, a class or a function. Inner ones fall back on the outer. */
export class Scope {
  readonly module: ModuleText;
  readonly parent: Scope | undefined;
  readonly func: Func | undefined;
  /** Set where the names are the members of a class. */
  readonly className: string | undefined;
  /** What a class inherits from. */
  readonly bases: readonly Expr[];
  /** Fields of a class that are left out where an object is written as JSON. */
  readonly unwritten: Set<string>;
  /** Of a class as that of one object. */
  readonly made: Made | undefined;
  /** The class of the object, where this is one that it inherits from. */
  readonly self: Scope | undefined;
  readonly values: Map<string, Assigned[]>;
  readonly funcs: Map<string, Func>;
  readonly classes = new Map<string, Scope>();
  readonly imports = new Map<string, Binding>();
  /** Modules of which everything is imported. */
  readonly stars: string[] = [];
  /** `d["k"] = v` and `d.k = v`, by the name of `d`. */
  readonly stores = new Map<string, { readonly key: Expr; readonly value: Expr }[]>();
  /** `exports.name = value`, of a module. */
  readonly exports = new Map<string, Expr>();
  /** What a call passes for the parameters. */
  bound: ReadonlyMap<string, Held> | undefined;
  #inner: Map<Func, Scope> | undefined;

  constructor(module: ModuleText, body: readonly Stmt[], around: Around = {}, like?: Scope) {
    this.module = module;
    this.parent = around.parent;
    this.func = around.func;
    this.className = around.className;
    this.bases = around.bases ?? [];
    this.made = around.made;
    this.self = around.self;
    this.unwritten = like?.unwritten ?? new Set();
    this.values = like?.values ?? new Map();
    this.funcs = like?.funcs ?? new Map();
    for (const stmt of body) this.#read(stmt);
  }

  /** The scope of a function that is defined in this one. */
  of(func: Func): Scope {
    this.#inner ??= new Map();
    const known = this.#inner.get(func);
    if (known !== undefined) return known;
    const made = new Scope(this.module, func.body, { parent: this, func });
    this.#inner.set(func, made);
    return made;
  }

  /** The same names with the arguments of one call. */
  called(bound: ReadonlyMap<string, Held>, func: Func): Scope {
    const made = new Scope(this.module, func.body, { parent: this, func });
    made.bound = bound;
    return made;
  }

  /** This class as that of one object; `self` where the object is of a class that inherits from it. */
  objectOf(made: Made | undefined, self?: Scope): Scope {
    const { module, parent, className, bases } = this;
    return new Scope(module, [], { parent, className, bases, made, self }, this);
  }

  /** The scope of a method of this class; what the object was made with is bound to the parameters of the constructor. */
  method(func: Func): Scope {
    const { made } = this;
    if (made === undefined || !/^(?:__init__|constructor)$/.test(func.name)) return this.of(func);
    return this.called(argumentsOf(func, made.args, made.scope), func);
  }

  /** The class around, where there is one. */
  get around(): Scope | undefined {
    return this.className === undefined ? this.parent?.around : this;
  }

  get top(): Scope {
    return this.parent?.top ?? this;
  }

  #read(stmt: Stmt): void {
    if (stmt.kind === 'block') for (const inner of stmt.body) this.#read(inner);
    else if (stmt.kind === 'func') this.#readFunc(stmt.func);
    else if (stmt.kind === 'class') this.#readClass(stmt);
    else if (stmt.kind === 'assign') this.#assign(stmt.target, stmt.value, stmt.end);
    else if (stmt.kind === 'import') this.#import(stmt.from, stmt.names);
  }

  /** A type and its blocks of methods are one class. */
  #readClass({ name, bases, body, unwritten = [] }: Extract<Stmt, { kind: 'class' }>): void {
    const known = this.classes.get(name);
    const scope = known ?? new Scope(this.module, [], { parent: this, className: name, bases });
    this.classes.set(name, scope);
    for (const field of unwritten) scope.unwritten.add(field);
    for (const stmt of body) scope.#read(stmt);
  }

  #readFunc(func: Func): void {
    this.funcs.set(func.name, func);
    if (this.className === undefined) return;
    const { start, end, line, column } = func;
    for (const { name, isMember } of func.params)
      if (isMember)
        pushTo(this.values, name, { value: { kind: 'name', name, start, end, line, column }, at: end, func });
    this.#readMembers(func.body, func);
  }

  /** `self.key = …` in a method is a member of its class. */
  #readMembers(body: readonly Stmt[], func: Func): void {
    for (const stmt of body) {
      if (stmt.kind === 'block') this.#readMembers(stmt.body, func);
      if (stmt.kind !== 'assign' || stmt.target.kind !== 'member') continue;
      const { of, name } = stmt.target;
      if (of.kind === 'name' && /^(?:self|this|cls)$/.test(of.name))
        pushTo(this.values, name, { value: stmt.value, at: stmt.end, func });
    }
  }

  #assign(target: Expr, value: Expr, at: number): void {
    if (target.kind === 'member' && /^(?:module\.)?exports$/.test(pathOf(target.of) ?? ''))
      this.exports.set(target.name, value);
    if (target.kind === 'name') {
      pushTo(this.values, target.name, { value, at });
      if (value.kind === 'func') this.funcs.set(target.name, value.func);
    } else if (target.kind === 'index' && target.of.kind === 'name') {
      pushTo(this.stores, target.of.name, { key: target.key, value });
    } else if (target.kind === 'member' && target.of.kind === 'name') {
      const { start, end, line, column } = target;
      pushTo(this.stores, target.of.name, {
        key: { kind: 'text', value: target.name, start, end, line, column },
        value,
      });
    }
  }

  #import(from: string, names: readonly Imported[]): void {
    for (const each of names) {
      if (each.name === '*') this.stars.push(from);
      else this.imports.set(each.local, { ...each, from });
    }
  }
}

/** What a call passes for each parameter. */
export function argumentsOf({ params }: Func, args: readonly Arg[], scope: Scope): Map<string, Held> {
  const own = params.filter(({ name }) => !/^(?:self|cls|this|&self|&mut self)$/.test(name));
  const bound = new Map<string, Held>();
  let at = 0;
  for (const { name, spread, value } of args) {
    if (spread) continue;
    const param = name ?? own[at]?.name;
    if (name === undefined) at += 1;
    if (param !== undefined) bound.set(param, { expr: value, scope });
  }
  return bound;
}

function pushTo<T>(map: Map<string, T[]>, key: string, value: T): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else known.push(value);
}
