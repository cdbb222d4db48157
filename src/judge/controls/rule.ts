import type { Controls } from '../../model/standards.ts';

/** Checks whose findings bear on the same requirements, and these. */
export interface ControlRule extends Controls {
  readonly checks: readonly string[];
}
