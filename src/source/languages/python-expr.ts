import type { Arg, Entry, Expr, Func, Param, Stmt } from '../ast.ts';
import { type Cst, child } from './cst.ts';
import { type Lowering, spanOf, written } from './lowering.ts';
import { unescaped } from './unescaped.ts';

type Lower = (node: Cst, to: Lowering) => Expr;

/** An expression of Python in the common form. */
export const pythonExpr: Lower = (node, to) => (EXPRESSIONS[node.type] ?? other)(node, to);

const other: Lower = (node, to) => ({
  kind: 'other',
  parts: node.kids.map((kid) => pythonExpr(kid, to)),
  ...spanOf(node),
});

const test: Lower = (node, to) => ({
  kind: 'test',
  parts: node.kids.map((kid) => pythonExpr(kid, to)),
  ...spanOf(node),
});

const inner: Lower = (node, to) => {
  const [only, more] = node.kids;
  return only === undefined || more !== undefined ? other(node, to) : pythonExpr(only, to);
};

const list: Lower = (node, to) => ({
  kind: 'list',
  items: node.kids.map((kid) => pythonExpr(kid, to)),
  ...spanOf(node),
});

const name: Lower = (node, to) => ({ kind: 'name', name: written(node, to), ...spanOf(node) });

const plain =
  (value: boolean | null): Lower =>
  (node) => ({ kind: 'plain', value, ...spanOf(node) });

const number: Lower = (node, to) => ({
  kind: 'plain',
  value: Number(written(node, to).replaceAll('_', '')),
  ...spanOf(node),
});

const EXPRESSIONS: Readonly<Record<string, Lower>> = {
  identifier: name,
  dotted_name: (node, to) => chain(node, to),
  attribute: (node, to) => attribute(node, to),
  subscript: (node, to) => subscript(node, to),
  call: (node, to) => call(node, to),
  string: (node, to) => string(node, to),
  concatenated_string: (node, to) => ({
    kind: 'join',
    parts: node.kids.map((kid) => pythonExpr(kid, to)),
    ...spanOf(node),
  }),
  integer: number,
  float: number,
  true: plain(true),
  false: plain(false),
  none: plain(null),
  dictionary: (node, to) => ({ kind: 'dict', entries: node.kids.flatMap((kid) => entry(kid, to)), ...spanOf(node) }),
  list,
  tuple: list,
  set: list,
  expression_list: list,
  pattern_list: list,
  tuple_pattern: list,
  binary_operator: (node, to) => binary(node, to),
  boolean_operator: (node, to) => ({ kind: 'either', options: operands(node, to), ...spanOf(node) }),
  conditional_expression: (node, to) => conditional(node, to),
  comparison_operator: test,
  not_operator: test,
  slice: test,
  parenthesized_expression: inner,
  await: inner,
  list_splat: inner,
  as_pattern_target: inner,
  type: inner,
  lambda: (node, to) => lambda(node, to),
  named_expression: (node, to) => namedExpression(node, to),
};

const chain: Lower = (node, to) => {
  const [first, ...rest] = node.kids;
  if (first === undefined) return name(node, to);
  return rest.reduce<Expr>(
    (of, kid) => ({ kind: 'member', of, name: written(kid, to), ...spanOf(node) }),
    name(first, to),
  );
};

const attribute: Lower = (node, to) => {
  const [object, own] = [child(node, 'object'), child(node, 'attribute')];
  if (object === undefined || own === undefined) return other(node, to);
  return { kind: 'member', of: pythonExpr(object, to), name: written(own, to), ...spanOf(node) };
};

const subscript: Lower = (node, to) => {
  const [value, key] = [child(node, 'value'), child(node, 'subscript')];
  if (value === undefined || key === undefined) return other(node, to);
  const of = pythonExpr(value, to);
  if (key.type === 'slice') return { kind: 'test', parts: [of], ...spanOf(node) };
  return { kind: 'index', of, key: pythonExpr(key, to), ...spanOf(node) };
};

const call: Lower = (node, to) => {
  const callee = child(node, 'function');
  if (callee === undefined) return other(node, to);
  const list = child(node, 'arguments');
  const args = list?.type === 'argument_list' ? list.kids.map((kid) => argument(kid, to)) : [];
  return { kind: 'call', callee: pythonExpr(callee, to), args, ...spanOf(node) };
};

