import type { Expr, Func, Imported, Param, Stmt } from '../ast.ts';
import { type Cst, child, children } from './cst.ts';
import { type Lowering, spanOf, written } from './lowering.ts';
import { rustExpr } from './rust-expr.ts';
import { macroArgs } from './rust-macros.ts';
import { structStmt } from './rust-structs.ts';

/** The statements of a Rust file. */
export const lowerRust = (root: Cst, text: string): Stmt[] =>
  itemsOf(root, {
    text,
    hoisted: [],
    func: (node, to) => rustFunc(node, [], to),
    body: (node, to) => bodyOf(node, to),
  });

/** Attributes come before the item that they belong to; tests inside a file are left out. */
function itemsOf(node: Cst, to: Lowering): Stmt[] {
  let marks: Expr[] = [];
  return node.kids.flatMap((kid): Stmt[] => {
    if (kid.type === 'attribute_item') {
      marks = [...marks, ...kid.kids.map((each) => attribute(each, to))];
      return [];
    }
    const own = marks;
    marks = [];
    const isTest = own.some(
      (mark) =>
        mark.kind === 'call' &&
        mark.callee.kind === 'name' &&
        mark.callee.name === 'cfg' &&
        /test/.test(to.text.slice(mark.start, mark.end)),
    );
    return isTest ? [] : stmtOf(kid, own, to);
  });
}

/** `get("/connect")` of `#[get("/connect")]`. */
function attribute(node: Cst, to: Lowering): Expr {
  const [name, tree] = [node.kids[0], child(node, 'arguments')];
  const callee: Expr = {
    kind: 'name',
    name: name === undefined ? '' : (written(name, to).split('::').at(-1) ?? ''),
    ...spanOf(name ?? node),
  };
  return { kind: 'call', callee, args: tree === undefined ? [] : macroArgs(tree, to), ...spanOf(node) };
}

function stmtOf(node: Cst, marks: readonly Expr[], to: Lowering): Stmt[] {
  const outer = to.hoisted.splice(0);
  const own = STATEMENTS[node.type]?.(node, marks, to) ?? [
    { kind: 'expr', value: rustExpr(node, to), ...spanOf(node) },
  ];
  const hoisted = to.hoisted.splice(0);
  to.hoisted.push(...outer);
  return [...hoisted, ...own];
}

type Lower = (node: Cst, marks: readonly Expr[], to: Lowering) => Stmt[];

const STATEMENTS: Readonly<Record<string, Lower>> = {
  use_declaration: (node, _, to) => importsOf(child(node, 'argument'), '', to),
  const_item: (node, _, to) => valueItem(node, to),
  static_item: (node, _, to) => valueItem(node, to),
  function_item: (node, marks, to) => [{ kind: 'func', func: rustFunc(node, marks, to), ...spanOf(node) }],
  impl_item: (node, marks, to) => [classStmt(node, child(node, 'type'), { marks, to })],
  trait_item: (node, marks, to) => [classStmt(node, child(node, 'name'), { marks, to })],
  mod_item: (node, _, to) => moduleStmt(node, to),
  struct_item: (node, _, to) => [structStmt(node, to)],
  enum_item: () => [],
  line_comment: () => [],
  block_comment: () => [],
  macro_definition: () => [],
  let_declaration: (node, _, to) => letStmt(node, to),
  expression_statement: (node, _, to) => node.kids.flatMap((kid) => expressionStmt(kid, to)),
  ERROR: (node, _, to) => itemsOf(node, to),
};

function valueItem(node: Cst, to: Lowering): Stmt[] {
  const [name, value] = [child(node, 'name'), child(node, 'value')];
  if (name === undefined || value === undefined) return [];
  const target: Expr = { kind: 'name', name: written(name, to), ...spanOf(name) };
  return [{ kind: 'assign', target, value: rustExpr(value, to), ...spanOf(node) }];
}

