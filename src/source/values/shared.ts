/** What another function of the program put where this one finds it by a name. */
import type { Project } from '../program/project.ts';
import type { Held } from '../program/scope.ts';
import type { Origin } from './origin.ts';
import { fieldOnShelf, placeOnShelf } from './shelf-names.ts';

/** Empty where nothing is known to be there. */
export function sharedOrigins(project: Project, { expr, scope }: Held): readonly Origin[] {
  const { shelf } = project;
  if (shelf.isEmpty) return [];
  const { path, language } = scope.module;
  const place = placeOnShelf(expr, language);
  const places = place === undefined ? fieldsOf(project, { expr, scope }) : [place];
  return places.flatMap((each) => shelf.at(each, path));
}

/** `state.key` where `state` is a parameter of a type: `State(state): State<Config>`. */
function fieldsOf(project: Project, { expr, scope }: Held): readonly string[] {
  if (expr.kind !== 'member' || expr.of.kind !== 'name') return [];
  const found = project.find(expr.of.name, scope, expr.of.start);
  if (found?.kind !== 'parameter' || found.type === undefined) return [];
  return (found.type.match(/\w{1,80}/g) ?? []).map((type) => fieldOnShelf(type, expr.name));
}
