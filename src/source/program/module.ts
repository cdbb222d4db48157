import type { Stmt } from '../ast.ts';
import { Scope } from './scope.ts';

export type Language = 'python' | 'javascript' | 'rust';

/** A source file that was read. */
export interface Module {
  /** As it is shown. */
  readonly file: string;
  /** Below the folder that the user named, with `/`. */
  readonly path: string;
  readonly language: Language;
  readonly text: string;
  readonly body: readonly Stmt[];
  readonly scope: Scope;
}

/** A module with its names. */
export function moduleOf(facts: Omit<Module, 'scope'>): Module {
  // The scope needs its module, and the module its scope.
  const module: { -readonly [K in keyof Module]?: Module[K] } = { ...facts };
  const made = module as Module;
  module.scope = new Scope(made, facts.body);
  return made;
}