const moduleStmt = (node: Cst, to: Lowering): Stmt[] => {
  const body = child(node, 'body');
  if (body !== undefined) return itemsOf(body, to);
  const name = child(node, 'name');
  const local = name === undefined ? '' : written(name, to);
  return [{ kind: 'import', from: local, names: [{ name: '', local }], ...spanOf(node) }];
};

function classStmt(node: Cst, name: Cst | undefined, { marks, to }: { marks: readonly Expr[]; to: Lowering }): Stmt {
  const body = child(node, 'body');
  return {
    kind: 'class',
    name: name === undefined ? '' : written(name, to).replace(/<[\s\S]*$/, ''),
    bases: [],
    marks,
    body: body === undefined ? [] : itemsOf(body, to),
    ...spanOf(node),
  };
}

function rustFunc(node: Cst, marks: readonly Expr[], to: Lowering): Func {
  const [name, body] = [child(node, 'name'), child(node, 'body')];
  const params = (child(node, 'parameters')?.kids ?? []).flatMap((kid) => parameter(kid, to));
  const own = body === undefined ? [] : body.type === 'block' ? bodyOf(body, to) : returned(body, to);
  return { name: name === undefined ? '' : written(name, to), params, marks, body: own, ...spanOf(node) };
}

function parameter(node: Cst, to: Lowering): Param[] {
  if (node.type === 'self_parameter') return [];
  const [pattern, type] = [child(node, 'pattern') ?? node, child(node, 'type')];
  const name = written(pattern, to).split(/\W/).filter(Boolean).at(-1) ?? '';
  return [{ name, ...(type !== undefined && { type: written(type, to) }) }];
}

/** The last expression of a block is its value. */
function bodyOf(node: Cst, to: Lowering): Stmt[] {
  const kids = node.kids.filter(({ type }) => !/comment$/.test(type));
  const last = kids.at(-1);
  const isValue = last !== undefined && !/_(?:statement|declaration|item)$/.test(last.type);
  if (!isValue) return itemsOf(node, to);
  return [...itemsOf({ ...node, kids: kids.slice(0, -1) }, to), ...returned(last, to)];
}

/** Both branches of a choice are values. */
function returned(node: Cst, to: Lowering): Stmt[] {
  const outer = to.hoisted.splice(0);
  const own = /^(?:if|match|loop|while|for|unsafe|async)_|^block$/.test(node.type) ? blocksOf(node, to) : [];
  const value = own.length > 0 ? [] : [{ kind: 'return' as const, value: rustExpr(node, to), ...spanOf(node) }];
  const hoisted = to.hoisted.splice(0);
  to.hoisted.push(...outer);
  return [...hoisted, ...own, ...value];
}

function expressionStmt(node: Cst, to: Lowering): Stmt[] {
  const [left, right] = [child(node, 'left'), child(node, 'right')];
  if (/assignment_expression$|compound_assignment_expr$/.test(node.type) && left && right)
    return [{ kind: 'assign', target: rustExpr(left, to), value: rustExpr(right, to), ...spanOf(node) }];
  if (node.type === 'return_expression')
    return node.kids.map((kid) => ({ kind: 'return', value: rustExpr(kid, to), ...spanOf(node) }));
  if (/^(?:if|match|loop|while|for|unsafe|async)_|^block$/.test(node.type)) return blocksOf(node, to);
  return [{ kind: 'expr', value: rustExpr(node, to), ...spanOf(node) }];
}

/** if, match and loops: their blocks in order, with what their patterns bind. */
function blocksOf(node: Cst, to: Lowering): Stmt[] {
  if (node.type === 'block') return bodyOf(node, to);
  const condition = child(node, 'condition');
  const bound =
    condition === undefined
      ? []
      : conditionsIn(condition).flatMap((each) =>
          bind(child(each, 'pattern'), child(each, 'value'), { node: each, to }),
        );
  const consequence = child(node, 'consequence') ?? child(node, 'body');
  const inside =
    consequence?.type === 'match_block'
      ? consequence.kids.flatMap((arm) => armOf(arm, node, to))
      : consequence === undefined
        ? node.kids.flatMap((kid) => (kid.type === 'block' ? bodyOf(kid, to) : []))
        : bodyOf(consequence, to);
  const lowered = condition === undefined ? undefined : rustExpr(condition, to);
  const others = children(node, 'alternative').flatMap(({ kids }) => kids.flatMap((kid) => blocksOf(kid, to)));
  return [
    ...bound,
    { kind: 'block', ...(lowered && { condition: lowered }), body: inside, ...spanOf(node) },
    ...others,
  ];
}

