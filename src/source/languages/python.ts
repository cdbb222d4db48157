import type { Expr, Imported, Stmt } from '../ast.ts';
import { type Cst, child, children } from './cst.ts';
import { type Lowering, spanOf, written } from './lowering.ts';
import { pythonExpr, pythonFunc } from './python-expr.ts';

/** The statements of a Python file. */
export const lowerPython = (root: Cst, text: string): Stmt[] => {
  const lowering: Lowering = { text, hoisted: [] };
  return bodyOf(root, lowering);
};

const bodyOf = (node: Cst | undefined, to: Lowering): Stmt[] => (node?.kids ?? []).flatMap((kid) => stmtOf(kid, to));

/** What is in a statement's own expressions, as `if x := f()`, is assigned before it. */
function stmtOf(node: Cst, to: Lowering): Stmt[] {
  const outer = to.hoisted.splice(0);
  const own = STATEMENTS[node.type]?.(node, to) ?? otherStmt(node, to);
  const hoisted = to.hoisted.splice(0);
  to.hoisted.push(...outer);
  return [...hoisted, ...own];
}

type Lower = (node: Cst, to: Lowering) => Stmt[];

const STATEMENTS: Readonly<Record<string, Lower>> = {
  expression_statement: (node, to) => node.kids.flatMap((kid) => expressionStmt(kid, to)),
  return_statement: (node, to) =>
    node.kids.map((kid) => ({ kind: 'return', value: pythonExpr(kid, to), ...spanOf(node) })),
  delete_statement: (node, to) =>
    node.kids.flatMap(listed).map((kid) => ({ kind: 'delete', target: pythonExpr(kid, to), ...spanOf(node) })),
  function_definition: (node, to) => [functionStmt(node, [], to)],
  decorated_definition: (node, to) => decorated(node, to),
  class_definition: (node, to) => [classStmt(node, [], to)],
  import_statement: (node, to) => node.kids.map((kid) => importStmt(node, kid, to)),
  import_from_statement: (node, to) => [importFrom(node, to)],
  future_import_statement: () => [],
  if_statement: (node, to) => branches(node, to),
  elif_clause: (node, to) => branches(node, to),
  for_statement: (node, to) => [
    ...assignTo(child(node, 'left'), child(node, 'right'), { node, to }),
    block(node, bodyOf(child(node, 'body'), to)),
    ...children(node, 'alternative').flatMap((kid) => stmtOf(kid, to)),
  ],
  with_item: (node, to) => withItem(node, to),
  block: (node, to) => bodyOf(node, to),
  comment: () => [],
};

/** try, while, match, with and their clauses: what matters is in their blocks. */
const otherStmt: Lower = (node, to) =>
  /_(?:statement|clause|block)$|^(?:with_clause|ERROR|module)$/.test(node.type)
    ? node.kids.flatMap((kid) => stmtOf(kid, to))
    : [{ kind: 'expr', value: pythonExpr(node, to), ...spanOf(node) }];

const block = (node: Cst, body: readonly Stmt[], condition?: Expr): Stmt => ({
  kind: 'block',
  ...(condition !== undefined && { condition }),
  body,
  ...spanOf(node),
});

function branches(node: Cst, to: Lowering): Stmt[] {
  const [condition, consequence] = [child(node, 'condition'), child(node, 'consequence')];
  return [
    block(node, bodyOf(consequence, to), condition && pythonExpr(condition, to)),
    ...children(node, 'alternative').flatMap((kid) => stmtOf(kid, to)),
  ];
}

function expressionStmt(node: Cst, to: Lowering): Stmt[] {
  if (node.type !== 'assignment' && node.type !== 'augmented_assignment')
    return [{ kind: 'expr', value: pythonExpr(node, to), ...spanOf(node) }];
  const [left, right] = [child(node, 'left'), child(node, 'right')];
  if (node.type === 'augmented_assignment' && left && right && /\|=/.test(to.text.slice(left.end, right.start)))
    return [merged(node, { left, right }, to)];
  return assignTo(left, right, { node, to });
}

/** `session |= {…}` is `session.update({…})`. */
function merged(node: Cst, { left, right }: { left: Cst; right: Cst }, to: Lowering): Stmt {
  const span = spanOf(node);
  const callee: Expr = { kind: 'member', of: pythonExpr(left, to), name: 'update', ...span };
  return { kind: 'expr', value: { kind: 'call', callee, args: [{ value: pythonExpr(right, to) }], ...span }, ...span };
}

