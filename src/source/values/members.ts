import { type Entry, type Expr, textOf } from '../ast.ts';
import type { Found, Project } from '../program/project.ts';
import type { Held, Scope } from '../program/scope.ts';

/** Chains of names that only lead to names are followed this far. */
const LONGEST = 8;

/** What a member or key of an expression is: of a module, a class, an object or a dictionary that is written out. */
export function memberOf(project: Project, { expr, scope }: Held, name: string, way = 0): Found | undefined {
  const found = placeOf(project, { expr, scope }, way);
  if (found === undefined) return undefined;
  if (found.kind === 'module')
    return project.exported(found.module, name) ?? commonExport(project, found.module.scope, name);
  if (found.kind === 'class') return project.find(name, found.scope);
  if (found.kind !== 'value') return undefined;
  const entries = entriesIn(expr.kind === 'name' ? { expr, scope } : found, project);
  const entry = entries.findLast(({ key }) => textOf(key) === name);
  return entry && { kind: 'value', expr: entry.value, scope: entry.scope };
}

/** `module.exports = { key }`. */
function commonExport(project: Project, scope: Scope, name: string): Found | undefined {
  const stored = scope.stores.get('module')?.find(({ key }) => textOf(key) === 'exports');
  const own = scope.stores.get('exports')?.find(({ key }) => textOf(key) === name);
  if (own !== undefined) return { kind: 'value', expr: own.value, scope };
  return stored && memberOf(project, { expr: stored.value, scope }, name);
}

/** What an expression is, where it is something that has members. */
function placeOf(project: Project, { expr, scope }: Held, way: number): Found | undefined {
  if (way > LONGEST) return undefined;
  if (expr.kind === 'name') {
    if (/^(?:self|this|cls|Self)$/.test(expr.name)) {
      const around = scope.around;
      return around && { kind: 'class', scope: around };
    }
    const found = project.find(expr.name, scope, expr.start);
    return found?.kind === 'value' ? (placeOf(project, found, way + 1) ?? storesOf(expr.name, found)) : found;
  }
  if (expr.kind === 'member') {
    const found = memberOf(project, { expr: expr.of, scope }, expr.name, way + 1);
    if (found === undefined) return injected(project, { expr, scope });
    return found.kind === 'value' ? placeOf(project, found, way + 1) : found;
  }
  if (expr.kind === 'index') {
    const key = textOf(expr.key);
    const found = key === undefined ? undefined : memberOf(project, { expr: expr.of, scope }, key, way + 1);
    return found?.kind === 'value' ? placeOf(project, found, way + 1) : found;
  }
  if (expr.kind === 'call') return placeOfCall(project, { expr, scope }, way);
  return expr.kind === 'dict' ? { kind: 'value', expr, scope } : undefined;
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
  const made = placeOf(project, { expr: expr.callee, scope }, way + 1);
  if (made?.kind === 'class') return made;
  return expr.args.some(({ name }) => name !== undefined) ? { kind: 'value', expr, scope } : undefined;
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
