import { type Call, type Entry, type Expr, pathOf, type Stmt, textOf } from '../ast.ts';
import type { Module } from '../program/module.ts';
import type { Found, Project } from '../program/project.ts';
import { argumentsOf, type FuncHeld, type Held, type Made, type Scope } from '../program/scope.ts';
import { returnsOf } from './returns.ts';

/** Chains of names that only lead to names are followed this far. */
const LONGEST = 8;

/** What a member or key of an expression is: of a module, a class, an object or a dictionary that is written out. */
export function memberOf(project: Project, { expr, scope }: Held, name: string, way = 0): Found | undefined {
  const found = placeOf(project, { expr, scope }, way);
  if (found === undefined) return undefined;
  if (found.kind === 'module')
    return project.exported(found.module, name) ?? commonExport(project, found.module.scope, name);
  if (found.kind === 'class') return memberOfClass(project, found.scope, name);
  if (found.kind !== 'value') return undefined;
  const entries = entriesIn(expr.kind === 'name' ? { expr, scope } : found, project);
  const entry = entries.findLast(({ key }) => textOf(key) === name);
  if (entry !== undefined) return { kind: 'value', expr: entry.value, scope: entry.scope };
  const object = objectOf(project, found);
  return object && memberOfClass(project, object, name);
}

