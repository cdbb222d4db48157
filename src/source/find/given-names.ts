import { textOf } from '../ast.ts';
import type { Module } from '../program/module.ts';
import type { Project } from '../program/project.ts';
import type { Held, Scope } from '../program/scope.ts';
import { originsOf } from '../values/follow.ts';
import { isKnownKey } from '../values/key.ts';
import { entriesIn, placeOf } from '../values/members.ts';
import { returnsOf } from '../values/returns.ts';
import { holdsKey } from './held-keys.ts';

/** Where keys come from; elsewhere no name stands for one. */
const SOURCE = /environ|getenv|\benv\b|import\.meta|["'`][\w.-]{20,200}["'`]/;
/** Shorter names are everywhere by chance. */
const SHORTEST = 3;

/** Names under which a module gives keys to others: constants, entries of dictionaries, members of classes, functions. */
export function givenNames({ text, scope }: Module, project: Project): string[] {
  if (!SOURCE.test(text)) return [];
  const scopes = [scope, ...scope.classes.values()];
  return [
    ...scopes.flatMap((each) => [...valuesOf(each, project), ...functionsOf(each, project)]),
    ...[...scope.exports].flatMap(([name, value]) => named(name, { expr: value, scope }, project)),
  ];
}

function valuesOf(scope: Scope, project: Project): string[] {
  return [...scope.values].flatMap(([name, assigned]) =>
    assigned.flatMap(({ value, func }) => {
      const held: Held = { expr: value, scope: func === undefined ? scope : scope.method(func) };
      const inside = value.kind === 'dict' ? entriesIn(held, project) : [];
      return [
        ...named(name, held, project),
        ...inside.flatMap((entry) => named(textOf(entry.key), { expr: entry.value, scope: entry.scope }, project)),
      ];
    }),
  );
}

const functionsOf = (scope: Scope, project: Project): string[] =>
  [...scope.funcs].flatMap(([name, func]) =>
    returnsOf(func.body).flatMap((expr) => named(name, { expr, scope: scope.of(func) }, project)),
  );

function named(name: string | undefined, { expr, scope }: Held, project: Project): string[] {
  if (name === undefined || name.length < SHORTEST) return [];
  if (expr.kind === 'func')
    return returnsOf(expr.func.body).flatMap((value) =>
      named(name, { expr: value, scope: scope.of(expr.func) }, project),
    );
  const isKey = isKnownKey(originsOf(project, { expr, scope }), name) || isObjectWithKey({ expr, scope }, project);
  return isKey ? [name] : [];
}

/** `Client(key)`: an object that was handed a key. */
function isObjectWithKey({ expr, scope }: Held, project: Project): boolean {
  if (expr.kind !== 'call') return false;
  const place = placeOf(project, { expr, scope }, 0);
  return place?.kind === 'class' && holdsKey(project, place.scope);
}
