import type { Expr, Stmt } from '../ast.ts';
import { type Cst, child } from './cst.ts';
import { scriptExpr } from './javascript-expr.ts';
import { type Lowering, spanOf, written } from './lowering.ts';

interface Where {
  readonly node: Cst;
  readonly to: Lowering;
}

/** What a pattern binds of a value: `{ a, b: { c }, d = 1 }` are members, `[a, b]` is not followed. */
export function bindings(pattern: Cst | undefined, value: Expr | undefined, { node, to }: Where): Stmt[] {
  if (pattern === undefined || value === undefined) return [];
  const span = spanOf(node);
  if (pattern.type === 'object_pattern') return pattern.kids.flatMap((kid) => member(kid, value, { node, to }));
  if (pattern.type === 'assignment_pattern') return preset(pattern, value, { node, to });
  if (pattern.type === 'array_pattern') {
    const items = value.kind === 'list' ? value.items : [];
    return pattern.kids.flatMap((kid, i) =>
      bindings(kid, items[i] ?? { kind: 'other', parts: [value], ...span }, { node, to }),
    );
  }
  if (pattern.type === 'rest_pattern') return bindings(pattern.kids[0], value, { node, to });
  return [{ kind: 'assign', target: scriptExpr(pattern, to), value, ...span }];
}

function member(kid: Cst, value: Expr, { node, to }: Where): Stmt[] {
  const of = (name: string, at: Cst): Expr => ({ kind: 'member', of: value, name, ...spanOf(at) });
  if (kid.type === 'shorthand_property_identifier_pattern')
    return [
      {
        kind: 'assign',
        target: { kind: 'name', name: written(kid, to), ...spanOf(kid) },
        value: of(written(kid, to), kid),
        ...spanOf(node),
      },
    ];
  const [key, inner] = [child(kid, 'key'), child(kid, 'value')];
  if (key && inner) return bindings(inner, of(written(key, to).replace(/^["']|["']$/g, ''), key), { node, to });
  const left = child(kid, 'left');
  if (kid.type !== 'object_assignment_pattern' || left === undefined) return [];
  const target: Expr = { kind: 'name', name: written(left, to), ...spanOf(left) };
  return [
    {
      kind: 'assign',
      target,
      value: either(of(written(left, to), left), child(kid, 'right'), { node: kid, to }),
      ...spanOf(node),
    },
  ];
}

function preset(pattern: Cst, value: Expr, { node, to }: Where): Stmt[] {
  return bindings(child(pattern, 'left'), either(value, child(pattern, 'right'), { node: pattern, to }), { node, to });
}

/** A value, or its default where it is missing. */
const either = (value: Expr, other: Cst | undefined, { node, to }: Where): Expr =>
  other === undefined ? value : { kind: 'either', options: [value, scriptExpr(other, to)], ...spanOf(node) };
