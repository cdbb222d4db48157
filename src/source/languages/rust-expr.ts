import type { Entry, Expr } from '../ast.ts';
import { type Cst, child } from './cst.ts';
import { type Lowering, spanOf, written } from './lowering.ts';
import { macroExpr } from './rust-macros.ts';
import { unescaped } from './unescaped.ts';

type Lower = (node: Cst, to: Lowering) => Expr;

/** An expression of Rust in the common form: `::` and `.` are both members. */
export const rustExpr: Lower = (node, to) => (EXPRESSIONS[node.type] ?? other)(node, to);

const other: Lower = (node, to) => ({
  kind: 'other',
  parts: node.kids.map((kid) => rustExpr(kid, to)),
  ...spanOf(node),
});
const test: Lower = (node, to) => ({
  kind: 'test',
  parts: node.kids.filter(({ field }) => field !== 'operator').map((kid) => rustExpr(kid, to)),
  ...spanOf(node),
});
const name: Lower = (node, to) => ({ kind: 'name', name: written(node, to), ...spanOf(node) });

/** References, `?`, `.await`, casts and brackets leave the value as it is. */
const inner: Lower = (node, to) => {
  const only = child(node, 'value') ?? node.kids.find(({ type }) => !/specifier|type/.test(type));
  return only === undefined ? other(node, to) : rustExpr(only, to);
};

/** Assigned in a block inside an expression; its last value is that of the whole. */
const block: Lower = (node, to) => {
  const body = to.body?.(node, to) ?? [];
  const values = body.flatMap((stmt) => (stmt.kind === 'return' ? [stmt.value] : []));
  to.hoisted.push(...body.filter(({ kind }) => kind !== 'return'));
  return { kind: 'either', options: values, ...spanOf(node) };
};

const EXPRESSIONS: Readonly<Record<string, Lower>> = {
  identifier: name,
  self: name,
  type_identifier: name,
  crate: name,
  scoped_identifier: (node, to) => scoped(node, to),
  scoped_type_identifier: (node, to) => scoped(node, to),
  generic_function: (node, to) => rustExpr(child(node, 'function') ?? node, to),
  generic_type_with_turbofish: (node, to) => rustExpr(child(node, 'type') ?? node, to),
  field_expression: (node, to) => field(node, to),
  index_expression: (node, to) => index(node, to),
  call_expression: (node, to) => call(node, to),
  macro_invocation: macroExpr,
  string_literal: (node, to) => string(node, to),
  raw_string_literal: (node, to) => string(node, to),
  char_literal: (node, to) => string(node, to),
  boolean_literal: (node, to) => ({ kind: 'plain', value: written(node, to) === 'true', ...spanOf(node) }),
  integer_literal: (node, to) => ({
    kind: 'plain',
    value: Number.parseInt(written(node, to).replaceAll('_', ''), 10),
    ...spanOf(node),
  }),
  float_literal: (node) => ({ kind: 'plain', value: 0, ...spanOf(node) }),
  tuple_expression: (node, to) => list(node, to),
  array_expression: (node, to) => array(node, to),
  arguments: (node, to) => list(node, to),
  struct_expression: (node, to) => struct(node, to),
  binary_expression: (node, to) => binary(node, to),
  unary_expression: (node, to) => (to.text[node.start] === '!' ? test(node, to) : inner(node, to)),
  range_expression: test,
  if_expression: (node, to) => branches(node, to),
  match_expression: (node, to) => branches(node, to),
  closure_expression: (node, to) =>
    to.func === undefined ? other(node, to) : { kind: 'func', func: to.func(node, to), ...spanOf(node) },
  block,
  unsafe_block: (node, to) => inner(node, to),
  async_block: (node, to) => inner(node, to),
  try_expression: inner,
  await_expression: inner,
  reference_expression: inner,
  parenthesized_expression: inner,
  type_cast_expression: inner,
  return_expression: inner,
};

const scoped: Lower = (node, to) => {
  const [path, own] = [child(node, 'path'), child(node, 'name')];
  if (own === undefined) return other(node, to);
  if (path === undefined) return name(own, to);
  return { kind: 'member', of: rustExpr(path, to), name: written(own, to), ...spanOf(node) };
};