/** `a, b = 1, 2` assigns each; `a = b = 1` the last to both. */
function assignTo(left: Cst | undefined, right: Cst | undefined, { node, to }: { node: Cst; to: Lowering }): Stmt[] {
  const sealed = left === undefined ? [] : sealedField(left, node, to);
  if (left === undefined || right === undefined || sealed.length > 0) return sealed;
  const inner = right.type === 'assignment' ? expressionStmt(right, to) : [];
  const last = right.type === 'assignment' ? lastValue(right) : right;
  const targets = listed(left);
  const values = targets.length > 1 ? listed(last) : [last];
  const assigned = targets.map((target, i): Stmt => {
    const value = values.length === targets.length ? values[i] : undefined;
    const other: Expr = { kind: 'other', parts: [pythonExpr(last, to)], ...spanOf(last) };
    return {
      kind: 'assign',
      target: pythonExpr(target, to),
      value: value === undefined ? other : pythonExpr(value, to),
      ...spanOf(node),
    };
  });
  return [...assigned, ...inner];
}

/** `api_key: SecretStr` declares a value that prints itself masked. */
function sealedField(left: Cst, node: Cst, to: Lowering): Stmt[] {
  const type = child(node, 'type');
  const name = type === undefined ? undefined : /\bSecret(?:Str|Bytes)\b/.exec(written(type, to))?.[0];
  if (name === undefined) return [];
  const target = pythonExpr(left, to);
  const callee: Expr = { kind: 'name', name, ...spanOf(left) };
  const held: Expr = {
    kind: 'member',
    of: { kind: 'name', name: 'settings', ...spanOf(left) },
    name: written(left, to),
    ...spanOf(left),
  };
  return [
    {
      kind: 'assign',
      target,
      value: { kind: 'call', callee, args: [{ value: held }], ...spanOf(left) },
      ...spanOf(node),
    },
  ];
}

const lastValue = (node: Cst): Cst => {
  const right = child(node, 'right');
  return right?.type === 'assignment' ? lastValue(right) : (right ?? node);
};

const listed = (node: Cst): readonly Cst[] =>
  /^(?:pattern_list|tuple_pattern|list_pattern|expression_list|tuple)$/.test(node.type) ? node.kids : [node];

function withItem(node: Cst, to: Lowering): Stmt[] {
  const value = child(node, 'value');
  const [subject, alias] = value?.type === 'as_pattern' ? [value.kids[0], value.kids[1]?.kids[0]] : [value, undefined];
  if (subject === undefined) return [];
  if (alias === undefined) return [{ kind: 'expr', value: pythonExpr(subject, to), ...spanOf(node) }];
  return [{ kind: 'assign', target: pythonExpr(alias, to), value: pythonExpr(subject, to), ...spanOf(node) }];
}

function decorated(node: Cst, to: Lowering): Stmt[] {
  const marks = node.kids
    .filter(({ type }) => type === 'decorator')
    .flatMap(({ kids }) => kids.slice(0, 1).map((kid) => pythonExpr(kid, to)));
  const definition = child(node, 'definition');
  if (definition === undefined) return [];
  return [
    definition.type === 'class_definition' ? classStmt(definition, marks, to) : functionStmt(definition, marks, to),
  ];
}

const functionStmt = (node: Cst, marks: readonly Expr[], to: Lowering): Stmt => ({
  kind: 'func',
  func: pythonFunc(node, { marks, body: bodyOf(child(node, 'body'), to) }, to),
  ...spanOf(node),
});

const nameOf = (node: Cst, to: Lowering): string => {
  const name = child(node, 'name');
  return name === undefined ? '' : written(name, to);
};

const classStmt = (node: Cst, marks: readonly Expr[], to: Lowering): Stmt => ({
  kind: 'class',
  name: nameOf(node, to),
  bases: (child(node, 'superclasses')?.kids ?? []).map((kid) => pythonExpr(kid, to)),
  marks,
  body: bodyOf(child(node, 'body'), to),
  ...spanOf(node),
});

/** `import a.b as c` binds `c`, `import a.b` binds `a`. */
function importStmt(node: Cst, kid: Cst, to: Lowering): Stmt {
  const [name, alias] = [child(kid, 'name') ?? kid, child(kid, 'alias')];
  const from = written(name, to);
  const local = alias === undefined ? (from.split('.')[0] ?? from) : written(alias, to);
  return { kind: 'import', from: alias === undefined ? local : from, names: [{ name: '', local }], ...spanOf(node) };
}

function importFrom(node: Cst, to: Lowering): Stmt {
  const module = child(node, 'module_name');
  const names = children(node, 'name').map((kid): Imported => {
    const [name, alias] = [child(kid, 'name') ?? kid, child(kid, 'alias')];
    return { name: written(name, to), local: written(alias ?? name, to) };
  });
  const all: Imported[] = node.kids.some(({ type }) => type === 'wildcard_import') ? [{ name: '*', local: '*' }] : [];
  return {
    kind: 'import',
    from: module === undefined ? '' : written(module, to),
    names: [...names, ...all],
    ...spanOf(node),
  };
}
