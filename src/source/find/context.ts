import type { Expr, Func } from '../ast.ts';
import type { Framework } from '../frameworks/framework.ts';
import type { Project } from '../program/project.ts';
import type { Scope } from '../program/scope.ts';

/** Where a reader of a module is. */
export interface Context {
  readonly project: Project;
  readonly scope: Scope;
  /** Frameworks whose tables count in this module, those it imports first. */
  readonly frameworks: readonly Framework[];
  /** The nearest function that has a name. */
  readonly func?: Func;
  /** Conditions under which this runs, in the function around. */
  readonly conditions: readonly Expr[];
  /** What the enclosing function serves. */
  readonly route?: string;
  /** The route that a function around this one serves already. */
  readonly handles?: string;
  /** This is a callback inside a function that serves the route. */
  readonly isNested?: boolean;
}

/** Whether a full path ends with a pattern of a table; `.set_cookie` is a method of anything. */
export function endsWithPath(path: string, pattern: string): boolean {
  if (path === pattern) return true;
  if (pattern.startsWith('.')) return path.endsWith(pattern);
  return path.endsWith(pattern) && path[path.length - pattern.length - 1] === '.';
}

export const matchesAny = (path: string, patterns: readonly string[] = []): boolean =>
  patterns.some((pattern) => endsWithPath(path, pattern));
