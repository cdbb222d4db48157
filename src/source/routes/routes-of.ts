import { type Arg, type Call, type Expr, textOf } from '../ast.ts';
import type { Project } from '../program/project.ts';
import type { Held, Scope } from '../program/scope.ts';
import { Nodes } from './nodes.ts';
import { pathText } from './path-text.ts';
import type { Routing } from './routing.ts';

/** Adds to a routing what the calls of one module say. */
export class RoutesOf {
  readonly project: Project;
  readonly routing: Routing;
  readonly nodes: Nodes;

  constructor(project: Project, routing: Routing) {
    this.project = project;
    this.routing = routing;
    this.nodes = new Nodes(project);
  }

  path(expr: Expr | undefined, scope: Scope): string | undefined {
    return pathText(expr, scope, this.project);
  }

  /** The router that a method is called on. */
  on({ callee }: Call, scope: Scope): string | undefined {
    return callee.kind === 'member' ? this.nodes.of({ expr: callee.of, scope }) : undefined;
  }

  /** Everything in an argument that serves or routes, also in a list or behind a name. */
  targets({ expr, scope }: Held): string[] {
    const found = expr.kind === 'name' ? this.project.find(expr.name, scope, expr.start) : undefined;
    const held = found?.kind === 'value' && found.expr.kind === 'list' ? found : { expr, scope };
    if (held.expr.kind === 'list')
      return held.expr.items.flatMap((item) => this.targets({ expr: item, scope: held.scope }));
    const node = this.nodes.of(held);
    return node === undefined ? [] : [node];
  }

  allTargets(args: readonly Arg[], scope: Scope): string[] {
    return args.flatMap(({ value }) => this.targets({ expr: value, scope }));
  }
}

export const named = (args: readonly Arg[], name: string): Expr | undefined =>
  args.find((arg) => arg.name === name)?.value;

/** The argument at a position, or the one with the name. */
export const given = (args: readonly Arg[], at: number, name: string): Expr | undefined =>
  named(args, name) ?? args.filter((arg) => arg.name === undefined && !arg.spread)[at]?.value;

/** A member of an object that is written out. */
export const member = (expr: Expr | undefined, name: string): Expr | undefined =>
  expr?.kind === 'dict' ? expr.entries.find(({ key }) => textOf(key) === name)?.value : undefined;

export const VERBS = /^(?:get|post|put|patch|delete|head|options)$/i;
