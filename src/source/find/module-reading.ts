import type { CodePart, CodePlace } from '../../model/code.ts';
import type { Framework } from '../frameworks/framework.ts';
import { speaksOfRoutes } from '../interest.ts';
import { partOf, partOfClass } from '../place.ts';
import type { Module } from '../program/module.ts';
import type { Project } from '../program/project.ts';
import type { Scope } from '../program/scope.ts';
import { nodesAround } from '../routes/node-names.ts';
import { RouteReader } from '../routes/read-routes.ts';
import type { Spot } from '../values/origin.ts';
import type { Context } from './context.ts';
import { CorsReader, type CorsSighting } from './cors.ts';
import { FlowReader, type FlowSighting } from './flow.ts';
import { givenNames } from './given-names.ts';
import type { KeySighting } from './key-sighting.ts';
import { KeyReader } from './keys.ts';
import { read } from './reader.ts';
import { type Group, SettingReader, type SettingSighting } from './settings.ts';
import { ShelfReader } from './shelf-reader.ts';

/** Where something was seen, without the module: what is kept of a file must not keep the whole of it alive. */
export interface Seat {
  readonly spot: Spot;
  readonly text: string;
  readonly part: CodePart | undefined;
  readonly func: string | undefined;
  /** `GET /connect`, of the handler around; known once all modules have been read. */
  routes(): readonly string[];
}

type Seated<T> = Omit<T, 'context' | 'at'> & { readonly seat: Seat };

export type KeyDraft = Seated<KeySighting>;
export type FlowDraft = Seated<FlowSighting>;
export type CorsDraft = Seated<CorsSighting> & { readonly framework: string | undefined };
export type GroupDraft = Seated<Group>;
export type SettingDraft = Omit<Seated<SettingSighting>, 'group'> & { readonly group?: GroupDraft };

/** All that one module shows. */
export interface ModuleReading {
  readonly keys: readonly KeyDraft[];
  readonly settings: readonly SettingDraft[];
  readonly groups: readonly GroupDraft[];
  readonly flows: readonly FlowDraft[];
  readonly cors: readonly CorsDraft[];
  /** Names under which it gives keys to other modules. */
  readonly gives: readonly string[];
}

/** Reads only what a module says about routes. */
export function readRoutes(module: Module, project: Project): void {
  const routes = new RouteReader(project, project.routing);
  const context: Context = { project, scope: module.scope, frameworks: [], conditions: [] };
  read(module.body, context, {
    assign: (stmt, around) => routes.assign(stmt, around),
    call: (expr, around) => routes.call(expr, around),
    returns: () => {},
    removes: () => {},
    func: (func, around) => routes.func(func, around),
    class: (stmt, around) => routes.class(stmt, around),
  });
}

/** Reads only what a module puts where other functions find it by a name. */
export function readShelf(module: Module, project: Project): void {
  const shelf = new ShelfReader(project);
  const context: Context = { project, scope: module.scope, frameworks: [], conditions: [] };
  read(module.body, context, {
    assign: (stmt, around) => shelf.assign(stmt, around),
    call: (expr, around) => shelf.call(expr, around),
    returns: (stmt, around) => shelf.returns(stmt, around),
    removes: () => {},
    func: () => {},
  });
}

/** Reads a module with the frameworks that count in it. */
export function readModule(module: Module, project: Project, frameworks: readonly Framework[]): ModuleReading {
  const keys = new KeyReader();
  const settings = new SettingReader();
  const flows = new FlowReader();
  const routes = speaksOfRoutes(module.text) ? new RouteReader(project, project.routing) : undefined;
  const cors = new CorsReader();
  const context: Context = { project, scope: module.scope, frameworks, conditions: [] };
  read(module.body, context, {
    assign(stmt, around) {
      keys.assign(stmt, around);
      settings.assign(stmt, around);
      cors.assign(stmt, around);
      routes?.assign(stmt, around);
    },
    call(expr, around) {
      keys.call(expr, around);
      settings.call(expr, around);
      cors.call(expr, around);
      routes?.call(expr, around);
    },
    returns: (stmt, around) => keys.returns(stmt, around),
    removes: () => {},
    func(func, around) {
      flows.func(func, around);
      routes?.func(func, around);
    },
    class(stmt, around) {
      keys.class(stmt, around);
      routes?.class(stmt, around);
    },
  });
  const groups = new Map<Group, GroupDraft>(settings.groups.map((group) => [group, seated(group)]));
  return {
    keys: keys.found.map(seated),
    settings: settings.found.map(({ group, ...rest }) => ({
      ...seated(rest),
      ...(group && { group: groups.get(group) ?? seated(group) }),
    })),
    groups: [...groups.values()],
    flows: flows.found.map(seated),
    cors: cors.found.map((each) => ({ ...seated(each), framework: each.context.frameworks[0]?.id })),
    gives: givenNames(module, project),
  };
}

function seated<T extends { readonly context: Context; readonly at: Spot }>({ context, at, ...rest }: T): Seated<T> {
  const { scope, func } = context;
  const seat: Seat = {
    spot: at,
    text: scope.module.text,
    part: partIn(scope),
    func: func?.name,
    routes: routesAt(context),
  };
  return { ...rest, seat };
}

function routesAt({ scope, route, project: { routing } }: Context): Seat['routes'] {
  const nodes = nodesAround(scope);
  return () => {
    const found = routing.routesOf(nodes);
    return found.length > 0 || route === undefined ? found : [route];
  };
}

function partIn(scope: Scope): CodePart | undefined {
  const name = scope.around?.className;
  return partOf(scope.module.path) ?? (name === undefined ? undefined : partOfClass(name));
}

export const placeOf = ({ file, line, column }: Spot): CodePlace => ({ file, line, column });
