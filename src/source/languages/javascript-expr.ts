import type { Arg, Entry, Expr } from '../ast.ts';
import { type Cst, child } from './cst.ts';
import { type Lowering, spanOf, written } from './lowering.ts';
import { unescaped } from './unescaped.ts';

type Lower = (node: Cst, to: Lowering) => Expr;

/** An expression of JavaScript or TypeScript in the common form. */
export const scriptExpr: Lower = (node, to) => (EXPRESSIONS[node.type] ?? other)(node, to);

const other: Lower = (node, to) => ({
  kind: 'other',
  parts: node.kids.map((kid) => scriptExpr(kid, to)),
  ...spanOf(node),
});
const test: Lower = (node, to) => ({
  kind: 'test',
  parts: node.kids.filter(({ field }) => field !== 'operator').map((kid) => scriptExpr(kid, to)),
  ...spanOf(node),
});
const name: Lower = (node, to) => ({ kind: 'name', name: written(node, to), ...spanOf(node) });
const func: Lower = (node, to) =>
  to.func === undefined ? other(node, to) : { kind: 'func', func: to.func(node, to), ...spanOf(node) };

/** Types and brackets say nothing of the value. */
const inner: Lower = (node, to) => {
  const only = child(node, 'value') ?? node.kids.find(({ type }) => !/type/.test(type));
  return only === undefined ? other(node, to) : scriptExpr(only, to);
};

const plain =
  (value: boolean | null): Lower =>
  (node) => ({ kind: 'plain', value, ...spanOf(node) });

const EXPRESSIONS: Readonly<Record<string, Lower>> = {
  identifier: name,
  property_identifier: name,
  type_identifier: name,
  shorthand_property_identifier: name,
  this: name,
  undefined: plain(null),
  null: plain(null),
  true: plain(true),
  false: plain(false),
  number: (node, to) => ({ kind: 'plain', value: Number(written(node, to).replaceAll('_', '')), ...spanOf(node) }),
  string: (node, to) => ({ kind: 'text', value: unescaped(written(node, to).slice(1, -1)), ...spanOf(node) }),
  template_string: (node, to) => template(node, to),
  member_expression: (node, to) => member(node, to),
  subscript_expression: (node, to) => subscript(node, to),
  call_expression: (node, to) => call(node, 'function', to),
  new_expression: (node, to) => call(node, 'constructor', to),
  object: (node, to) => ({ kind: 'dict', entries: node.kids.flatMap((kid) => entry(kid, to)), ...spanOf(node) }),
  array: (node, to) => ({ kind: 'list', items: node.kids.map((kid) => scriptExpr(kid, to)), ...spanOf(node) }),
  arguments: (node, to) => ({ kind: 'list', items: node.kids.map((kid) => scriptExpr(kid, to)), ...spanOf(node) }),
  binary_expression: (node, to) => binary(node, to),
  ternary_expression: (node, to) => ternary(node, to),
  unary_expression: (node, to) => unary(node, to),
  assignment_expression: (node, to) => assignment(node, to),
  arrow_function: func,
  function_expression: func,
  generator_function: func,
  method_definition: func,
  parenthesized_expression: inner,
  await_expression: inner,
  as_expression: inner,
  satisfies_expression: inner,
  type_assertion: inner,
  non_null_expression: inner,
  spread_element: inner,
  regex: (node) => ({ kind: 'other', parts: [], ...spanOf(node) }),
};

const template: Lower = (node, to) => {
  const parts = node.kids.flatMap((kid): Expr[] => {
    if (kid.type === 'template_substitution') return kid.kids.slice(0, 1).map((each) => scriptExpr(each, to));
    return [{ kind: 'text', value: unescaped(written(kid, to)), ...spanOf(kid) }];
  });
  const [only = { kind: 'text', value: '', ...spanOf(node) } as const] = parts;
  return parts.length < 2 && only.kind === 'text'
    ? { ...only, ...spanOf(node) }
    : { kind: 'join', parts, ...spanOf(node) };
};

