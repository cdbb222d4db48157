import type { Stmt } from '../ast.ts';
import type { ModuleText } from './module-text.ts';
import { Scope } from './scope.ts';

/** A source file that was read. */
export interface Module extends ModuleText {
  readonly body: readonly Stmt[];
  readonly scope: Scope;
}

/** A module with its names. */
export const moduleOf = (text: ModuleText, body: readonly Stmt[]): Module => ({
  ...text,
  body,
  scope: new Scope(text, body),
});
