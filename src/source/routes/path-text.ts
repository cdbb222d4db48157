import type { Expr } from '../ast.ts';
import { textOf } from '../ast.ts';
import type { Project } from '../program/project.ts';
import type { Scope } from '../program/scope.ts';

/** A path that is written out, also as a constant. */
export function pathText(expr: Expr | undefined, scope: Scope, project: Project): string | undefined {
  const found = expr?.kind === 'name' ? project.find(expr.name, scope, expr.start) : undefined;
  const text = textOf(found?.kind === 'value' ? found.expr : expr);
  return text === undefined || text.length > 200 || /:\/\/|\s/.test(text) ? undefined : text;
}

/** A regular expression of a URLconf as a path, where it is one: `^items/(?P<id>\d+)/$` is `items/{id}/`. */
export function pathOfRegex(pattern: string): string | undefined {
  const text = pattern
    .replace(/^\^/, '')
    .replace(/\/?\??\$$/, '')
    .replace(/\\([/.-])/g, '$1');
  const path = groupsOut(text);
  return path === undefined || /[\\()[\]|+?*^$]/.test(path) ? undefined : path;
}

/** The outermost groups become parameters. */
function groupsOut(text: string): string | undefined {
  let out = '';
  let depth = 0;
  for (let i = 0; i < text.length; i += 1) {
    const char = text[i];
    if (char === '\\' && depth > 0) i += 1;
    else if (char === '(') {
      if (depth === 0) out += '{}';
      depth += 1;
    } else if (char === ')') depth -= 1;
    else if (depth === 0) out += char;
    if (depth < 0) return undefined;
  }
  return depth === 0 ? out : undefined;
}