const conditionsIn = (node: Cst): readonly Cst[] =>
  node.type === 'let_condition'
    ? [node]
    : node.type === 'let_chain' || node.type === 'parenthesized_expression'
      ? node.kids.flatMap(conditionsIn)
      : [];

function armOf(arm: Cst, match: Cst, to: Lowering): Stmt[] {
  const [pattern, value] = [child(arm, 'pattern'), child(arm, 'value')];
  const bound = bind(pattern?.kids[0], child(match, 'value'), { node: arm, to });
  return value === undefined ? bound : [...bound, ...returned(value, to)];
}

const letStmt = (node: Cst, to: Lowering): Stmt[] => {
  const alternative = child(node, 'alternative');
  return [
    ...bind(child(node, 'pattern'), child(node, 'value'), { node, to }),
    ...(alternative === undefined ? [] : bodyOf(alternative, to)),
  ];
};

/** `Some(key)` and `Ok(key)` bind what they hold; the parts of other patterns are not followed. */
function bind(pattern: Cst | undefined, value: Cst | undefined, { node, to }: { node: Cst; to: Lowering }): Stmt[] {
  if (pattern === undefined || value === undefined) return [];
  const names = namesIn(pattern);
  const lowered = rustExpr(value, to);
  if (names.length === 0) return [{ kind: 'expr', value: lowered, ...spanOf(node) }];
  return names.map((name): Stmt => {
    const target: Expr = { kind: 'name', name: written(name, to), ...spanOf(name) };
    const isWhole = names.length === 1 && !/^struct_/.test(pattern.type);
    return {
      kind: 'assign',
      target,
      value: isWhole ? lowered : { kind: 'other', parts: [lowered], ...spanOf(value) },
      ...spanOf(node),
    };
  });
}

const namesIn = (pattern: Cst): readonly Cst[] => {
  if (pattern.type === 'identifier') return [pattern];
  return pattern.kids.filter(({ field }) => field !== 'type').flatMap(namesIn);
};

/** `use a::{b, c as d}`: one import for each module. */
function importsOf(node: Cst | undefined, above: string, to: Lowering): Stmt[] {
  if (node === undefined) return [];
  const path = (part: Cst | undefined): string =>
    [above, part === undefined ? '' : written(part, to).replaceAll('::', '.')].filter(Boolean).join('.');
  const one = (from: string, names: readonly Imported[]): Stmt => ({ kind: 'import', from, names, ...spanOf(node) });
  switch (node.type) {
    case 'scoped_use_list':
      return (child(node, 'list')?.kids ?? []).flatMap((kid) => importsOf(kid, path(child(node, 'path')), to));
    case 'use_list':
      return node.kids.flatMap((kid) => importsOf(kid, above, to));
    case 'use_wildcard':
      return [one(path(node.kids[0]), [{ name: '*', local: '*' }])];
    case 'use_as_clause': {
      const alias = child(node, 'alias');
      return [named(path(child(node, 'path')), alias && written(alias, to), one)];
    }
    case 'self':
      return [named(above, undefined, one)];
    default:
      return [named(path(node), undefined, one)];
  }
}

function named(
  whole: string,
  alias: string | undefined,
  one: (from: string, names: readonly Imported[]) => Stmt,
): Stmt {
  const parts = whole.split('.');
  const name = parts.pop() ?? '';
  return one(parts.join('.'), [{ name, local: alias ?? name }]);
}
