import type { Call } from '../ast.ts';
import type { Project } from '../program/project.ts';
import type { FuncHeld, Scope } from '../program/scope.ts';
import { memberOf } from './members.ts';

/** The function of the project that a call runs. */
export function calledBy(project: Project, { callee }: Call, scope: Scope): FuncHeld | undefined {
  const found =
    callee.kind === 'name'
      ? project.find(callee.name, scope, callee.start)
      : callee.kind === 'member'
        ? memberOf(project, { expr: callee.of, scope }, callee.name)
        : undefined;
  return found?.kind === 'func' ? found : undefined;
}