/** A member of a class, or of what it inherits from; of an object where the class is that of one. */
function memberOfClass(project: Project, scope: Scope, name: string, way = 0): Found | undefined {
  const field = scope.made?.fields?.get(name);
  if (field !== undefined) return { kind: 'value', ...field };
  const own = project.own(name, scope);
  if (own !== undefined || way > LONGEST) return own;
  for (const above of aboveOf(project, scope, way)) {
    const found = memberOfClass(project, above, name, way + 1);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What a class of the project inherits from, each as that of the same object. */
export function aboveOf(project: Project, scope: Scope, way = 0): Scope[] {
  return scope.bases.flatMap((expr) => {
    const found = placeOf(project, { expr, scope: scope.parent ?? scope }, way + 1);
    return found?.kind === 'class' ? [found.scope.objectOf(madeAbove(scope), scope.self ?? scope)] : [];
  });
}

/** What the constructor of a class hands on to that above: its own arguments where it has none. */
function madeAbove(scope: Scope): Made | undefined {
  const making = scope.funcs.get('__init__') ?? scope.funcs.get('constructor');
  if (making === undefined) return scope.made;
  const call = making.body.map(superCall).find((each) => each !== undefined);
  return call && { args: call.args, scope: scope.method(making) };
}

/** `super().__init__(key)`, `super(key)`. */
function superCall(stmt: Stmt): Call | undefined {
  if (stmt.kind !== 'expr' || stmt.value.kind !== 'call') return undefined;
  return /^super(?:\(\)\.__init__)?$/.test(pathOf(stmt.value.callee) ?? '') ? stmt.value : undefined;
}

/** `Config { key }` of Rust: an object with these fields. */
function objectOf(project: Project, { expr, scope }: Held): Scope | undefined {
  if (expr.kind !== 'dict' || expr.of === undefined) return undefined;
  const found = expr.of === 'Self' ? undefined : project.find(expr.of, scope);
  const type = expr.of === 'Self' ? scope.around : found?.kind === 'class' ? found.scope : undefined;
  const fields = entriesIn({ expr, scope }, project).flatMap(({ key, value, scope: inner }) => {
    const name = textOf(key);
    return name === undefined ? [] : [[name, { expr: value, scope: inner }] as const];
  });
  return type?.objectOf({ args: [], fields: new Map(fields), scope });
}

/** `module.exports = { key }`. */
function commonExport(project: Project, scope: Scope, name: string): Found | undefined {
  const stored = scope.stores.get('module')?.find(({ key }) => textOf(key) === 'exports');
  return stored && memberOf(project, { expr: stored.value, scope }, name);
}

/** What an expression is, where it is something that has members. */
export function placeOf(project: Project, { expr, scope }: Held, way: number): Found | undefined {
  if (way > LONGEST) return undefined;
  if (expr.kind === 'name') {
    if (/^(?:self|this|cls|Self)$/.test(expr.name)) {
      const around = scope.around;
      return around && { kind: 'class', scope: around.self ?? around };
    }
    if (expr.name === 'super') return superOf(project, scope, way);
    const found = project.find(expr.name, scope, expr.start);
    return found?.kind === 'value' ? (placeOf(project, found, way + 1) ?? storesOf(expr.name, found)) : found;
  }
  if (expr.kind === 'member') {
    const module = crateModule(project, expr, scope);
    if (module !== undefined) return { kind: 'module', module };
    const found = memberOf(project, { expr: expr.of, scope }, expr.name, way + 1);
    const place = found?.kind === 'value' ? placeOf(project, found, way + 1) : found;
    return place === undefined || place.kind === 'parameter' ? injected(project, { expr, scope }) : place;
  }
  if (expr.kind === 'index') {
    const generic = placeOf(project, { expr: expr.of, scope }, way + 1);
    if (generic?.kind === 'class') return generic;
    const key = textOf(expr.key);
    const found = key === undefined ? undefined : memberOf(project, { expr: expr.of, scope }, key, way + 1);
    return found?.kind === 'value' ? placeOf(project, found, way + 1) : found;
  }
  if (expr.kind === 'call') return placeOfCall(project, { expr, scope }, way);
  return expr.kind === 'dict' ? { kind: 'value', expr, scope } : undefined;
}

/** `crate::keys`: a module by its path. */
function crateModule(project: Project, expr: Expr, { module }: Scope): Module | undefined {
  if (module.language !== 'rust') return undefined;
  const path = pathOf(expr) ?? '';
  return /^(?:crate|super)\./.test(path) ? project.moduleAt(path, module) : undefined;
}

/** `this.keys` of a class whose constructor takes `private keys: KeysService`: an object of that class. */
function injected(project: Project, { expr, scope }: Held): Found | undefined {
  if (expr.kind !== 'member' || expr.of.kind !== 'name' || expr.of.name !== 'this') return undefined;
  const type = scope.around?.funcs.get('constructor')?.params.find(({ name }) => name === expr.name)?.type;
  const found = type === undefined ? undefined : project.find(type, scope);
  return found?.kind === 'class' ? found : undefined;
}

/** An object of a class of the project; `dict(a=b)` and the like are dictionaries. */
function placeOfCall(project: Project, { expr, scope }: Held, way: number): Found | undefined {
  if (expr.kind !== 'call') return undefined;
  if (expr.callee.kind === 'name' && expr.callee.name === 'super') return superOf(project, scope, way);
  const made = placeOf(project, { expr: expr.callee, scope }, way + 1);
  if (made?.kind === 'class') return { kind: 'class', scope: made.scope.objectOf({ args: expr.args, scope }) };
  const object = made?.kind === 'func' ? madeBy(project, { expr, scope }, made, way) : undefined;
  if (object !== undefined) return object;
  return expr.args.some(({ name }) => name !== undefined) ? { kind: 'value', expr, scope } : undefined;
}

/** `Holder::new(key)`, `get_client()`: an object that a function of the project makes. */
function madeBy(
  project: Project,
  { expr, scope }: Held,
  { func, scope: outer }: FuncHeld,
  way: number,
): Found | undefined {
  if (expr.kind !== 'call') return undefined;
  const inner = outer.called(argumentsOf(func, expr.args, scope), func);
  const [returned] = returnsOf(func.body);
  const place = returned && placeOf(project, { expr: returned, scope: inner }, way + 1);
  return place?.kind === 'class' || (place?.kind === 'value' && place.expr.kind === 'dict') ? place : undefined;
}

/** What the class around inherits from first, as that of the same object. */
function superOf(project: Project, scope: Scope, way: number): Found | undefined {
  const around = scope.around;
  const above = around && aboveOf(project, around, way)[0];
  return above && { kind: 'class', scope: above };
}

/** A dictionary that is filled later. */
const storesOf = (name: string, { scope, expr }: Held): Found | undefined =>
  scope.stores.has(name) ? { kind: 'value', expr, scope } : undefined;

/** The entries of a dictionary, with what is spread into it and what is stored in it later where a name holds it. */
export function entriesIn({ expr, scope }: Held, project: Project, way = 0): (Entry & { readonly scope: Scope })[] {
  if (way > LONGEST) return [];
  if (expr.kind === 'dict')
    return expr.entries.flatMap((entry) =>
      entry.key === undefined ? entriesIn({ expr: entry.value, scope }, project, way + 1) : [{ ...entry, scope }],
    );
  if (expr.kind === 'call')
    return expr.args.flatMap(({ name, spread, value }) => {
      if (spread) return entriesIn({ expr: value, scope }, project, way + 1);
      return name === undefined ? [] : [{ key: keyNamed(name, value), value, scope }];
    });
  if (expr.kind === 'either')
    return expr.options.flatMap((option) => entriesIn({ expr: option, scope }, project, way + 1));
  if (expr.kind !== 'name') return [];
  const found = project.find(expr.name, scope, expr.start);
  const stored = scope.stores.get(expr.name) ?? [];
  return [
    ...(found?.kind === 'value' ? entriesIn(found, project, way + 1) : []),
    ...stored.map((entry) => ({ ...entry, scope })),
  ];
}

const keyNamed = (name: string, { start, end, line, column }: Expr): Expr => ({
  kind: 'text',
  value: name,
  start,
  end,
  line,
  column,
});
