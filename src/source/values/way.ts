import type { Expr, Span } from '../ast.ts';
import type { Scope } from '../program/scope.ts';
import type { Origin, OriginShape, Spot } from './origin.ts';

export const MOST_PLACES = 6;

/** What was passed on the way to a value. */
export interface Way {
  readonly names: readonly string[];
  readonly steps: readonly Spot[];
  readonly depth: number;
  readonly calls: number;
  readonly isPart?: true;
  readonly isFallback?: true;
  /** A masked value is opened further out: `key.get_secret_value()`. */
  readonly isOpened?: true;
}

export const START: Way = { names: [], steps: [], depth: 0, calls: 0 };

export const spotOf = (expr: Span, { module }: Scope): Spot => ({
  file: module.file,
  start: expr.start,
  end: expr.end,
  line: expr.line,
  column: expr.column,
});

export const end = (expr: Expr, scope: Scope, way: Way, shape: OriginShape): Origin => ({
  ...shape,
  at: spotOf(expr, scope),
  names: way.names,
  steps: way.steps,
  ...(way.isPart && { isPart: true as const }),
  ...(way.isFallback && { isFallback: true as const }),
});

/** An origin that was found from another place, at the end of a way. */
export const further = (origin: Origin, way: Way, at: Spot): Origin => ({
  ...origin,
  names: [...way.names, ...origin.names],
  steps: [...way.steps, at, ...origin.steps].slice(0, MOST_PLACES),
  ...(way.isPart && { isPart: true as const }),
});