function argument(node: Cst, to: Lowering): Arg {
  const [key, value] = [child(node, 'name'), child(node, 'value')];
  if (node.type === 'keyword_argument' && key && value) return { name: written(key, to), value: pythonExpr(value, to) };
  const [only] = node.kids;
  if (node.type === 'dictionary_splat' && only) return { spread: true, value: pythonExpr(only, to) };
  return { value: pythonExpr(node, to) };
}

function entry(node: Cst, to: Lowering): Entry[] {
  const [key, value] = [child(node, 'key'), child(node, 'value')];
  if (key && value) return [{ key: pythonExpr(key, to), value: pythonExpr(value, to) }];
  return node.kids.slice(0, 1).map((kid) => ({ value: pythonExpr(kid, to) }));
}

/** A text, or the parts of an f-string. */
const string: Lower = (node, to) => {
  const [first] = node.kids;
  const mark = first === undefined ? '' : written(first, to).toLowerCase();
  const isRaw = mark.includes('r');
  const parts = node.kids.flatMap((kid): Expr[] => {
    if (kid.type === 'string_content')
      return [{ kind: 'text', value: isRaw ? written(kid, to) : unescaped(written(kid, to)), ...spanOf(kid) }];
    const held = kid.type === 'interpolation' ? child(kid, 'expression') : undefined;
    return held === undefined ? [] : [pythonExpr(held, to)];
  });
  const [only = { kind: 'text', value: '', ...spanOf(node) } as const] = parts;
  if (parts.length < 2 && only.kind === 'text') return { ...only, ...spanOf(node) };
  return { kind: 'join', parts, ...spanOf(node) };
};

const operands = (node: Cst, to: Lowering): Expr[] =>
  node.kids.filter(({ field }) => field !== 'operator').map((kid) => pythonExpr(kid, to));

/** `+` joins texts, `%` fills one; other operators count. */
const binary: Lower = (node, to) => {
  const operator = child(node, 'operator');
  const sign = operator === undefined ? '' : written(operator, to);
  const parts = operands(node, to);
  if (sign === '+') return { kind: 'join', parts, ...spanOf(node) };
  const [format, values] = parts;
  if (
    sign === '%' &&
    format !== undefined &&
    values !== undefined &&
    (format.kind === 'text' || format.kind === 'join')
  )
    return { kind: 'join', parts: [format, ...(values.kind === 'list' ? values.items : [values])], ...spanOf(node) };
  return sign === '|' ? { kind: 'either', options: parts, ...spanOf(node) } : { kind: 'other', parts, ...spanOf(node) };
};

const conditional: Lower = (node, to) => {
  const [then, , otherwise] = node.kids;
  if (then === undefined || otherwise === undefined) return other(node, to);
  return { kind: 'either', options: [pythonExpr(then, to), pythonExpr(otherwise, to)], ...spanOf(node) };
};

const lambda: Lower = (node, to) => {
  const body = child(node, 'body');
  const value = body && pythonExpr(body, to);
  const returned: Stmt[] = value === undefined ? [] : [{ kind: 'return', value, ...spanOf(node) }];
  return { kind: 'func', func: pythonFunc(node, { marks: [], body: returned }, to), ...spanOf(node) };
};

const namedExpression: Lower = (node, to) => {
  const [target, value] = [child(node, 'name'), child(node, 'value')];
  if (target === undefined || value === undefined) return other(node, to);
  const assigned = pythonExpr(value, to);
  to.hoisted.push({ kind: 'assign', target: name(target, to), value: assigned, ...spanOf(node) });
  return name(target, to);
};

/** A function or lambda with what was read of it. */
export function pythonFunc(node: Cst, { marks, body }: Pick<Func, 'marks' | 'body'>, to: Lowering): Func {
  const own = child(node, 'name');
  const params = (child(node, 'parameters')?.kids ?? []).map((kid) => parameter(kid, to));
  return { name: own === undefined ? '' : written(own, to), params, marks, body, ...spanOf(node) };
}

function parameter(node: Cst, to: Lowering): Param {
  const own = child(node, 'name') ?? (node.type === 'identifier' ? node : node.kids[0]);
  const [preset, type] = [child(node, 'value'), child(node, 'type')];
  return {
    name: own === undefined ? '' : written(own, to),
    ...(preset !== undefined && { preset: pythonExpr(preset, to) }),
    ...(type !== undefined && { type: written(type, to) }),
  };
}
