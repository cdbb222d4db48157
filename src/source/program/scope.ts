import type { Expr, Func, Imported, Stmt } from '../ast.ts';
import type { ModuleText } from './module-text.ts';

/** A value that a name gets, and where. */
export interface Assigned {
  readonly value: Expr;
  readonly at: number;
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

/** Names and what they stand for: of a module, a class or a function. Inner ones fall back on the outer. */
export class Scope {
  readonly module: ModuleText;
  readonly parent: Scope | undefined;
  readonly func: Func | undefined;
  /** Set where the names are the members of a class. */
  readonly className: string | undefined;
  readonly values = new Map<string, Assigned[]>();
  readonly funcs = new Map<string, Func>();
  readonly classes = new Map<string, Scope>();
  readonly imports = new Map<string, Binding>();
  /** Modules of which everything is imported. */
  readonly stars: string[] = [];
  /** `d["k"] = v` and `d.k = v`, by the name of `d`. */
  readonly stores = new Map<string, { readonly key: Expr; readonly value: Expr }[]>();
  /** What a call passes for the parameters. */
  bound: ReadonlyMap<string, Held> | undefined;
  #inner: Map<Func, Scope> | undefined;

  constructor(
    module: ModuleText,
    body: readonly Stmt[],
    around: Partial<Pick<Scope, 'parent' | 'func' | 'className'>> = {},
  ) {
    this.module = module;
    this.parent = around.parent;
    this.func = around.func;
    this.className = around.className;
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
    else if (stmt.kind === 'class')
      this.classes.set(stmt.name, new Scope(this.module, stmt.body, { parent: this, className: stmt.name }));
    else if (stmt.kind === 'assign') this.#assign(stmt.target, stmt.value, stmt.end);
    else if (stmt.kind === 'import') this.#import(stmt.from, stmt.names);
  }

  #readFunc(func: Func): void {
    this.funcs.set(func.name, func);
    if (this.className !== undefined) this.#readMembers(func.body);
  }

  /** `self.key = …` in a method is a member of its class. */
  #readMembers(body: readonly Stmt[]): void {
    for (const stmt of body) {
      if (stmt.kind === 'block') this.#readMembers(stmt.body);
      if (stmt.kind !== 'assign' || stmt.target.kind !== 'member') continue;
      const { of, name } = stmt.target;
      if (of.kind === 'name' && /^(?:self|this|cls)$/.test(of.name))
        this.#assign({ ...stmt.target, kind: 'name', name }, stmt.value, stmt.end);
    }
  }

  #assign(target: Expr, value: Expr, at: number): void {
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

function pushTo<T>(map: Map<string, T[]>, key: string, value: T): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else known.push(value);
}