const member: Lower = (node, to) => {
  const [object, property] = [child(node, 'object'), child(node, 'property')];
  if (object === undefined || property === undefined) return other(node, to);
  return { kind: 'member', of: scriptExpr(object, to), name: written(property, to), ...spanOf(node) };
};

const subscript: Lower = (node, to) => {
  const [object, index] = [child(node, 'object'), child(node, 'index')];
  if (object === undefined || index === undefined) return other(node, to);
  return { kind: 'index', of: scriptExpr(object, to), key: scriptExpr(index, to), ...spanOf(node) };
};

/** A tagged template has its text for an argument. */
function call(node: Cst, field: string, to: Lowering): Expr {
  const [callee, list] = [child(node, field), child(node, 'arguments')];
  if (callee === undefined) return other(node, to);
  const given = list?.type === 'arguments' ? list.kids : list === undefined ? [] : [list];
  return { kind: 'call', callee: scriptExpr(callee, to), args: given.map((kid) => argument(kid, to)), ...spanOf(node) };
}

const argument = (node: Cst, to: Lowering): Arg =>
  node.type === 'spread_element' ? { spread: true, value: inner(node, to) } : { value: scriptExpr(node, to) };

function entry(node: Cst, to: Lowering): Entry[] {
  const [key, value] = [child(node, 'key'), child(node, 'value')];
  if (key && value) return [{ key: keyOf(key, to), value: scriptExpr(value, to) }];
  if (node.type === 'shorthand_property_identifier') return [{ key: keyOf(node, to), value: name(node, to) }];
  if (node.type === 'spread_element') return [{ value: inner(node, to) }];
  const own = child(node, 'name');
  return own === undefined ? [] : [{ key: keyOf(own, to), value: func(node, to) }];
}

const keyOf = (node: Cst, to: Lowering): Expr =>
  node.type === 'computed_property_name'
    ? inner(node, to)
    : { kind: 'text', value: scriptName(node, to), ...spanOf(node) };

/** The name of a member, which may be written as a text. */
export const scriptName = (node: Cst | undefined, to: Lowering): string =>
  node === undefined ? '' : written(node, to).replace(/^["'#]|["']$/g, '');

const binary: Lower = (node, to) => {
  const operator = child(node, 'operator');
  const sign = operator === undefined ? '' : written(operator, to);
  const parts = node.kids.filter(({ field }) => field !== 'operator').map((kid) => scriptExpr(kid, to));
  if (sign === '+') return { kind: 'join', parts, ...spanOf(node) };
  if (sign === '||' || sign === '??') return { kind: 'either', options: parts, ...spanOf(node) };
  // The last of a conjunction is its value where all hold.
  if (sign === '&&') return { kind: 'either', options: parts.toReversed(), ...spanOf(node) };
  return /^[=!<>]|^in(?:stanceof)?$/.test(sign)
    ? { kind: 'test', parts, ...spanOf(node) }
    : { kind: 'other', parts, ...spanOf(node) };
};

const ternary: Lower = (node, to) => {
  const [then, otherwise] = [child(node, 'consequence'), child(node, 'alternative')];
  if (then === undefined || otherwise === undefined) return other(node, to);
  return { kind: 'either', options: [scriptExpr(then, to), scriptExpr(otherwise, to)], ...spanOf(node) };
};

const unary: Lower = (node, to) => {
  const operator = child(node, 'operator');
  const sign = operator === undefined ? '' : written(operator, to);
  return /^(?:!|typeof|void)$/.test(sign) ? test(node, to) : other(node, to);
};

/** `if ((k = f()))` assigns before it. */
const assignment: Lower = (node, to) => {
  const [left, right] = [child(node, 'left'), child(node, 'right')];
  if (left === undefined || right === undefined) return other(node, to);
  const value = scriptExpr(right, to);
  to.hoisted.push({ kind: 'assign', target: scriptExpr(left, to), value, ...spanOf(node) });
  return value;
};
