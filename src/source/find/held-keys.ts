import type { Project } from '../program/project.ts';
import type { Scope } from '../program/scope.ts';
import { originsOf } from '../values/follow.ts';
import { isKnownKey } from '../values/key.ts';

/** Whether a class sets a member to a key. */
export function hasKey(project: Project, scope: Scope): boolean {
  for (const [name, assigned] of scope.values)
    for (const { value, func } of assigned) {
      const held = { expr: value, scope: func === undefined ? scope : scope.method(func) };
      if (isKnownKey(originsOf(project, held), name)) return true;
    }
  return false;
}

/** Whether the class around a method is that of an object that was handed a key, or of a class below it that has one. */
export function holdsKey(project: Project, { className, made, self }: Scope): boolean {
  if (className === undefined) return false;
  if (self !== undefined && hasKey(project, self)) return true;
  const args = made?.args ?? [];
  return (
    made !== undefined &&
    args.some(({ value, name = '' }) => isKnownKey(originsOf(project, { expr: value, scope: made.scope }), name))
  );
}