const field: Lower = (node, to) => {
  const [value, own] = [child(node, 'value'), child(node, 'field')];
  if (value === undefined || own === undefined) return other(node, to);
  return { kind: 'member', of: rustExpr(value, to), name: written(own, to), ...spanOf(node) };
};

/** A slice is a part. */
const index: Lower = (node, to) => {
  const [of, key] = node.kids;
  if (of === undefined || key === undefined) return other(node, to);
  if (key.type === 'range_expression') return { kind: 'test', parts: [rustExpr(of, to)], ...spanOf(node) };
  return { kind: 'index', of: rustExpr(of, to), key: rustExpr(key, to), ...spanOf(node) };
};

const call: Lower = (node, to) => {
  const [callee, args] = [child(node, 'function'), child(node, 'arguments')];
  if (callee === undefined) return other(node, to);
  return {
    kind: 'call',
    callee: rustExpr(callee, to),
    args: (args?.kids ?? []).map((kid) => ({ value: rustExpr(kid, to) })),
    ...spanOf(node),
  };
};

const string: Lower = (node, to) => {
  const content = node.kids.filter(({ type }) => type === 'string_content' || type === 'escape_sequence');
  const inside = content.map((kid) => written(kid, to)).join('');
  return { kind: 'text', value: node.type === 'raw_string_literal' ? inside : unescaped(inside), ...spanOf(node) };
};

const list: Lower = (node, to) => ({
  kind: 'list',
  items: node.kids.filter(({ field: own }) => own !== 'length').map((kid) => rustExpr(kid, to)),
  ...spanOf(node),
});

/** Bytes, `[0; 64]` among them, are a text; a byte is a character. */
const array: Lower = (node, to) => {
  const length = child(node, 'length');
  const items = list(node, to);
  if (items.kind !== 'list' || !items.items.every(isByte)) return items;
  const bytes = items.items.map((item) => String.fromCharCode(item.kind === 'plain' ? Number(item.value) : 0)).join('');
  const times = length === undefined ? 1 : Number.parseInt(written(length, to), 10);
  return times > 0 && times <= 4096 ? { kind: 'text', value: bytes.repeat(times), ...spanOf(node) } : items;
};

const isByte = (item: Expr): boolean =>
  item.kind === 'plain' && typeof item.value === 'number' && item.value >= 0 && item.value < 256;

const struct: Lower = (node, to) => {
  const entries = (child(node, 'body')?.kids ?? []).flatMap((kid): Entry[] => {
    const [key, value] = [child(kid, 'field'), child(kid, 'value')];
    if (key && value)
      return [{ key: { kind: 'text', value: written(key, to), ...spanOf(key) }, value: rustExpr(value, to) }];
    const [only] = kid.kids;
    if (only === undefined) return [];
    const shorthand = kid.type === 'shorthand_field_initializer';
    return [
      shorthand
        ? { key: { kind: 'text', value: written(only, to), ...spanOf(only) }, value: rustExpr(only, to) }
        : { value: rustExpr(only, to) },
    ];
  });
  const type = child(node, 'name');
  const of =
    type === undefined
      ? ''
      : (written(type, to)
          .replace(/<[\s\S]*$/, '')
          .split('::')
          .at(-1) ?? '');
  return { kind: 'dict', entries, ...(of !== '' && { of }), ...spanOf(node) };
};

const binary: Lower = (node, to) => {
  const operator = child(node, 'operator');
  const sign = operator === undefined ? '' : written(operator, to);
  const parts = node.kids.filter(({ field: own }) => own !== 'operator').map((kid) => rustExpr(kid, to));
  if (sign === '+') return { kind: 'join', parts, ...spanOf(node) };
  return /^[=!<>&|]/.test(sign) ? { kind: 'test', parts, ...spanOf(node) } : { kind: 'other', parts, ...spanOf(node) };
};

/** The values of the branches. */
const branches: Lower = (node, to) => {
  const blocks = [
    child(node, 'consequence'),
    ...(child(node, 'body')?.kids.map((arm) => child(arm, 'value')) ?? []),
    ...node.kids.filter((kid) => kid.type === 'else_clause').flatMap(({ kids }) => kids),
  ];
  return {
    kind: 'either',
    options: blocks.flatMap((kid) => (kid === undefined ? [] : [rustExpr(kid, to)])),
    ...spanOf(node),
  };
};
